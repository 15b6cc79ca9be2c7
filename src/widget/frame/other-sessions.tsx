import { useEffect, useId, useRef, useState } from 'react';
import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { callOperation } from '../../lib/api-client.ts';
import { onStateChange } from '../../lib/state-changes.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../parts/icon.tsx';
import { countSessions } from '../words.ts';
import { DeviceCard, isSignedOut, type DeviceAnswer } from './device-card.tsx';

const devices = [
  demoSessions.firefoxOnWindows,
  demoSessions.safariOnIphone,
  demoSessions.commandLine,
] as const;

/** Lets every device ask the API with its own authtoken, now and after each change of the demo's state. */
function useDeviceAnswers(ready: boolean): readonly DeviceAnswer[] {
  const [answers, setAnswers] = useState<readonly DeviceAnswer[]>([]);
  useEffect(() => {
    if (!ready) return;
    const ask = async () => {
      setAnswers(
        await Promise.all(
          devices.map(({ authtoken, label }) => callOperation('getUser', { authtoken, client: label })),
        ),
      );
    };
    void ask();
    return onStateChange(() => void ask());
  }, [ready]);
  return answers;
}

/** Says how many of the devices have been signed out since the last look. */
function useAnnouncedSignOuts(answers: readonly DeviceAnswer[]) {
  const announce = useAnnounce();
  const before = useRef(0);
  const now = answers.filter(isSignedOut).length;
  useEffect(() => {
    if (now > before.current) announce(`${countSessions(now - before.current)} on other devices ended.`);
    before.current = now;
  }, [now, announce]);
}

/** The account's sessions on other devices, beside the product's window, and the way to open one more tab. */
export function OtherSessions({ ready }: { ready: boolean }) {
  const answers = useDeviceAnswers(ready);
  const titleId = useId();
  useAnnouncedSignOuts(answers);
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
        {devices.map((session, index) => (
          <DeviceCard key={session.label} session={session} answer={answers[index]} />
        ))}
      </ul>
    </div>
  );
}
