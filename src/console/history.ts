import { atom } from 'nanostores';
import { maskSecrets, maskSecretsInPath } from '../api/mask-secrets.ts';
import { parseJson } from '../api/parse-json.ts';
import type { OutgoingRequest, ReceivedResponse } from '../api/send-request.ts';

/** A request of a console and its response. Kept in memory only, because it may contain what the reader typed. */
export interface Exchange {
  /** Counts up from 1 on each page. */
  readonly id: number;
  readonly at: Date;
  readonly request: OutgoingRequest;
  /** Undefined if there was no response. */
  readonly response: ReceivedResponse | undefined;
}

const capacity = 8;

/** The most recent requests of all consoles on this page, newest first. */
export const $exchanges = atom<readonly Exchange[]>([]);

/** Adds a request to the history and drops the oldest ones. */
export function addExchange(request: OutgoingRequest, response: ReceivedResponse | undefined): Exchange {
  const last = $exchanges.get();
  const exchange = { id: (last[0]?.id ?? 0) + 1, at: new Date(), request, response };
  $exchanges.set([exchange, ...last].slice(0, capacity));
  return exchange;
}

/** The body on one line, with its secrets masked. A body that isn't JSON isn't shown: it may contain a secret anywhere. */
function describeBody(body: string): string {
  const json = parseJson(body);
  return json === undefined ? 'a body that isn’t JSON' : JSON.stringify(maskSecrets(json));
}

/**
 * Summarizes a request on one line, with its secrets masked, to tell it from others of the same operation.
 *
 * @param takesAuthtoken whether the operation accepts an authtoken. If it does, the line says when none was sent
 */
export function describeRequest({ path, body, authtoken }: OutgoingRequest, takesAuthtoken: boolean): string {
  const parts = [maskSecretsInPath(path)];
  if (body !== undefined) parts.push(describeBody(body));
  if (takesAuthtoken && authtoken === undefined) parts.push('without an authtoken');
  return parts.join(' ');
}
