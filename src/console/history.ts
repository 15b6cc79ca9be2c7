import type { OutgoingRequest, ReceivedResponse } from '../api/send-request.ts';

/** A request of a console with what came of it. Kept in memory only, as it may hold what was typed. */
export interface Exchange {
  /** Counts up from 1 in this page. */
  readonly id: number;
  readonly at: Date;
  readonly request: OutgoingRequest;
  /** Undefined when there was none. */
  readonly response: ReceivedResponse | undefined;
}

const capacity = 8;
let exchanges: readonly Exchange[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Keeps an exchange; the oldest ones are forgotten. */
export function keepExchange(request: OutgoingRequest, response: ReceivedResponse | undefined): Exchange {
  count += 1;
  const exchange = { id: count, at: new Date(), request, response };
  exchanges = [exchange, ...exchanges].slice(0, capacity);
  for (const listener of listeners) listener();
  return exchange;
}

/** The last requests of all consoles of this page, the newest first; the same array until there is a new one. */
export const readExchanges = (): readonly Exchange[] => exchanges;

/**
 * Calls `listener` after each request.
 *
 * @returns a function that stops listening
 */
export function onExchange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
