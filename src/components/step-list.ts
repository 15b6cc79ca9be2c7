/** The three states of a step, told to everyone in words; the current step also by `aria-current`. */
const words = { done: 'Done:', current: 'Now:', todo: '' } as const;

type StepState = keyof typeof words;

function stateOf(index: number, done: number): StepState {
  if (index < done) return 'done';
  return index === done ? 'current' : 'todo';
}

function show(step: HTMLElement, state: StepState): void {
  step.dataset.state = state;
  if (state === 'current') step.setAttribute('aria-current', 'step');
  else step.removeAttribute('aria-current');
  const label = step.querySelector('[data-step-state]');
  if (label) label.textContent = words[state];
  step.querySelector<HTMLElement>('[data-show-me]')?.toggleAttribute('hidden', state !== 'current');
}

/** The steps of one how-to, as they stand in the page, and how far the reader has come. */
export class StepList {
  readonly steps: readonly HTMLElement[];
  #done = 0;

  constructor(root: HTMLElement) {
    this.steps = [...root.querySelectorAll<HTMLElement>('[data-milestone]')];
    this.#render();
  }

  /** The step to do now; undefined when all are done. */
  get current(): HTMLElement | undefined {
    return this.steps[this.#done];
  }

  /** The number of steps that are done. */
  get done(): number {
    return this.#done;
  }

  /** Ticks the step that waits for this milestone and those before it: whoever is there has passed them. */
  reach(milestone: string): void {
    const index = this.steps.findIndex((step) => step.dataset.milestone === milestone);
    this.#done = Math.max(this.#done, index + 1);
    this.#render();
  }

  /** Makes every step one to do again. */
  reset(): void {
    this.#done = 0;
    this.#render();
  }

  #render(): void {
    for (const [index, step] of this.steps.entries()) {
      show(step, stateOf(index, this.#done));
    }
  }
}
