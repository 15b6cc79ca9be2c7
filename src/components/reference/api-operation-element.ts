import { describeStartFailure } from '../../api/start-failure.ts';
import { copyText } from '../../ui/copy.ts';
import { SamplesElement } from './samples-element.ts';

/**
 * An operation of the reference. Its console loads when the reader selects **Try it**, and replaces the server-rendered
 * samples. See `ApiOperation.astro`.
 */
export class ApiOperationElement extends SamplesElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.querySelector('[data-try-it]')?.addEventListener('click', () => void this.#open());
    this.querySelector('[data-copy-link]')?.addEventListener('click', () => void this.#copyLink());
  }

  async #open(): Promise<void> {
    const button = this.querySelector('[data-try-it]');
    const container = this.querySelector<HTMLElement>('[data-console]');
    if (!container || !button || button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    this.say('The console is loading…');
    try {
      const { mountConsole } = await import('../../console/mount.tsx');
      mountConsole(container, this.dataset['model'] ?? '');
      this.querySelector('[data-static-samples]')?.remove();
      button.remove();
      this.say('');
    } catch {
      button.ariaDisabled = null;
      this.say(describeStartFailure('code-not-loaded'));
    }
  }

  async #copyLink(): Promise<void> {
    const link = this.querySelector<HTMLAnchorElement>('.sl-anchor-link');
    this.say(
      (await copyText(link?.href ?? location.href))
        ? 'Link copied.'
        : 'The browser didn’t allow copying. Copy the address of the link next to the heading.',
    );
  }
}
