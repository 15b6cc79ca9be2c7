import { notices } from '../contract/messages.ts';
import { answer, type Transition } from './transition.ts';

/** The clock gets at most this far ahead, in milliseconds: a hundred years. */
const maximumOffset = 100 * 366 * 24 * 60 * 60 * 1000;

/** Moves the demo's clock forward. */
export const advanceClock: Transition<'advanceClock'> = (state, { body }, context) => {
  const offset = Math.min(state.clock_offset_ms + body.advance_seconds * 1000, maximumOffset);
  const now = new Date(context.clock.now() + offset).toISOString();
  return {
    state: offset === state.clock_offset_ms ? state : { ...state, clock_offset_ms: offset },
    result: { body: { notice: notices.clockAdvanced, now } },
  };
};

/** Returns the settings of the simulation. */
export const getSettings: Transition<'getSettings'> = (state, _input, { seedPasswords }) =>
  answer(state, {
    clock_ahead_seconds: Math.round(state.clock_offset_ms / 1000),
    network: state.network,
    scenario: state.scenario,
    changed_passwords: state.users.flatMap(({ email, password }) =>
      Object.values(seedPasswords).some(({ hash }) => hash === password.hash) ? [] : [email],
    ),
    organizations: state.organizations.map(({ uid, name, password_policy }) => ({
      uid,
      name,
      password_policy,
    })),
  });

/** Makes the network slow or faulty, or sound again. */
export const setNetwork: Transition<'setNetwork'> = (state, { body }) => ({
  state: { ...state, network: body },
  result: { body: { notice: notices.networkSet, ...body } },
});
