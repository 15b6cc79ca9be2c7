import { useEffect, useId, useState, type ReactNode } from 'react';
import type { DemoAccountId } from '../../../demo-backend/contract/demo-accounts.ts';
import { callOperation } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { canRetry, describeStartFailure } from '../../api/start-failure.ts';
import { Announcer, useAnnounce } from '../../ui/announcer.tsx';
import { Icon, NoticeLine } from '../../ui/icon.tsx';
import { useSettings, watchSettings } from '../../ui/use-settings.ts';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import { AccountLine } from '../panels/accounts/accounts.tsx';
import { describeSettings } from '../panels/lab/describe-settings.ts';
import { OtherSessions } from './other-sessions.tsx';
import { Panels } from './panels.tsx';
import { ProductWindow } from './product-window.tsx';
import { ScenarioNotice } from './scenario-link.tsx';
import type { StartScreen } from './session-state.ts';
import { useBackend, type Backend, type BackendPhase } from './use-backend.ts';
import { useTabSession } from './use-tab-session.ts';

/** The props of {@link LiveDemo}. */
export interface LiveDemoProps {
  /** Whether the demo is alone on its page. */
  fullScreen: boolean;
  startsAt: StartScreen;
  /** The account that the steps beside the demo are written for. A demo that starts signed in is always Ada's. */
  account: DemoAccountId;
}

/** The demo as one island: the product's window, the other sessions, and the panels around it. */
export function LiveDemo(props: LiveDemoProps) {
  return (
    <Announcer>
      <Frame {...props} />
    </Announcer>
  );
}

const phases: Record<BackendPhase, string> = {
  waiting: 'Not running yet',
  ready: 'Running',
  failed: 'Couldn’t start',
};

function Frame({ fullScreen, startsAt, account }: LiveDemoProps) {
  const titleId = useId();
  const backend = useBackend();
  const ready = backend.phase === 'ready';
  const session = useTabSession(ready, startsAt);
  const { resetDemo, error } = useResetDemo();
  useEffect(() => (ready ? watchSettings() : undefined), [ready]);

  return (
    <section className="live-demo not-content" aria-labelledby={titleId} data-state={backend.phase}>
      <div className="toolbar">
        <h2 id={titleId}>Live demo</h2>
        <span className="phase">{phases[backend.phase]}</span>
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
      <FrameNotices backend={backend} resetError={error} />
      <AccountLine id={account} />
      <ProductWindow session={session} ready={ready} />
      <OtherSessions ready={ready} />
      <Panels session={session} ready={ready} />
    </section>
  );
}

/** Restores the initial state of the demo in every tab and unticks the steps of this page, or says why it couldn't. */
function useResetDemo(): { resetDemo: () => Promise<void>; error: string | undefined } {
  const announce = useAnnounce();
  const [error, setError] = useState<string>();
  const resetDemo = async () => {
    const result = await callOperation('resetDemo');
    setError(result.outcome === 'success' ? undefined : describeFailure(result));
    if (result.outcome !== 'success') return;
    emitDemoEvent('demo:reset', {});
    announce(result.body.notice);
  };
  return { resetDemo, error };
}

function ErrorMessage({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="form-error">
      {children}
    </p>
  );
}

interface FrameNoticesProps {
  backend: Backend;
  /** Why the last reset failed, if it did. */
  resetError: string | undefined;
}

/** Errors, notices about how the demo runs, and the settings that aren't the default. */
function FrameNotices({ backend, resetError }: FrameNoticesProps) {
  const settings = useSettings();
  const { phase, failure, notices, link, retry } = backend;
  const changes = settings === undefined ? [] : describeSettings(settings);
  return (
    <>
      {failure !== undefined && (
        <ErrorMessage>
          {describeStartFailure(failure)} You can follow the text without it.{' '}
          {canRetry(failure) && (
            <button type="button" onClick={retry}>
              Try again
            </button>
          )}
        </ErrorMessage>
      )}
      {resetError !== undefined && <ErrorMessage>The demo wasn’t reset. {resetError}</ErrorMessage>}
      {phase === 'ready' && (
        <>
          {notices.map((notice) => (
            <NoticeLine key={notice.id} data-notice={notice.id}>
              {notice.message}
            </NoticeLine>
          ))}
          <ScenarioNotice link={link} active={settings?.scenario} />
        </>
      )}
      {changes.length > 0 && (
        <NoticeLine data-lab>The demo’s settings were changed: {changes.join(', ')}.</NoticeLine>
      )}
    </>
  );
}
