import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { credentials } from '../../../support/backend/backend.ts';
import { codeAt, wrongCodeAt } from '../../../support/backend/totp.ts';
import { type Accounts, command, index, inSession, wrongPassword, type Command } from '../command.ts';
import { countFailure, endTokens, clearFailures, isLocked } from '../model.ts';

const enrollMfa = (id: DemoAccountId, at: number) =>
  inSession('enrollMfa', {
    who: [id, at],
    send: () => ({}),
    check: ({ status, body }, { user }) => {
      expect(status).toBe(user.secret === undefined ? 200 : 422);
      user.pendingSecret = body?.secret ?? user.pendingSecret;
    },
  });

const verifyMfa = (id: DemoAccountId, at: number, right: boolean) =>
  inSession('verifyMfa', {
    who: [id, at],
    note: right ? 'right' : 'wrong',
    send: ({ user, now }) => {
      const code = right ? codeAt : wrongCodeAt;
      return { body: { tfa_token: code(now, user.pendingSecret) } };
    },
    check: ({ status, body }, { model, user, now }, authtoken) => {
      const done = right && user.pendingSecret !== undefined;
      expect(status).toBe(done ? 200 : 422);
      if (!done) return;
      const others = user.tokens.filter((token) => token !== authtoken);
      expect(body?.signed_out_sessions).toBe(others.length);
      endTokens(model, user, others);
      Object.assign(user, {
        secret: user.pendingSecret,
        pendingSecret: undefined,
        lastStep: Math.floor(now / 30_000),
        backupCodes: [],
      });
    },
  });

const resetMfa = (id: DemoAccountId, at: number, right: boolean) =>
  inSession('resetMfa', {
    who: [id, at],
    note: right ? 'right' : 'wrong',
    send: ({ user }) => ({ body: { current_password: right ? user.password : wrongPassword } }),
    check: ({ status, body }, { user, now }) => {
      const checked = user.secret !== undefined && !isLocked(user, now);
      expect(status).toBe(checked && right ? 200 : 422);
      if (!checked) return;
      if (right) clearFailures(user);
      else countFailure(user, now);
      user.pendingSecret = body?.secret ?? user.pendingSecret;
    },
  });

const createBackupCodes = (id: DemoAccountId, at: number) =>
  inSession('createBackupCodes', {
    who: [id, at],
    send: () => ({}),
    check: ({ status, body }, { user }) => {
      expect(status).toBe(user.secret === undefined ? 422 : 200);
      user.backupCodes = body?.backup_codes ?? user.backupCodes;
    },
  });

const requestTokenSms = (id: DemoAccountId, right: boolean) =>
  command('requestTokenSms', `${id} ${right ? 'right' : 'wrong'}`, async (model, real, now) => {
    const user = model.users[id];
    const locked = isLocked(user, now);
    const body = credentials(user.email, right ? user.password : wrongPassword);
    const { error } = await real.call('requestTokenSms', { body });
    if (locked) {
      expect(error).toBe('account-locked');
      return;
    }
    if (!right) countFailure(user, now);
    expect(error).toBe(right ? undefined : 'invalid-credentials');
    if (!right || user.secret === undefined) return;
    model.emails = Math.min(model.emails + 1, 50);
    const inbox = await real.call('listInbox', { query: { limit: 1 } });
    expect(inbox.body?.emails[0]?.tfa_token).toBe(codeAt(now, user.secret));
  });

/** The commands over Multi-Factor Authentication. */
export const mfaCommands = (accounts: Accounts): fc.Arbitrary<Command>[] => {
  const who = fc.tuple(accounts, index);
  return [
    who.map(([id, at]) => enrollMfa(id, at)),
    who.map(([id, at]) => verifyMfa(id, at, true)),
    who.map(([id, at]) => verifyMfa(id, at, false)),
    fc.tuple(who, fc.boolean()).map(([[id, at], right]) => resetMfa(id, at, right)),
    who.map(([id, at]) => createBackupCodes(id, at)),
    fc.tuple(accounts, fc.boolean()).map(([id, right]) => requestTokenSms(id, right)),
  ];
};
