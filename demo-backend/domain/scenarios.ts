import { demoSessions, miraTotpSecret } from '../contract/demo-accounts.ts';
import { notices } from '../contract/messages.ts';
import type { ScenarioName } from '../contract/scenario-names.ts';
import { attemptsBeforeLock, lockDuration } from './lockout.ts';
import { linkDuration, sendResetLink } from './reset-password.ts';
import { createSeed, seedOrganizationUids, seedUserUids } from './seed.ts';
import { maximumSessions, sessionsOf, startSession } from './sessions.ts';
import type { State, User } from './state.ts';
import type { Context, Transition } from './transition.ts';
import { replaceUser } from './users.ts';

const { ada } = seedUserUids;
const day = 24 * 60 * 60 * 1000;

type Scenario = (seed: State, context: Context) => State;

const changeAda = (seed: State, change: (user: User) => Partial<User>): State =>
  seed.users.reduce(
    (state, user) => (user.uid === ada ? replaceUser(state, ada, change(user)) : state),
    seed,
  );

/** Adds sessions for Ada, older than hers, until she has as many as a user can have. */
const fillSessions: Scenario = (seed, context) => {
  const missing = maximumSessions - sessionsOf(seed, ada).length;
  const older = Array.from({ length: missing }, () => {
    const { session } = startSession(seed, ada, context);
    return { ...session, created_at: context.now - 60 * day };
  });
  return { ...seed, sessions: [...older, ...seed.sessions] };
};

/** Sends Ada a link, as if she had asked for it a while ago, in milliseconds. */
const sendLink =
  (age: number): Scenario =>
  (seed, context) =>
    seed.users
      .filter(({ uid }) => uid === ada)
      .reduce((state, user) => sendResetLink(state, user, { ...context, now: context.now - age }), seed);

/** How each scenario differs from the seed state. */
const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  seed: (seed) => seed,
  'one-session': (seed) => ({
    ...seed,
    sessions: seed.sessions.filter(({ authtoken }) => authtoken === demoSessions.thisBrowser.authtoken),
  }),
  'twenty-sessions': fillSessions,
  'one-attempt-left': (seed) => replaceUser(seed, ada, { failed_attempts: attemptsBeforeLock - 1 }),
  'account-locked': (seed, { now }) =>
    replaceUser(seed, ada, { failed_attempts: attemptsBeforeLock, locked_until: now + lockDuration }),
  'password-expired': (seed, { now }) => replaceUser(seed, ada, { password_changed_at: now - 91 * day }),
  'reset-email-sent': sendLink(0),
  'reset-link-expired': sendLink(linkDuration),
  'mfa-on': (seed) => changeAda(seed, ({ mfa }) => ({ mfa: { ...mfa, secret: miraTotpSecret } })),
  'mfa-required': (seed) => ({
    ...seed,
    organizations: seed.organizations.map((organization) => ({
      ...organization,
      mfa_required: organization.uid === seedOrganizationUids.examplePress,
    })),
  }),
};

/** The state of a scenario, by the real clock: an advanced one belongs to the state that goes. */
export function createScenario(name: ScenarioName, context: Context): State {
  const now = context.clock.now();
  return scenarios[name]({ ...createSeed(context, now), scenario: name }, { ...context, now });
}

/** Replaces the state by a named one. */
export const applyScenario: Transition<'applyScenario'> = (_state, { body }, context) => ({
  state: createScenario(body.name, context),
  result: { body: { notice: notices.scenarioApplied, name: body.name } },
});

/** Brings the seed state back. */
export const resetDemo: Transition<'resetDemo'> = (_state, _input, context) => ({
  state: createScenario('seed', context),
  result: { body: { notice: notices.demoReset } },
});
