import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { codeAt, wrongCodeAt } from '../../../support/backend-totp.ts';
import { type Accounts, index, inSession, wrongPassword, type Command } from '../command.ts';
import { countFailure, endTokens, forgetFailures, isLocked } from '../model.ts';

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
      if (right) forgetFailures(user);
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

/** The commands over Multi-Factor Authentication. */
export const mfaCommands = (accounts: Accounts): fc.Arbitrary<Command>[] => {
  const who = fc.tuple(accounts, index);
  return [
    who.map(([id, at]) => enrollMfa(id, at)),
    who.map(([id, at]) => verifyMfa(id, at, true)),
    who.map(([id, at]) => verifyMfa(id, at, false)),
    fc.tuple(who, fc.boolean()).map(([[id, at], right]) => resetMfa(id, at, right)),
    who.map(([id, at]) => createBackupCodes(id, at)),
  ];
};
