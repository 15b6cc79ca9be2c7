import { expect } from 'vitest';
import * as z from 'zod/mini';
import { stateSchema } from '../../../demo-backend/domain/state.ts';
import { expectNoSecrets, readTrail } from '../../support/backend/responses.ts';
import type { TestBackend } from '../../support/backend/backend.ts';
import type { Model } from './model.ts';

/** Every valid authtoken shows its own user, and every other that ever was is refused with 401/105. */
async function checkTokens(model: Model, real: TestBackend): Promise<void> {
  for (const user of Object.values(model.users)) {
    expect(user.tokens.length).toBeLessThanOrEqual(20);
    for (const authtoken of user.tokens) {
      const { body } = await real.call('getUser', { authtoken });
      expect(body?.user).toMatchObject({
        email: user.email,
        company: user.company,
        failed_attempts: user.failures,
        tfa_status: user.secret === undefined ? 'unverified' : 'verified',
      });
    }
  }
  for (const authtoken of model.deadTokens) {
    const { status, failure } = await real.call('getUser', { authtoken });
    expect([status, failure?.error_code]).toEqual([401, 105]);
  }
}

/** No link that was used or replaced is good any more. */
async function checkLinks(model: Model, real: TestBackend): Promise<void> {
  for (const reset_password_token of model.deadLinks) {
    const { status } = await real.call('getPasswordPolicy', { query: { reset_password_token } });
    expect(status).toBe(422);
  }
}

/** Holds the backend against the model: what must be true after every command, whatever it was. */
export async function checkInvariants(model: Model, real: TestBackend): Promise<void> {
  await checkTokens(model, real);
  await checkLinks(model, real);
  const state = await real.store.read();
  const expected = Object.values(model.users).flatMap(({ tokens }) => tokens);
  expect(state.sessions.map(({ authtoken }) => authtoken).toSorted()).toEqual(expected.toSorted());
  const users = Object.values(model.users);
  const secrets = [...model.deadPasswords, ...users.flatMap((user) => [user.password, ...user.backupCodes])];
  expectNoSecrets('the audit trail', await readTrail(real), [...secrets, ...expected]);
  expectNoSecrets('the state', JSON.stringify(state), [...secrets, ...model.deadLinks]);
  expect(z.safeParse(stateSchema, state)).toEqual({ success: true, data: state });
}
