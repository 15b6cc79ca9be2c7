import { maskSecrets, maskSecretsInPath } from '../../api/mask-secrets.ts';
import type { OutgoingRequest } from '../../api/send-request.ts';

/** The body in one line, its secrets replaced by dots. One that is no JSON is not shown, as it may hold a secret anywhere. */
function describeBody(body: string): string {
  try {
    return JSON.stringify(maskSecrets(JSON.parse(body)));
  } catch {
    return 'a body that isn’t JSON';
  }
}

/**
 * What tells a request of an operation from another one, in one line and without its secrets.
 *
 * @param takesAuthtoken whether the operation takes one, so that it is worth saying that it was left out
 */
export function describeRequest({ path, body, authtoken }: OutgoingRequest, takesAuthtoken: boolean): string {
  const parts = [maskSecretsInPath(path)];
  if (body !== undefined) parts.push(describeBody(body));
  if (takesAuthtoken && authtoken === undefined) parts.push('without an authtoken');
  return parts.join(' ');
}
