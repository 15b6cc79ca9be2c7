import { loadIndex, search } from './search-index.ts';

/** An excerpt's text and marked words, without any other markup. */
function excerptNodes(html: string): (Text | HTMLElement)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return new Text(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function resultItem({ url, title, excerpt }: { url: string; title: string; excerpt: string }): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  text.append(...excerptNodes(excerpt));
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

/** `<site-search>`: opens the dialog, searches while the reader types, and lists the results. */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const opener = this.querySelector<HTMLButtonElement>('.open');
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    if (!opener || !dialog || !input) return;
    opener.disabled = false;
    opener.addEventListener('click', () => dialog.showModal());
    if (!input.disabled) {
      const preload = () => void loadIndex().catch(() => undefined);
      for (const event of ['pointerenter', 'focus', 'click'])
        opener.addEventListener(event, preload, { once: true });
      input.addEventListener('input', () => void this.#show(input));
    }
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else opener.click();
    });
    dialog.addEventListener('click', ({ target }) => {
      // A click whose target is the dialog itself is a click on the backdrop.
      const closes = target === dialog || (target instanceof Element && target.closest('a, .close'));
      if (closes) dialog.close();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('li a')?.click();
    });
  }

  async #show(input: HTMLInputElement): Promise<void> {
    const words = input.value.trim();
    const found = words ? await search(words).catch(() => 'failed' as const) : [];
    if (!found || words !== input.value.trim()) return;
    const failed = found === 'failed';
    this.querySelector('ol')?.replaceChildren(...(failed ? [] : found.map(resultItem)));
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = failed ? 'Search couldn’t load.' : this.#summary(words, found.length);
  }

  #summary(words: string, count: number): string {
    if (!words) return '';
    if (count === 0) return `No results for “${words}”.`;
    return count === 1 ? '1 page found' : `${count} pages found`;
  }
}
