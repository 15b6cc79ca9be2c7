/** The labels of a step's states. The current step also has `aria-current`. */
const stateLabels = { done: 'Done:', current: 'Now:', todo: '' } as const;

type StepState = keyof typeof stateLabels;

/**
 * How many steps are done after a milestone. The milestone completes its step and all steps before it. A milestone of a
 * completed step, or of no step, changes nothing.
 *
 * @param done how many steps were done before
 * @param milestones the milestone of each step, in the order of the steps
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
  if (label) label.textContent = stateLabels[state];
  step.querySelector<HTMLElement>('[data-show-me]')?.toggleAttribute('hidden', state !== 'current');
}

/** The steps of a how-to in the page, and how many the reader has done. */
export class StepList {
  readonly steps: readonly HTMLElement[];
  #done = 0;

  constructor(root: HTMLElement) {
    this.steps = [...root.querySelectorAll<HTMLElement>('[data-milestone]')];
    this.#render();
  }

  /** The current step; undefined once all are done. */
  get current(): HTMLElement | undefined {
    return this.steps[this.#done];
  }

  /** The number of steps that are done. */
  get done(): number {
    return this.#done;
  }

  /** Marks the steps as done that a milestone completes. */
  reach(milestone: string): void {
    const milestones = this.steps.map((step) => step.dataset.milestone);
    this.#done = countDone(this.#done, milestones, milestone);
    this.#render();
  }

  /** Marks all steps as not done. */
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
