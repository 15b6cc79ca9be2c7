import { notices } from '../contract/messages.ts';
import { createScenario } from './scenario-state.ts';
import { unchanged, type Transitions } from './transition.ts';

/** The most that the clock can be ahead, in milliseconds: a hundred years. */
const maximumOffset = 100 * 366 * 24 * 60 * 60 * 1000;

/** The controls of the simulation. */
export const labTransitions: Transitions<
  'advanceClock' | 'getSettings' | 'setNetwork' | 'applyScenario' | 'resetDemo'
> = {
  advanceClock(state, { body }, context) {
    const offset = Math.min(state.clock_offset_ms + body.advance_seconds * 1000, maximumOffset);
    const now = new Date(context.clock.now() + offset).toISOString();
    return {
      state: offset === state.clock_offset_ms ? state : { ...state, clock_offset_ms: offset },
      result: { body: { notice: notices.clockAdvanced, now } },
    };
  },

  getSettings: (state, _input, { seedPasswords }) =>
    unchanged(state, {
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
    }),

  setNetwork: (state, { body }) => ({
    state: { ...state, network: body },
    result: { body: { notice: notices.networkSet, ...body } },
  }),

  applyScenario: (_state, { body }, context) => ({
    state: createScenario(body.name, context),
    result: { body: { notice: notices.scenarioApplied, name: body.name } },
  }),

  resetDemo: (_state, _input, context) => ({
    state: createScenario('seed', context),
    result: { body: { notice: notices.demoReset } },
  }),
};
