import { useEffect, useId, useRef, useState } from 'react';
import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { callOperation } from '../../api/client.ts';
import { watch } from '../../api/state-changes.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { countSessions } from '../../vocabulary/counts.ts';
import { DeviceCard, firstDevice, nextDevice, type Device } from './device-card.tsx';

const sessions = [
  demoSessions.firefoxOnWindows,
  demoSessions.safariOnIphone,
  demoSessions.commandLine,
] as const;

/** Lets every device ask the API with its own authtoken, now and after each change of the demo's state. */
function useDevices(ready: boolean): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>(() => sessions.map(() => firstDevice));
  useEffect(() => {
    if (!ready) return;
    const ask = () =>
      Promise.all(
        sessions.map(({ authtoken, label }) => callOperation('getUser', { authtoken, client: label })),
      );
    return watch(ask, (answers) =>
      setDevices((before) =>
        answers.map((answer, index) => nextDevice(before[index] ?? firstDevice, answer)),
      ),
    );
  }, [ready]);
  return devices;
}

/** Says how many of the devices have been signed out since the last look. */
function useAnnouncedSignOuts(devices: readonly Device[]) {
  const announce = useAnnounce();
  const before = useRef(0);
  const now = devices.filter(({ signedOut }) => signedOut).length;
  useEffect(() => {
    if (now > before.current) announce(`${countSessions(now - before.current)} on other devices ended.`);
    before.current = now;
  }, [now, announce]);
}

/** The account's sessions on other devices, beside the product's window, and the way to open one more tab. */
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
          <DeviceCard key={session.label} session={session} device={devices[index] ?? firstDevice} />
        ))}
      </ul>
    </div>
  );
}
