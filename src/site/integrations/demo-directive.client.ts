import type { ClientDirective } from 'astro';
import { describeStartFailure } from '../../api/start-failure.ts';
import { runsDemo } from '../runs-demo.ts';

/** How far below the viewport, in CSS pixels, the demo may be when its code starts to load. */
const nearness = '200px';

const pageLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the element is near the viewport, or when the reader reaches into it. */
const wanted = (island: HTMLElement) =>
  new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) done();
      },
      { rootMargin: nearness },
    );
    const done = () => {
      observer.disconnect();
      resolve();
    };
    // The island itself is `display: contents` and has no box to observe.
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
 * Says before the demo why its code couldn't load.
 *
 * @returns when the reader wants to try again, or the network is back
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
    // Astro's own loader tries twice, then says by this event that it failed, and returns all the same.
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
  void Promise.all([pageLoaded(), wanted(island)])
    .then(whenIdle)
    .then(start);
};

export default directive;
