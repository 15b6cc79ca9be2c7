import { useEffect, useId, useRef, useState } from 'react';
import { demoSessions, type DemoSession } from '../../../demo-backend/contract/demo-accounts.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import { callOperation, hasSessionEnded, type CallResult } from '../../api/client.ts';
import { createCustomQuery } from '../../api/query.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { countSessions } from '../../vocabulary/counts.ts';

/** The state of one device. */
export interface Device {
  /** The result of its last request; undefined before the first one. */
  readonly result: CallResult<'getUser'> | undefined;
  readonly signedOut: boolean;
}

/** A device that hasn't sent a request yet. */
export const initialDevice: Device = { result: undefined, signedOut: false };

/** A device after a result. Only a 401 signs it out, and only a success signs it in. */
export function nextDevice({ signedOut }: Device, result: CallResult<'getUser'>): Device {
  if (result.outcome === 'success') return { result, signedOut: false };
  return { result, signedOut: signedOut || hasSessionEnded(result) };
}

const sessions = [
  demoSessions.firefoxOnWindows,
  demoSessions.safariOnIphone,
  demoSessions.commandLine,
] as const;

/** Every device sends `GET /v3/user` with its own authtoken, now and after each change of the demo's state. */
function useDevices(ready: boolean): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>(() => sessions.map(() => initialDevice));
  useEffect(() => {
    if (!ready) return;
    const send = () =>
      Promise.all(
        sessions.map(({ authtoken, label }) => callOperation('getUser', { authtoken, client: label })),
      );
    return createCustomQuery(send, (results) =>
      setDevices((before) =>
        results.map((result, index) => nextDevice(before[index] ?? initialDevice, result)),
      ),
    ).watch();
  }, [ready]);
  return devices;
}

/** Announces how many devices were signed out. */
function useAnnouncedSignOuts(devices: readonly Device[]) {
  const announce = useAnnounce();
  const before = useRef(0);
  const now = devices.filter(({ signedOut }) => signedOut).length;
  useEffect(() => {
    if (now > before.current) announce(`${countSessions(now - before.current)} on other devices ended.`);
    before.current = now;
  }, [now, announce]);
}

const shorten = (authtoken: string) => `${authtoken.slice(0, 7)}…`;

/** The device's request and its result as text. Of the user, it shows only the email. */
function transcript({ authtoken }: DemoSession, { result }: Device): string {
  const { method, path } = operations.getUser;
  const request = `${method} ${path}\nauthtoken: ${shorten(authtoken)}`;
  if (result === undefined) return request;
  if (result.outcome === 'no-response') return `${request}\n\nno response`;
  const body = result.outcome === 'error' ? result.body : { user: { email: result.body.user.email } };
  return `${request}\n\n${result.status}\n${JSON.stringify(body, null, 2)}`;
}

const summaryOf = ({ result }: Device): string => {
  if (result === undefined) return '';
  return result.outcome === 'no-response' ? ' · No response' : ` · ${result.status}`;
};

/** One other session of the same account: a device with its own authtoken, which sends its own requests. */
function DeviceCard({ session, device }: { session: DemoSession; device: Device }) {
  return (
    <li className="device" data-signed-out={device.signedOut}>
      <Icon name={session.kind} />
      <div>
        <strong>{session.label}</strong>
        <span className="quiet">{session.place}</span>
      </div>
      <details>
        <summary>
          <span className="device-state">{device.signedOut ? 'Signed out' : 'Signed in'}</span>
          {summaryOf(device)}
          <span className="sr-only">, {session.label}</span>
        </summary>
        <pre>{transcript(session, device)}</pre>
      </details>
    </li>
  );
}

/** The account's sessions on other devices, and a link that opens one more tab of the demo. */
export function OtherSessions({ ready }: { ready: boolean }) {
  const devices = useDevices(ready);
  const titleId = useId();
  useAnnouncedSignOuts(devices);
  return (
    <div className="other-sessions">
      <div className="row">
        <h3 id={titleId}>Other sessions</h3>
        <a className="quiet-link" href="/demo/" target="_blank" rel="opener">
          <Icon name="newTab" />
          Open a second tab
        </a>
      </div>
      <ul className="devices" aria-labelledby={titleId}>
        {sessions.map((session, index) => (
          <DeviceCard key={session.label} session={session} device={devices[index] ?? initialDevice} />
        ))}
      </ul>
    </div>
  );
}
