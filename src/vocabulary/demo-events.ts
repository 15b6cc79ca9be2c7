import type { Milestone } from './milestones.ts';

/** The events that the demo dispatches on `document`, so that the demo and the page around it don't import each other. */
export interface DemoEventMap {
  /** The reader reached a milestone. `message` is the result for readers, if there's more to say than that. */
  'demo:milestone': { milestone: Milestone; message?: string };
  /** The demo is back in its initial state, so the steps start again. */
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

/** Dispatches an event to the page around the demo. */
export function emitDemoEvent<Name extends DemoEventName>(name: Name, detail: DemoEventMap[Name]): void {
  document.dispatchEvent(new DemoEvent(name, detail));
}

/**
 * Calls `listener` for every event with that name.
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
