import { chooseSamples, onSampleSettings, sampleSettings } from '../../reference/sample-settings.ts';
import { copyText } from '../../ui/copy.ts';

/**
 * An element with samples and a status line. It stores the chosen language and host for the whole site, writes the host
 * into server-rendered samples, and copies samples. Its own listeners handle the events, so samples can be added later.
 */
export class SamplesElement extends HTMLElement {
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches('[data-sample-language]'))
        chooseSamples({ language: target.value });
      if (target instanceof HTMLSelectElement && target.matches('[data-sample-base]'))
        chooseSamples({ base: target.value });
    });
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-copy-sample]')) void this.#copy(target);
    });
  }

  connectedCallback(): void {
    this.#stopListening = onSampleSettings(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
  }

  /** Shows a message in the status line, which screen readers announce. */
  protected say(message: string): void {
    const status = this.querySelector('[data-console-status]');
    if (status) status.textContent = message;
  }

  #show(): void {
    const { language, base } = sampleSettings();
    for (const input of this.querySelectorAll<HTMLInputElement>(`[data-sample-language][value=${language}]`))
      input.checked = true;
    for (const select of this.querySelectorAll<HTMLSelectElement>('[data-sample-base]')) {
      select.value = base;
      // React updates the samples of a console.
      const still = select.closest('[data-static-samples]');
      for (const host of still?.querySelectorAll('[data-base]') ?? []) host.textContent = base;
    }
  }

  async #copy(button: Element): Promise<void> {
    const samples = button.closest('.samples');
    const language = samples?.querySelector<HTMLInputElement>('[data-sample-language]:checked')?.value;
    const shown = samples?.querySelector(`[data-sample=${language}] pre`);
    this.say(
      (await copyText(shown?.textContent ?? ''))
        ? 'Sample copied.'
        : 'The browser didn’t allow copying. Select the sample and copy it yourself.',
    );
  }
}
