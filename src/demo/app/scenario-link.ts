import type { ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import { callOperation } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { readScenario, withoutScenario } from '../../vocabulary/scenario-url.ts';
import { keepAuthtoken } from '../../api/session-token.ts';
import { replacesState } from '../../api/state-changes.ts';

/** What became of the scenario that the page's address names, if it names one. */
export type ScenarioLink =
  | { readonly outcome: 'none' | 'applied' }
  /** It would replace what the reader did in the demo, or a request failed: the reader decides. */
  | { readonly outcome: 'asks'; readonly name: ScenarioName; readonly problem: string | undefined }
  | { readonly outcome: 'unknown'; readonly asked: string };

/** Puts the demo into a scenario, in every tab. @returns why it failed; undefined when it succeeded */
export async function applyScenario(name: ScenarioName): Promise<string | undefined> {
  const answer = await callOperation('applyScenario', { body: { name }, client: 'Lab' });
  if (answer.outcome !== 'success') return describeFailure(answer);
  keepAuthtoken(undefined);
  return undefined;
}

/** Applies a scenario, unless the audit trail lists more than a reset or a scenario: then the reader did something. */
async function openScenario(name: ScenarioName): Promise<ScenarioLink> {
  const trail = await callOperation('listEvents', { client: 'Lab' });
  if (trail.outcome !== 'success') return { outcome: 'asks', name, problem: describeFailure(trail) };
  const hasWork = trail.body.events.some(({ operation }) => !replacesState(operation));
  const problem = hasWork ? undefined : await applyScenario(name);
  return hasWork || problem !== undefined ? { outcome: 'asks', name, problem } : { outcome: 'applied' };
}

/**
 * Applies the scenario that the page's address names, and takes it out of the address. Where that would replace what
 * the reader did in the demo, it isn't applied.
 */
export async function followScenarioLink(): Promise<ScenarioLink> {
  const asked = readScenario(location.search);
  if (asked.outcome === 'none') return asked;
  history.replaceState(history.state, '', withoutScenario(location.href));
  return asked.outcome === 'unknown' ? asked : openScenario(asked.name);
}
