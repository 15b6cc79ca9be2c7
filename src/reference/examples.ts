import { examples } from '../../demo-backend/contract/examples.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';

/** Values that only an earlier answer, an email or an app can tell: an example of one would never work. */
const toldElsewhere = new Set(['reset_password_token', 'tfa_token']);

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isThere ? valueAt(new Map(Object.entries(value)).get(name), rest) : undefined;
}

/**
 * What a field of a request holds in the contract's example of the operation. Undefined where the example leaves it
 * out, and where the reader has to know it from elsewhere.
 */
export function exampleOf(id: OperationId, path: readonly string[]): unknown {
  const name = path.at(-1) ?? '';
  if (toldElsewhere.has(name)) return undefined;
  const request: unknown = examples[id].request;
  return valueAt(request, path);
}

/** The body of an operation's success in the contract's example. */
export const exampleAnswer = (id: OperationId): unknown => examples[id].response;
