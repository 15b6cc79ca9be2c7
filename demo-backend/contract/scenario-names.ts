import * as z from './zod.ts';

/** The states that the demo can be put in by name. Each has a row in `domain/scenarios.ts`. */
export const scenarioName = z.enum([
  'seed',
  'one-session',
  'twenty-sessions',
  'one-attempt-left',
  'account-locked',
  'password-expired',
  'reset-email-sent',
  'reset-link-expired',
  'mfa-on',
  'mfa-required',
]);

/** See {@link scenarioName}. */
export type ScenarioName = z.infer<typeof scenarioName>;
