import type { DemoSession } from '../../../demo-backend/contract/demo-accounts.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import type { CallResult } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';

/** What a device got when it last asked who it is; undefined while it has not asked. */
export type DeviceAnswer = CallResult<'getUser'> | undefined;

/** A device: what it got when it last asked, and whether it is signed out as far as it knows. */
export interface Device {
  readonly answer: DeviceAnswer;
  readonly signedOut: boolean;
}

/** A device that has not asked yet. */
export const firstDevice: Device = { answer: undefined, signedOut: false };

/** A device after an answer. Only a 401 signs it out, and only a user in again: a lost answer says nothing of either. */
export function nextDevice({ signedOut }: Device, answer: NonNullable<DeviceAnswer>): Device {
  if (answer.outcome === 'success') return { answer, signedOut: false };
  return { answer, signedOut: signedOut || (answer.outcome === 'error' && answer.status === 401) };
}

const shorten = (authtoken: string) => `${authtoken.slice(0, 7)}…`;

/** What the device asked and what it got, as text; of a user only the email, which is all that the card is about. */
function transcript(session: DemoSession, answer: DeviceAnswer): string {
  const request = `${operations.getUser.method} ${operations.getUser.path}\nauthtoken: ${shorten(session.authtoken)}`;
  if (answer === undefined) return request;
  if (answer.outcome === 'no-response') return `${request}\n\nno response`;
  const body = answer.outcome === 'error' ? answer.body : { user: { email: answer.body.user.email } };
  return `${request}\n\n${answer.status}\n${JSON.stringify(body, null, 2)}`;
}

const summaryOf = (answer: DeviceAnswer): string => {
  if (answer === undefined) return '';
  return answer.outcome === 'no-response' ? ' · No response' : ` · ${answer.status}`;
};

/** One other session of the same account: a device that holds its own authtoken and asks the API itself. */
export function DeviceCard({ session, device }: { session: DemoSession; device: Device }) {
  const { answer, signedOut } = device;
  return (
    <li className="device" data-signed-out={signedOut}>
      <Icon name={session.kind} />
      <div>
        <strong>{session.label}</strong>
        <span className="quiet">{session.place}</span>
      </div>
      <details>
        <summary>
          <span className="device-state">{signedOut ? 'Signed out' : 'Signed in'}</span>
          {summaryOf(answer)}
          <span className="sr-only">, {session.label}</span>
        </summary>
        <pre>{transcript(session, answer)}</pre>
      </details>
    </li>
  );
}
