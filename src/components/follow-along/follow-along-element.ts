import { onDemoEvent } from '../../vocabulary/demo-events.ts';
import { runsDemo } from '../../site/demo-support.ts';
import { DemoSheet } from './demo-sheet.ts';
import { nextControl, Ring } from './point-at.ts';
import { StepList } from './step-list.ts';

/** The first message of a step, which says what to do. The bar has no room for more. */
const firstSentence = (step: HTMLElement) =>
  /^.*?[.](?=\s|$)/s.exec(step.querySelector('.step-text')?.textContent.trim() ?? '')?.[0] ?? '';

/** Marks the steps of a how-to as done while the reader uses the demo. See `FollowAlong.astro`. */
export class FollowAlongElement extends HTMLElement {
  #stopListening: (() => void)[] = [];
  // Keeps the bar from covering what scrolls into view. The bar's height depends on its text.
  readonly #barHeight = new ResizeObserver(([bar]) => {
    const height = bar?.borderBoxSize[0]?.blockSize ?? 0;
    document.documentElement.style.setProperty('--step-bar-height', `${height}px`);
  });

  connectedCallback(): void {
    if (!runsDemo()) return;
    const pane = this.#part('[data-pane]');
    const steps = new StepList(this);
    const sheet = new DemoSheet(pane);

    const render = (message = '') => {
      const current = steps.current && firstSentence(steps.current);
      this.#part('[data-bar-count]').textContent =
        current === undefined ? 'All steps done.' : `Step ${steps.done + 1} of ${steps.steps.length}`;
      this.#part('[data-bar-text]').textContent = current ?? message;
      this.#part('[data-bar-show-me]').toggleAttribute('hidden', current === undefined);
      this.#part('[data-all-done]').textContent = current === undefined ? message : '';
    };
    const ring = new Ring();
    const next = () => nextControl(steps.steps.slice(0, steps.done + 1), pane);
    const showMe = () => {
      sheet.open();
      const control = next();
      if (control === undefined) return;
      ring.draw(control);
      control.focus({ preventScroll: true });
    };
    // After the reader uses the control, the ring moves to the next one in the step, for example in a menu that opened.
    const follow = ({ target }: Event) => {
      const used = ring.around(target);
      if (used === undefined) return;
      const { done } = steps;
      ring.clear();
      requestAnimationFrame(() => {
        const control = next();
        if (steps.done === done && control !== undefined && control !== used) ring.draw(control);
      });
    };

    this.#barHeight.observe(this.#part('[data-step-bar]'));
    this.#stopListening = [
      onDemoEvent('demo:milestone', ({ milestone, message }) => {
        const before = steps.done;
        steps.reach(milestone);
        // A milestone that completes no step doesn't change the message.
        if (steps.done > before) render(message);
      }),
      onDemoEvent('demo:reset', () => {
        steps.reset();
        render();
      }),
    ];
    // In the capture phase, because the demo's own listeners may complete the step.
    pane.addEventListener('click', follow, { capture: true });
    pane.addEventListener('input', () => ring.clear());
    for (const button of this.querySelectorAll('[data-show-me], [data-bar-show-me]')) {
      button.addEventListener('click', showMe);
    }
    const open = this.#part('[data-open-sheet]');
    open.addEventListener('click', () => {
      sheet.open();
      this.#part('[data-close-sheet]').focus();
    });
    this.#part('[data-close-sheet]').addEventListener('click', () => sheet.close());
    open.removeAttribute('hidden');
    render();
  }

  disconnectedCallback(): void {
    for (const stop of this.#stopListening) stop();
    this.#barHeight.disconnect();
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`<follow-along> has no ${selector}`);
    return part;
  }
}
