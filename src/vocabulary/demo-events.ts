import type { Milestone } from './milestones.ts';

/** What the demo tells the page around it. Dispatched on `document`, so neither side needs to know the other. */
export interface DemoEventMap {
  /** The reader reached a milestone. `sentence` says in words what was achieved, where there is more to say. */
  'demo:milestone': { milestone: Milestone; sentence?: string };
  /** The demo is back in its initial state, so every step is to be done again. */
  'demo:reset': Record<string, never>;
}

type DemoEventName = keyof DemoEventMap;

class DemoEvent<Name extends DemoEventName> extends Event {
  readonly detail: DemoEventMap[Name];

  constructor(name: Name, detail: DemoEventMap[Name]) {
    super(name);
    this.detail = detail;
  }

  is<Other extends DemoEventName>(name: Other): this is DemoEvent<Other> {
    return this.type === name;
  }
}

/** Tells the page around the demo that something happened in it. */
export function emitDemoEvent<Name extends DemoEventName>(name: Name, detail: DemoEventMap[Name]): void {
  document.dispatchEvent(new DemoEvent(name, detail));
}

/**
 * Calls `listener` for every event of that name.
 *
 * @returns a function that stops listening
 */
export function onDemoEvent<Name extends DemoEventName>(
  name: Name,
  listener: (detail: DemoEventMap[Name]) => void,
): () => void {
  const handle = (event: Event) => {
    if (event instanceof DemoEvent && event.is(name)) listener(event.detail);
  };
  document.addEventListener(name, handle);
  return () => document.removeEventListener(name, handle);
}
