import { demoAccounts, demoOrganizations, miraTotpSecret } from '../contract/demo-accounts.ts';
import { scenarios, type Scenario, type ScenarioName } from '../contract/scenarios.ts';
import { sendResetLink } from './passwords.ts';
import { createSeed } from './seed.ts';
import { sessionsOf, startSession } from './sessions.ts';
import type { State, User } from './state.ts';
import type { Context } from './transition.ts';

const ada = demoAccounts.ada.uid;
const minute = 60_000;
const day = 24 * 60 * minute;

type AdaChanges = NonNullable<Scenario['ada']>;

/** Ada, with the changes of a scenario. */
const changeUser = (
  user: User,
  { failedAttempts, lockedMinutes, passwordAgeDays, mfa = false }: AdaChanges,
  now: number,
): User => ({
  ...user,
  ...(failedAttempts !== undefined && { failed_attempts: failedAttempts }),
  ...(lockedMinutes !== undefined && { locked_until: now + lockedMinutes * minute }),
  ...(passwordAgeDays !== undefined && { password_changed_at: now - passwordAgeDays * day }),
  ...(mfa && { mfa: { ...user.mfa, secret: miraTotpSecret } }),
});

/** Ends Ada's oldest sessions, or adds older ones, until she has `count`. */
function setSessions(state: State, count: number, context: Context): State {
  const own = sessionsOf(state, ada);
  const added = Array.from({ length: Math.max(count - own.length, 0) }, () => {
    const { session } = startSession(state, ada, context);
    return { ...session, created_at: context.now - 60 * day };
  });
  const ended = new Set(own.slice(0, Math.max(own.length - count, 0)));
  return { ...state, sessions: [...added, ...state.sessions.filter((each) => !ended.has(each))] };
}

/** Sends Ada a link, as if she had requested it some minutes ago. */
function sendLink(state: State, ageMinutes: number, context: Context): State {
  const user = state.users.find(({ uid }) => uid === ada);
  if (user === undefined) return state;
  return sendResetLink(state, user, { ...context, now: context.now - ageMinutes * minute });
}

/** The state of a scenario. It starts at the real time: if the demo's clock was ahead, that's no longer the case. */
export function createScenario(name: ScenarioName, at: Omit<Context, 'now'>): State {
  const now = at.clock.now();
  const context = { ...at, now };
  const { ada: changes = {}, mfaRequired = false }: Scenario = scenarios[name];
  const seed = createSeed(context, now);
  const state: State = {
    ...seed,
    scenario: name,
    users: seed.users.map((user) => (user.uid === ada ? changeUser(user, changes, now) : user)),
    organizations: seed.organizations.map((organization) => ({
      ...organization,
      mfa_required: mfaRequired && organization.uid === demoOrganizations.examplePress.uid,
    })),
  };
  const { sessions, resetLinkAgeMinutes } = changes;
  const withSessions = sessions === undefined ? state : setSessions(state, sessions, context);
  return resetLinkAgeMinutes === undefined
    ? withSessions
    : sendLink(withSessions, resetLinkAgeMinutes, context);
}
