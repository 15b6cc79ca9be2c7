const isVisible = (element: HTMLElement) => element.getClientRects().length > 0;

/** A control that still wants something: not a field already filled, not a menu or tab already open. */
const isOpen = (element: HTMLElement) =>
  element instanceof HTMLInputElement
    ? element.value === ''
    : element.getAttribute('aria-expanded') !== 'true' && element.getAttribute('aria-selected') !== 'true';

/** The control in the demo that a step names and that comes next, if it is on screen. */
function controlOf(step: HTMLElement, demo: HTMLElement): HTMLElement | undefined {
  const controls = [...step.querySelectorAll<HTMLElement>('[data-ui]')]
    .map((word) => demo.querySelector<HTMLElement>(`[data-ui="${word.dataset.ui}"]`))
    .filter((control) => control !== null)
    .filter((control) => isVisible(control) && !control.closest('[inert]'));
  const actionable = controls.filter((control) => control.matches('button, input, a'));
  return actionable.find(isOpen) ?? actionable.at(-1) ?? controls[0];
}

/**
 * Finds the control to use next: the one of the last given step that is on screen, or else of a step before it.
 *
 * @param steps the steps up to and including the current one
 * @param demo the element that holds the demo
 */
export function nextControl(steps: readonly HTMLElement[], demo: HTMLElement): HTMLElement | undefined {
  for (const step of steps.toReversed()) {
    const control = controlOf(step, demo);
    if (control !== undefined) return control;
  }
  return undefined;
}

/** How long, in milliseconds, the ring stays around a control that isn't used. */
const ringDuration = 4000;

/** The soft ring around the control to use next. There is one in a page. */
export class Ring {
  #control: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Draws it around a control and scrolls to that. Never presses it: that is the reader's part. */
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

  /** The control that it surrounds, if an event with this target happened there. */
  around(target: EventTarget | null): HTMLElement | undefined {
    return target instanceof Node && this.#control?.contains(target) ? this.#control : undefined;
  }
}
