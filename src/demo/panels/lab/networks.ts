import type { Settings } from '../../../ui/use-settings.ts';

/** How the network between the screens and the API stands. */
export type Network = Settings['network'];

/** The networks of the Lab, by the names on its buttons. Latencies are in milliseconds. */
export const networks = {
  Normal: { latency_ms: 0, fault: 'none' },
  Slow: { latency_ms: 3000, fault: 'none' },
  Offline: { latency_ms: 0, fault: 'offline' },
  'Server error': { latency_ms: 0, fault: 'server-error' },
  'Rate limited': { latency_ms: 0, fault: 'rate-limited' },
} as const satisfies Record<string, Network>;
