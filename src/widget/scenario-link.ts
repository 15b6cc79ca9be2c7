import type { ScenarioName } from '../../demo-backend/contract/scenario-names.ts';
import { callOperation } from '../lib/api-client.ts';
import { readScenario, withoutScenario } from '../lib/scenarios.ts';
import { keepAuthtoken } from '../lib/session-token.ts';
import { replacesState } from '../lib/state-changes.ts';

/** What became of the scenario that the page's address names, if it names one. */
export type ScenarioLink =
  | { readonly outcome: 'none' | 'applied' }
  /** It would replace what the reader did in the demo, so it waits for the reader's decision. */
  | { readonly outcome: 'asks'; readonly name: ScenarioName }
  | { readonly outcome: 'unknown'; readonly asked: string };

/** Puts the demo into a scenario, in every tab. */
export async function applyScenario(name: ScenarioName): Promise<void> {
  await callOperation('applyScenario', { body: { name }, client: 'Lab' });
  keepAuthtoken(undefined);
}

/** Whether the reader did anything in the demo: its audit trail lists more than a reset or a scenario. */
async function hasWork(): Promise<boolean> {
  const answer = await callOperation('listEvents', { client: 'Lab' });
  return (
    answer.outcome === 'success' && answer.body.events.some(({ operation }) => !replacesState(operation))
  );
}

/**
 * Applies the scenario that the page's address names, and takes it out of the address. Where that would replace what
 * the reader did in the demo, it isn't applied.
 */
export async function followScenarioLink(): Promise<ScenarioLink> {
  const asked = readScenario(location.search);
  if (asked.outcome === 'none') return asked;
  history.replaceState(history.state, '', withoutScenario(location.href));
  if (asked.outcome === 'unknown') return asked;
  if (await hasWork()) return { outcome: 'asks', name: asked.name };
  await applyScenario(asked.name);
  return { outcome: 'applied' };
}
