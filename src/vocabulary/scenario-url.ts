import { scenarioName, type ScenarioName } from '../../demo-backend/contract/scenarios.ts';
import * as z from '../../demo-backend/contract/zod.ts';

/** The parameter that names a scenario in the URL of a page with a demo. */
const parameter = 'scenario';

/** The URL of a page with a demo in a scenario, such as `/demo/?scenario=mfa-on`. */
export const scenarioUrl = (name: ScenarioName, path = '/demo/') => `${path}?${parameter}=${name}`;

/** A URL without its scenario, so that a reload doesn't apply it again. */
export function withoutScenario(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(parameter);
  return url.href;
}

/** What the query of a page's URL asks for: a scenario, one that doesn't exist, or none. */
export function readScenario(
  search: string,
): { outcome: 'scenario'; name: ScenarioName } | { outcome: 'unknown'; asked: string } | { outcome: 'none' } {
  const asked = new URLSearchParams(search).get(parameter);
  if (asked === null) return { outcome: 'none' };
  const parsed = z.safeParse(scenarioName, asked);
  return parsed.success ? { outcome: 'scenario', name: parsed.data } : { outcome: 'unknown', asked };
}
