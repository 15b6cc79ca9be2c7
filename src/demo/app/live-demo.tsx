import { useId } from 'react';
import type { DemoAccountId } from '../../../demo-backend/contract/demo-accounts.ts';
import { canRetry, describeStartFailure } from '../../api/start-failure.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { AccountLine } from '../panels/accounts/account-line.tsx';
import { OtherSessions } from './other-sessions.tsx';
import { ScenarioNotice } from './scenario-notice.tsx';
import { Panels } from './panels.tsx';
import { Icon } from '../../ui/icon.tsx';
import { describeSettings } from '../panels/lab/describe-settings.ts';
import { useSettings } from '../../ui/use-settings.ts';
import { ProductWindow } from './product-window.tsx';
import type { StartScreen } from './session-state.ts';
import { useBackend, type BackendPhase } from './use-backend.ts';
import { useTabSession } from './use-tab-session.ts';
import { useResetDemo } from './use-reset-demo.ts';

const phases: Record<BackendPhase, string> = {
  waiting: 'Not running yet',
  ready: 'Running',
  failed: 'Couldn’t start',
};

export interface LiveDemoProps {
  /** Whether it is a page of its own. */
  fullScreen: boolean;
  /** The screen that it shows at first. */
  startsAt: StartScreen;
  /** Whose part the reader plays. Where the demo starts signed in, it is Ada who is. */
  account: DemoAccountId;
}

/** The demo in its frame, as one island: the product's window, the other sessions and the accounts. */
export function LiveDemo(props: LiveDemoProps) {
  return (
    <Announcer>
      <Frame {...props} />
    </Announcer>
  );
}

const noneChanged: readonly string[] = [];

function Frame({ fullScreen, startsAt, account }: LiveDemoProps) {
  const titleId = useId();
  const { phase, failure, notices, link, retry } = useBackend();
  const ready = phase === 'ready';
  const session = useTabSession(ready, startsAt);
  const { resetDemo, problem } = useResetDemo();
  const settings = useSettings(ready);
  const changed = settings?.changed_passwords ?? noneChanged;
  const unusual = settings === undefined ? [] : describeSettings(settings);

  return (
    <section className="live-demo not-content" aria-labelledby={titleId} data-state={phase}>
      <div className="toolbar">
        <h2 id={titleId}>Live demo</h2>
        <span className="phase">{phases[phase]}</span>
        <button type="button" disabled={!ready} onClick={() => void resetDemo()}>
          <Icon name="restart" />
          Reset demo
        </button>
        {!fullScreen && (
          <a href="/demo/">
            <Icon name="expand" />
            Full screen
          </a>
        )}
      </div>
      {failure !== undefined && (
        <p role="alert" className="form-error">
          {describeStartFailure(failure)} You can follow the text without it.{' '}
          {canRetry(failure) && (
            <button type="button" onClick={retry}>
              Try again
            </button>
          )}
        </p>
      )}
      {problem !== undefined && (
        <p role="alert" className="form-error">
          The demo wasn’t reset. {problem}
        </p>
      )}
      {ready &&
        notices.map((notice) => (
          <p className="notice" key={notice.id} data-notice={notice.id}>
            <Icon name="info" />
            <span>{notice.message}</span>
          </p>
        ))}
      {ready && <ScenarioNotice link={link} active={settings?.scenario} />}
      {unusual.length > 0 && (
        <p className="notice" data-lab>
          <Icon name="info" />
          <span>The demo’s settings were changed: {unusual.join(', ')}.</span>
        </p>
      )}
      <AccountLine id={account} changed={changed} />
      <ProductWindow session={session} ready={ready} />
      <OtherSessions ready={ready} />
      <Panels session={session} ready={ready} changed={changed} />
    </section>
  );
}
