import type { RecipeRun } from '../../console/recipes/recipe-run.tsx';
import { describeStartFailure } from '../../api/start-failure.ts';
import { SamplesElement } from './samples-element.ts';

/** A recipe whose steps run in the page. The code that runs them loads with the first step. See `Recipe.astro`. */
export class ApiRecipeElement extends SamplesElement {
  #run: RecipeRun | undefined;
  #busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#onClick('[data-run-all]', () => this.#runAll());
    this.#onClick('[data-reset]', () => this.#reset());
    this.#steps.forEach((step, index) => this.#onClick('[data-run]', () => this.#runStep(index), step));
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.recipe-step')];
  }

  /** Runs a task when the reader selects a button. A click while a task is running does nothing. */
  #onClick(button: string, task: () => Promise<unknown>, root: HTMLElement = this): void {
    root.querySelector(button)?.addEventListener('click', () => {
      if (this.#busy) return;
      this.#busy = true;
      void task()
        .catch(() => this.say(describeStartFailure('code-not-loaded')))
        .finally(() => {
          this.#busy = false;
        });
    });
  }

  async #load(): Promise<RecipeRun> {
    if (this.#run) return this.#run;
    const { RecipeRun: Run } = await import('../../console/recipes/recipe-run.tsx');
    this.#run = new Run(this.dataset['recipe'] ?? '');
    return this.#run;
  }

  async #runStep(index: number): Promise<boolean> {
    const step = this.#steps[index];
    const container = step?.querySelector<HTMLElement>('[data-response]');
    if (!step || !container) return false;
    this.say('Sending…');
    const run = await this.#load();
    const { done, message } = await run.run(index, container);
    step.dataset['done'] = String(done);
    const result = step.querySelector('[data-result]');
    if (result) result.textContent = message;
    this.say(message);
    return done;
  }

  async #reset(): Promise<boolean> {
    const run = await this.#load();
    const { done, message } = await run.reset();
    this.say(message);
    if (!done) return false;
    for (const step of this.#steps) {
      delete step.dataset['done'];
      step.querySelector('[data-result]')?.replaceChildren();
    }
    return true;
  }

  async #runAll(): Promise<void> {
    if (!(await this.#reset())) return;
    for (const index of this.#steps.keys()) if (!(await this.#runStep(index))) return;
    this.say(`All ${this.#steps.length} steps passed.`);
  }
}
