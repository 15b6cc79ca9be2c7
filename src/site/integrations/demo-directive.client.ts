import type { ClientDirective } from 'astro';
import { describeStartFailure } from '../../api/start-failure.ts';
import { runsDemo } from '../demo-support.ts';

/** How far from the viewport the demo's code starts to load. */
const margin = '200px';

const whenLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves once the element is near the viewport, or the reader clicks or focuses something in it. */
const whenNeeded = (island: HTMLElement) =>
  new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) done();
      },
      { rootMargin: margin },
    );
    const done = () => {
      observer.disconnect();
      resolve();
    };
    // The island itself has no box to observe, because it's `display: contents`.
    for (const child of island.children) observer.observe(child);
    island.addEventListener('pointerdown', done, { once: true });
    island.addEventListener('focusin', done, { once: true });
  });

const whenIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 500 });
    else resolve();
  });

/**
 * Shows a message above the demo that its code couldn't load.
 *
 * @returns once the reader selects "Try again", or the browser is back online
 */
async function untilRetry(island: HTMLElement): Promise<void> {
  const message = document.createElement('p');
  message.className = 'demo-not-loaded not-content';
  message.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Try again';
  message.append(describeStartFailure('code-not-loaded'), ' ', button);
  island.before(message);
  await new Promise<unknown>((resolve) => {
    button.addEventListener('click', resolve, { once: true });
    window.addEventListener('online', resolve, { once: true });
  });
  message.remove();
}

/** See `demoDirective`. */
const directive: ClientDirective = (load, _options, island) => {
  if (!runsDemo()) return;
  const start = async (): Promise<void> => {
    // Astro's loader tries twice. Then it dispatches this event, and returns as if it had succeeded.
    const failures: Event[] = [];
    const noteFailure = (event: Event) => {
      failures.push(event);
      event.preventDefault();
    };
    island.addEventListener('astro:hydration-error', noteFailure);
    const hydrate = await load();
    island.removeEventListener('astro:hydration-error', noteFailure);
    if (failures.length === 0) return hydrate();
    await untilRetry(island);
    return start();
  };
  void Promise.all([whenLoaded(), whenNeeded(island)])
    .then(whenIdle)
    .then(start);
};

export default directive;
