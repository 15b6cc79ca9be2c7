/** The three states of a step, told to everyone in words; the current step also by `aria-current`. */
const words = { done: 'Done:', current: 'Now:', todo: '' } as const;

type StepState = keyof typeof words;

/**
 * How many steps are done once a milestone is reached: the step that waits for it and those before it, because whoever
 * gets there has passed them. A milestone of a step that is done already, or of no step, changes nothing.
 *
 * @param done how many were done before
 * @param milestones what each step waits for, in the order of the steps
 */
export const countDone = (
  done: number,
  milestones: readonly (string | undefined)[],
  reached: string,
): number => Math.max(done, milestones.indexOf(reached) + 1);

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

  /** Ticks what a milestone says is done. */
  reach(milestone: string): void {
    const milestones = this.steps.map((step) => step.dataset.milestone);
    this.#done = countDone(this.#done, milestones, milestone);
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
