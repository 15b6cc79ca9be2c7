import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { codeAt, wrongCodeAt } from '../../../support/backend/totp.ts';
import { bodyOf } from '../../../support/backend/responses.ts';
import { type Accounts, command, index, inSession, wrongPassword, type Command } from '../command.ts';
import {
  countFailure,
  endTokens,
  clearFailures,
  isExpired,
  isLocked,
  type Model,
  type ModelUser,
} from '../model.ts';

/** What somebody types who logs in. */
type Attempt =
  'right' | 'wrong password' | 'old password' | 'no code' | 'wrong code' | 'backup code' | 'used backup code';

const attempts = fc.constantFrom<Attempt>(
  'right',
  'right',
  'right',
  'wrong password',
  'old password',
  'no code',
  'wrong code',
  'backup code',
  'used backup code',
);

function passwordOf(model: Model, user: ModelUser, attempt: Attempt): string {
  if (attempt === 'wrong password') return wrongPassword;
  if (attempt !== 'old password') return user.password;
  return [...model.deadPasswords].find((password) => password !== user.password) ?? wrongPassword;
}

function codeOf(user: ModelUser, attempt: Attempt, now: number): string | undefined {
  if (user.secret === undefined || attempt === 'no code') return undefined;
  if (attempt === 'wrong code') return wrongCodeAt(now, user.secret);
  if (attempt === 'backup code') return user.backupCodes[0] ?? '22222-22222';
  if (attempt === 'used backup code') return user.usedBackupCodes[0] ?? '22222-22222';
  return codeAt(now, user.secret);
}

/** What must come of the code that was typed, by the model alone. */
function expectedOfCode(user: ModelUser, attempt: Attempt, now: number) {
  if (user.secret === undefined) return 'in';
  if (attempt === 'no code') return 'code required';
  if (attempt === 'wrong code' || attempt === 'used backup code') return 'wrong code';
  if (attempt === 'backup code') return user.backupCodes.length > 0 ? 'in' : 'wrong code';
  return user.lastStep !== undefined && Math.floor(now / 30_000) <= user.lastStep ? 'used code' : 'in';
}

/** What must come of a log-in, by the model alone. */
function expectedOfLogIn(model: Model, user: ModelUser, attempt: Attempt, now: number) {
  if (isLocked(user, now)) return 'locked';
  if (attempt === 'wrong password' || attempt === 'old password') return 'wrong password';
  const code = expectedOfCode(user, attempt, now);
  return code === 'in' && isExpired(model, user, now) ? 'expired' : code;
}

const errors = {
  in: undefined,
  locked: 'account-locked',
  'wrong password': 'invalid-credentials',
  expired: 'password-expired',
  'code required': 'mfa-code-required',
  'wrong code': 'mfa-code-invalid',
  'used code': 'mfa-code-used',
};

/** Notes in the model that a code was used up. */
function useCode(user: ModelUser, attempt: Attempt, now: number): void {
  if (user.secret === undefined) return;
  if (attempt === 'backup code') user.usedBackupCodes.push(...user.backupCodes.splice(0, 1));
  else user.lastStep = Math.floor(now / 30_000);
}

const logIn = (id: DemoAccountId, attempt: Attempt) =>
  command('logIn', `${id} ${attempt}`, async (model, real, now) => {
    const user = model.users[id];
    const expected = expectedOfLogIn(model, user, attempt, now);
    const tfa_token = codeOf(user, attempt, now);
    const password = passwordOf(model, user, attempt);
    const answer = await real.call('logIn', {
      body: { user: { email: user.email, password, ...(tfa_token !== undefined && { tfa_token }) } },
    });
    expect(answer.error).toBe(errors[expected]);
    if (expected === 'wrong password' || expected === 'wrong code') countFailure(user, now);
    if (expected === 'in' || expected === 'expired') useCode(user, attempt, now);
    if (answer.body === undefined) return;
    clearFailures(user);
    user.tokens.push(answer.body.user.authtoken);
    endTokens(model, user, user.tokens.slice(0, -20));
  });

const logOut = (id: DemoAccountId, at: number) =>
  inSession('logOut', {
    who: [id, at],
    send: () => ({}),
    check: (answer, { model, user }, authtoken) => {
      expect(answer.status).toBe(200);
      endTokens(model, user, [authtoken]);
    },
  });

const endOtherSessions = (id: DemoAccountId, at: number) =>
  inSession('endOtherSessions', {
    who: [id, at],
    send: () => ({}),
    check: (answer, { model, user }, authtoken) => {
      const others = user.tokens.filter((token) => token !== authtoken);
      expect(answer.body?.signed_out_sessions).toBe(others.length);
      endTokens(model, user, others);
    },
  });

const listSessions = (id: DemoAccountId, at: number) =>
  inSession('listSessions', {
    who: [id, at],
    send: () => ({}),
    check: (answer, { user }) => {
      const body = bodyOf(answer);
      expect(body).toHaveLength(user.tokens.length);
      expect(body.filter(({ current }) => current)).toHaveLength(1);
      expect(JSON.stringify(body)).not.toContain('blt');
    },
  });

const getUser = (id: DemoAccountId, at: number) =>
  inSession('getUser', {
    who: [id, at],
    send: () => ({}),
    check: ({ body }, { model, user }, authtoken) => {
      const required = model.organizations.some(
        ({ members, mfaRequired }) => mfaRequired && members.includes(id),
      );
      expect(body?.user).toMatchObject({
        authtoken,
        failed_attempts: user.failures,
        mfa_setup_required: required && user.secret === undefined,
      });
    },
  });

const updateUser = (id: DemoAccountId, at: number, field: string) =>
  inSession('updateUser', {
    who: [id, at],
    note: field,
    send: () => ({ body: { user: { [field]: 'Changed' } } }),
    check: ({ status }, { user }) => {
      expect(status).toBe(field === 'company' ? 200 : 422);
      if (field === 'company') user.company = 'Changed';
    },
  });

/** The commands over sessions and the profile. */
export const sessionCommands = (accounts: Accounts): fc.Arbitrary<Command>[] => {
  const who = fc.tuple(accounts, index);
  return [
    fc.tuple(accounts, attempts).map(([id, attempt]) => logIn(id, attempt)),
    accounts.map((id) => logIn(id, 'right')),
    accounts.map((id) => logIn(id, 'right')),
    who.map(([id, at]) => logOut(id, at)),
    who.map(([id, at]) => endOtherSessions(id, at)),
    who.map(([id, at]) => listSessions(id, at)),
    who.map(([id, at]) => getUser(id, at)),
    fc
      .tuple(who, fc.constantFrom('company', 'email', 'password', 'uid'))
      .map(([[id, at], field]) => updateUser(id, at, field)),
  ];
};
