import type { RecipeRun } from '../../console/recipes/recipe-run.tsx';
import { describeStartFailure } from '../../api/start-failure.ts';
import { SampleControls } from './sample-controls.ts';

/** A recipe whose steps are done in the page. What runs them is loaded with the first of them. See `Recipe.astro`. */
export class ApiRecipeElement extends HTMLElement {
  readonly #controls = new SampleControls(this);
  #run: RecipeRun | undefined;
  #busy = false;

  connectedCallback(): void {
    this.#controls.start();
    this.#steps.forEach((step, index) => {
      step.querySelector('[data-run]')?.addEventListener('click', () => this.#alone(() => this.#do(index)));
    });
    this.querySelector('[data-run-all]')?.addEventListener('click', () => this.#alone(() => this.#doAll()));
    this.querySelector('[data-reset]')?.addEventListener('click', () => this.#alone(() => this.#reset()));
  }

  disconnectedCallback(): void {
    this.#controls.stop();
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.recipe-step')];
  }

  /** One thing at a time: a second press while something is under way does nothing. */
  #alone(task: () => Promise<unknown>): void {
    if (this.#busy) return;
    this.#busy = true;
    void task()
      .catch(() => this.#say(describeStartFailure('code-not-loaded')))
      .finally(() => {
        this.#busy = false;
      });
  }

  async #load(): Promise<RecipeRun> {
    if (this.#run) return this.#run;
    const { RecipeRun: Run } = await import('../../console/recipes/recipe-run.tsx');
    this.#run = new Run(this.dataset['recipe'] ?? '');
    return this.#run;
  }

  async #do(index: number): Promise<boolean> {
    const step = this.#steps[index];
    const place = step?.querySelector<HTMLElement>('[data-answer]');
    if (!step || !place) return false;
    this.#say('Sending…');
    const run = await this.#load();
    const { done, sentence } = await run.run(index, place);
    step.dataset['done'] = String(done);
    const result = step.querySelector('[data-result]');
    if (result) result.textContent = sentence;
    this.#say(sentence);
    return done;
  }

  async #reset(): Promise<boolean> {
    const run = await this.#load();
    const problem = await run.reset();
    if (problem !== undefined) {
      this.#say(problem);
      return false;
    }
    for (const step of this.#steps) {
      delete step.dataset['done'];
      step.querySelector('[data-result]')?.replaceChildren();
    }
    this.#say('The demo is back in its initial state.');
    return true;
  }

  async #doAll(): Promise<void> {
    if (!(await this.#reset())) return;
    for (const index of this.#steps.keys()) if (!(await this.#do(index))) return;
    this.#say(`All ${this.#steps.length} steps passed.`);
  }

  #say(sentence: string): void {
    const status = this.querySelector('[data-console-status]');
    if (status) status.textContent = sentence;
  }
}
