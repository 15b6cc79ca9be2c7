import type { ClientDirective } from 'astro';
import { runsDemo } from '../lib/runs-demo.ts';

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

/** See `demoDirective`. */
const directive: ClientDirective = (load, _options, island) => {
  if (!runsDemo()) return;
  void Promise.all([pageLoaded(), wanted(island)])
    .then(whenIdle)
    .then(load)
    .then((hydrate) => hydrate());
};

export default directive;
