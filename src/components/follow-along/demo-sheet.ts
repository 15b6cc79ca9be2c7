/** Every element beside the path from `element` to the body: what lies behind it when it covers the page. */
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
 * The demo as a sheet that covers a narrow screen. The demo itself stays where it is in the document, so that closing
 * the sheet loses nothing; the top layer (Popover API) lifts it over the page and `inert` keeps the focus out of what
 * it covers.
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

  /** Whether the screen is narrow, so that the demo is a sheet at all. */
  get applies(): boolean {
    return this.#pane.popover !== null;
  }

  /** Covers the page with the demo. */
  open(): void {
    if (!this.applies || this.#pane.matches(':popover-open')) return;
    this.#openedFrom = document.activeElement;
    this.#pane.showPopover();
    this.#covered = elementsAround(this.#pane);
    for (const element of this.#covered) element.setAttribute('inert', '');
    document.documentElement.toggleAttribute('data-demo-sheet', true);
  }

  /** Gives the page back, with the focus where it was. */
  close(): void {
    for (const element of this.#covered) element.removeAttribute('inert');
    this.#covered = [];
    document.documentElement.toggleAttribute('data-demo-sheet', false);
    if (!this.applies || !this.#pane.matches(':popover-open')) return;
    this.#pane.hidePopover();
    if (this.#openedFrom instanceof HTMLElement) this.#openedFrom.focus();
  }
}
