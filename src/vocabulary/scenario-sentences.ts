import * as z from '../../demo-backend/contract/zod.ts';
import { scenarioName, type ScenarioName } from '../../demo-backend/contract/scenario-names.ts';

/** What each scenario is, in a sentence for readers, writers and tests. */
export const scenarioSentences: Readonly<Record<ScenarioName, string>> = {
  seed: 'The initial state: Ada is logged in here and on three other devices.',
  'one-session': 'Ada is logged in here and nowhere else, so there are no sessions to terminate.',
  'twenty-sessions':
    'Ada has twenty sessions, the most that a user can have. One more login ends the oldest.',
  'one-attempt-left': 'Ada entered four wrong passwords. One more locks her account.',
  'account-locked':
    'Ada’s account is locked for 15 minutes after five wrong passwords. To see it, log out and log in.',
  'password-expired': 'Ada’s password is 91 days old, and passwords at Example Press expire after 90.',
  'reset-email-sent': 'Ada has just asked to reset her password. The email is in the inbox.',
  'reset-link-expired': 'Ada asked to reset her password an hour ago. The link in the email has expired.',
  'mfa-on': 'Ada has Multi-Factor Authentication on. She needs a code to log in.',
  'mfa-required': 'Example Press requires Multi-Factor Authentication.',
};

/** The parameter of a page's address that names a scenario, on every page with a demo. */
const parameter = 'scenario';

/** The address of a page with a demo in a given scenario. */
export const scenarioUrl = (name: ScenarioName, path = '/demo/') => `${path}?${parameter}=${name}`;

/** An address without its scenario, so that a reload doesn't apply it again. */
export function withoutScenario(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(parameter);
  return url.href;
}

/** What a page's address asks for: a scenario, one that does not exist, or nothing. */
export function readScenario(
  search: string,
): { outcome: 'scenario'; name: ScenarioName } | { outcome: 'unknown'; asked: string } | { outcome: 'none' } {
  const asked = new URLSearchParams(search).get(parameter);
  if (asked === null) return { outcome: 'none' };
  const parsed = z.safeParse(scenarioName, asked);
  return parsed.success ? { outcome: 'scenario', name: parsed.data } : { outcome: 'unknown', asked };
}
