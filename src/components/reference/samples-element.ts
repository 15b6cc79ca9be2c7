import { $sampleSettings, chooseSamples, type SampleSettings } from '../../reference/sample-settings.ts';
import { copyText } from '../../ui/copy.ts';

/**
 * Handles the controls of the samples in an element: keeps the chosen language and host for the whole site, writes the host
 * into server-rendered samples, and copies. Because it listens to the element, samples can be added later.
 */
export class SampleControls {
  readonly #root: HTMLElement;
  #stop: () => void = () => undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Starts listening. */
  start(): void {
    this.#root.addEventListener('change', this.#onChange);
    this.#root.addEventListener('click', this.#onClick);
    this.#stop = $sampleSettings.subscribe(this.#show);
  }

  /** Stops listening. */
  stop(): void {
    this.#root.removeEventListener('change', this.#onChange);
    this.#root.removeEventListener('click', this.#onClick);
    this.#stop();
  }

  readonly #onChange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.matches('[data-sample-language]'))
      chooseSamples({ language: target.value });
    if (target instanceof HTMLSelectElement && target.matches('[data-sample-base]'))
      chooseSamples({ base: target.value });
  };

  readonly #onClick = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-copy-sample]')) void this.#copy(target);
  };

  readonly #show = ({ language, base }: SampleSettings) => {
    for (const input of this.#root.querySelectorAll<HTMLInputElement>(
      `[data-sample-language][value=${language}]`,
    ))
      input.checked = true;
    for (const select of this.#root.querySelectorAll<HTMLSelectElement>('[data-sample-base]')) {
      select.value = base;
      // React updates the samples of a console.
      const still = select.closest('[data-static-samples]');
      for (const host of still?.querySelectorAll('[data-base]') ?? []) host.textContent = base;
    }
  };

  async #copy(button: Element): Promise<void> {
    const samples = button.closest('.samples');
    const language = samples?.querySelector<HTMLInputElement>('[data-sample-language]:checked')?.value;
    const shown = samples?.querySelector(`[data-sample=${language}] pre`);
    const status = this.#root.querySelector('[data-console-status]');
    const copied = await copyText(shown?.textContent ?? '');
    if (status)
      status.textContent = copied
        ? 'Sample copied.'
        : 'The browser didn’t allow copying. Select the sample and copy it yourself.';
  }
}
