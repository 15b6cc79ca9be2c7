import { useRef, useState } from 'react';
import { scenarios, type ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { replacesState } from '../../api/state-changes.ts';
import { readScenario, withoutScenario } from '../../vocabulary/scenario-url.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusIntoView } from '../../ui/focus.ts';
import { Icon, NoticeLine } from '../../ui/icon.tsx';

/** The result of opening the scenario that the page's address names, if it names one. */
export type ScenarioLink =
  | { readonly outcome: 'none' | 'applied' }
  /** Not applied yet: it would replace what the reader did in the demo, or a request failed. The reader decides. */
  | { readonly outcome: 'asks'; readonly name: ScenarioName; readonly error: string | undefined }
  | { readonly outcome: 'unknown'; readonly asked: string };

/** Puts the demo into a scenario, in every tab. */
export const applyScenario = (name: ScenarioName): Promise<CallResult<'applyScenario'>> =>
  callOperation('applyScenario', { body: { name }, client: 'Lab' });

/** Confirms that a scenario was applied. */
export const describeApplied = (name: ScenarioName): string => `The scenario “${name}” is now active.`;

/** Applies a scenario, unless the audit trail shows that the reader did something in the demo. */
async function openScenario(name: ScenarioName): Promise<ScenarioLink> {
  const trail = await callOperation('listEvents', { client: 'Lab' });
  if (trail.outcome !== 'success') return { outcome: 'asks', name, error: describeFailure(trail) };
  const hasWork = trail.body.events.some(({ operation }) => !replacesState(operation));
  if (hasWork) return { outcome: 'asks', name, error: undefined };
  const result = await applyScenario(name);
  if (result.outcome === 'success') return { outcome: 'applied' };
  return { outcome: 'asks', name, error: describeFailure(result) };
}

/**
 * Applies the scenario that the page's address names, and removes it from the address. If that would replace what the
 * reader did in the demo, it isn't applied.
 */
export async function followScenarioLink(): Promise<ScenarioLink> {
  const asked = readScenario(location.search);
  if (asked.outcome === 'none') return asked;
  history.replaceState(history.state, '', withoutScenario(location.href));
  return asked.outcome === 'unknown' ? asked : openScenario(asked.name);
}

interface ScenarioQuestionProps {
  link: Extract<ScenarioLink, { outcome: 'asks' }>;
  onAnswer: () => void;
}

/** Asks before the scenario in the page's address replaces what the reader did. */
function ScenarioQuestion({ link, onAnswer }: ScenarioQuestionProps) {
  const { name } = link;
  const [error, setError] = useState(link.error);
  const question = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  // The button disappears, so the focus moves to the window.
  const close = (message: string) => {
    focusIntoView(
      question.current?.parentElement?.querySelector<HTMLElement>('.screen :is(h3, [data-ui=email])'),
    );
    announce(message);
    onAnswer();
  };
  const replace = async () => {
    const result = await applyScenario(name);
    if (result.outcome === 'success') close(describeApplied(name));
    else setError(describeFailure(result));
  };
  return (
    <div ref={question} className="notice scenario-question" role="group" aria-label="Scenario from the link">
      <Icon name="info" />
      <div>
        <p>
          This link opens the scenario “{name}”: {scenarios[name].sentence} It replaces what you did in the
          demo.
        </p>
        {error !== undefined && (
          <p role="alert" className="form-error">
            The scenario wasn’t applied. {error}
          </p>
        )}
        <div className="actions">
          <button type="button" onClick={() => void replace()}>
            Replace
          </button>
          <button type="button" onClick={() => close('Your changes are kept.')}>
            Keep my changes
          </button>
        </div>
      </div>
    </div>
  );
}

/** Names the active scenario, unless it's the initial state, and shows the result of opening the one in the link. */
export function ScenarioNotice({ link, active }: { link: ScenarioLink; active: ScenarioName | undefined }) {
  const [answered, setAnswered] = useState(false);
  return (
    <>
      {link.outcome === 'unknown' && (
        <NoticeLine data-notice="unknown-scenario">
          There’s no scenario “{link.asked}”. The Lab lists all scenarios.
        </NoticeLine>
      )}
      {link.outcome === 'asks' && !answered && (
        <ScenarioQuestion link={link} onAnswer={() => setAnswered(true)} />
      )}
      {active !== undefined && active !== 'seed' && (
        <NoticeLine data-scenario={active}>
          Scenario “{active}”: {scenarios[active].sentence}
        </NoticeLine>
      )}
    </>
  );
}
