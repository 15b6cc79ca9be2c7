const isVisible = (element: HTMLElement) => element.getClientRects().length > 0;

/** Whether the reader still has to use a control: not a filled field, an open menu, or a selected tab. */
const isPending = (element: HTMLElement) =>
  element instanceof HTMLInputElement
    ? element.value === ''
    : element.getAttribute('aria-expanded') !== 'true' && element.getAttribute('aria-selected') !== 'true';

/** The next control that a step names, if it's on screen. */
function controlOf(step: HTMLElement, demo: HTMLElement): HTMLElement | undefined {
  const controls = [...step.querySelectorAll<HTMLElement>('[data-ui]')]
    .map((label) => demo.querySelector<HTMLElement>(`[data-ui="${label.dataset.ui}"]`))
    .filter((control) => control !== null)
    .filter((control) => isVisible(control) && !control.closest('[inert]'));
  const actionable = controls.filter((control) => control.matches('button, input, a'));
  return actionable.find(isPending) ?? actionable.at(-1) ?? controls[0];
}

/**
 * Finds the control to use next. If the current step's controls aren't on screen, looks in the earlier steps.
 *
 * @param steps the steps up to and including the current one
 * @param demo the element that contains the demo
 */
export function nextControl(steps: readonly HTMLElement[], demo: HTMLElement): HTMLElement | undefined {
  for (const step of steps.toReversed()) {
    const control = controlOf(step, demo);
    if (control !== undefined) return control;
  }
  return undefined;
}

/** How long the ring stays around a control, in milliseconds. */
const ringDuration = 4000;

/** The ring around the control to use next. */
export class Ring {
  #control: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Draws the ring around a control and scrolls to it. The reader selects the control. */
  draw(control: HTMLElement): void {
    this.clear();
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    control.setAttribute('data-pointed-at', '');
    this.#control = control;
    this.#timer = setTimeout(() => this.clear(), ringDuration);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#control?.removeAttribute('data-pointed-at');
    this.#control = undefined;
  }

  /** The surrounded control, if it contains this event target. */
  around(target: EventTarget | null): HTMLElement | undefined {
    return target instanceof Node && this.#control?.contains(target) ? this.#control : undefined;
  }
}
