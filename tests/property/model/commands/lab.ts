import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { ScenarioName } from '../../../../demo-backend/contract/scenarios.ts';
import { bodyOf } from '../../../support/backend/responses.ts';
import { command, type Command } from '../command.ts';
import { day, endTokens, minute, resetModel, type Model } from '../model.ts';

const wait = (minutes: number) =>
  command('wait', `${minutes} minutes`, (_, real) => {
    real.clock.advance(minutes * minute);
    return Promise.resolve();
  });

const advanceClock = (minutes: number) =>
  command('advanceClock', `${minutes} minutes`, async (model, real, now) => {
    const { body } = await real.call('advanceClock', { body: { advance_seconds: minutes * 60 } });
    model.offset += minutes * minute;
    expect(body?.now).toBe(new Date(now + minutes * minute).toISOString());
  });

const resetDemo = command('resetDemo', '', async (model, real) => {
  expect((await real.call('resetDemo')).status).toBe(200);
  resetModel(model, real.clock.now());
});

/** What the model makes of a scenario, on top of the seed state. */
const scenarios: Partial<Record<ScenarioName, (model: Model, now: number) => void>> = {
  seed: () => {},
  'one-session': (model) => endTokens(model, model.users.ada, model.users.ada.tokens.slice(0, 3)),
  'one-attempt-left': ({ users }) => Object.assign(users.ada, { failures: 4 }),
  'account-locked': ({ users }, now) =>
    Object.assign(users.ada, { failures: 5, lockedUntil: now + 15 * minute }),
  'password-expired': ({ users }, now) => Object.assign(users.ada, { passwordChangedAt: now - 91 * day }),
};

const scenarioNames = fc.constantFrom<ScenarioName>(
  'seed',
  'one-session',
  'one-attempt-left',
  'account-locked',
  'password-expired',
);

const applyScenario = (name: ScenarioName) =>
  command('applyScenario', name, async (model, real) => {
    expect((await real.call('applyScenario', { body: { name } })).status).toBe(200);
    resetModel(model, real.clock.now());
    scenarios[name]?.(model, real.clock.now());
  });

const setNetwork = command('setNetwork', 'to fail and back', async (_, real) => {
  await real.call('setNetwork', { body: { latency_ms: 0, fault: 'server-error' } });
  expect((await real.send('/v3/user')).status).toBe(500);
  expect((await real.call('setNetwork', { body: { latency_ms: 0, fault: 'none' } })).status).toBe(200);
});

const getSettings = command('getSettings', '', async (model, real) => {
  const { body } = await real.call('getSettings');
  expect(body?.clock_ahead_seconds).toBe(model.offset / 1000);
  expect(body?.network.fault).toBe('none');
  expect(body?.organizations.map(({ name, password_policy }) => [name, password_policy])).toEqual(
    model.organizations.map(({ name, minimum, duration }) => [
      name,
      { minimum_length: minimum, duration_days: duration },
    ]),
  );
});

const limits = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
const queryOf = (limit: number | undefined) => (limit === undefined ? {} : { limit });

const listInbox = (limit: number | undefined) =>
  command('listInbox', `at most ${limit ?? 'all'}`, async (model, real) => {
    const { emails } = bodyOf(await real.call('listInbox', { query: queryOf(limit) }));
    expect(emails).toHaveLength(Math.min(model.emails, limit ?? model.emails));
  });

const listEvents = (limit: number | undefined) =>
  command('listEvents', `at most ${limit ?? 'all'}`, async (_, real) => {
    const all = (await real.call('listEvents')).body?.events ?? [];
    const { body } = await real.call('listEvents', { query: queryOf(limit) });
    expect(body?.events).toEqual(all.slice(0, limit ?? all.length));
    const times = all.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

const lists = fc.oneof(limits.map(listInbox), limits.map(listEvents));

/** The commands over the simulation. Starting over is rare, so that runs get somewhere. */
export const labCommands: fc.Arbitrary<Command>[] = [
  fc.integer({ min: 1, max: 20 }).map(wait),
  fc.constantFrom(1, 14, 59, 60, 24 * 60, 40 * 24 * 60).map(advanceClock),
  fc.oneof(lists, fc.constantFrom(setNetwork, getSettings)),
  fc.oneof(
    { weight: 5, arbitrary: lists },
    { weight: 1, arbitrary: fc.constant(resetDemo) },
    { weight: 2, arbitrary: scenarioNames.map(applyScenario) },
  ),
];
