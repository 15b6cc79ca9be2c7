import type { Session } from './state.ts';

/** What a session list says about a client. */
type Client = Pick<Session, 'label' | 'kind' | 'place'>;

const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

const mobileSystems: ReadonlySet<string> = new Set(['iPhone', 'iPad', 'Android']);

const firstMatch = (rows: readonly (readonly [string, RegExp])[], text: string) =>
  rows.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Names a client by its `User-Agent`, in the few words that a session list has room for.
 *
 * Only words of our own end up in the name: what the client sent is never repeated.
 */
export function describeClient(userAgent: string): Client {
  const place = 'Here';
  const browser = firstMatch(browsers, userAgent);
  const system = firstMatch(systems, userAgent);
  if (browser !== undefined) {
    const kind = system !== undefined && mobileSystems.has(system) ? 'mobile' : 'browser';
    return { label: system === undefined ? browser : `${browser} on ${system}`, kind, place };
  }
  if (/^(?:curl|Wget|HTTPie)\b/i.test(userAgent)) return { label: 'Command line', kind: 'cli', place };
  return { label: 'API client', kind: 'api', place };
}
