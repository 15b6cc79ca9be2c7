/** All elements outside `element` and its ancestors: what it covers when it fills the screen. */
function elementsAround(element: Element): Element[] {
  const around: Element[] = [];
  for (let here = element; here.parentElement !== null && here !== document.body; here = here.parentElement) {
    around.push(
      ...[...here.parentElement.children].filter((each) => each !== here && !each.hasAttribute('inert')),
    );
  }
  return around;
}

/**
 * The demo as a sheet that covers a narrow screen. The demo stays in its place in the document, so closing the sheet
 * loses nothing. The Popover API shows it above the page, and `inert` keeps the focus inside it.
 */
export class DemoSheet {
  readonly #pane: HTMLElement;
  #covered: Element[] = [];
  #openedFrom: Element | null = null;

  constructor(pane: HTMLElement) {
    this.#pane = pane;
    const narrow = matchMedia('(max-width: 47.99rem)');
    const adapt = () => {
      this.close();
      pane.popover = narrow.matches ? 'manual' : null;
    };
    adapt();
    narrow.addEventListener('change', adapt);
    pane.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !pane.querySelector('dialog[open]'))
        this.close();
    });
  }

  /** Whether the screen is narrow enough for a sheet. */
  get applies(): boolean {
    return this.#pane.popover !== null;
  }

  /** Opens the sheet. */
  open(): void {
    if (!this.applies || this.#pane.matches(':popover-open')) return;
    this.#openedFrom = document.activeElement;
    this.#pane.showPopover();
    this.#covered = elementsAround(this.#pane);
    for (const element of this.#covered) element.setAttribute('inert', '');
    document.documentElement.toggleAttribute('data-demo-sheet', true);
  }

  /** Closes the sheet and returns the focus to where it was. */
  close(): void {
    for (const element of this.#covered) element.removeAttribute('inert');
    this.#covered = [];
    document.documentElement.toggleAttribute('data-demo-sheet', false);
    if (!this.applies || !this.#pane.matches(':popover-open')) return;
    this.#pane.hidePopover();
    if (this.#openedFrom instanceof HTMLElement) this.#openedFrom.focus();
  }
}
