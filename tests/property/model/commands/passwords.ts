import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { change } from '../../../support/backend/backend.ts';
import {
  type Accounts,
  command,
  index,
  inSession,
  newPasswords,
  wrongPassword,
  type Command,
} from '../command.ts';
import {
  countFailure,
  dropLink,
  isGood,
  isLocked,
  minute,
  policyOf,
  setPassword,
  type Model,
  type ModelUser,
} from '../model.ts';

/** What must come of a change, by the model alone. */
function expectedOfChange(
  { model, user, now }: { model: Model; user: ModelUser; now: number },
  right: boolean,
  chosen: string,
) {
  if (isLocked(user, now)) return 'locked';
  if (!right) return 'wrong';
  return isGood(model, user, chosen) && chosen !== user.password ? 'changed' : 'refused';
}

const changePassword = (id: DemoAccountId, at: number, right: boolean, chosen: string) => {
  let expected = 'signed out';
  return inSession('changePassword', {
    who: [id, at],
    note: `${right ? 'right' : 'wrong'} ${chosen}`,
    send: (around) => {
      expected = expectedOfChange(around, right, chosen);
      return { body: change(right ? around.user.password : wrongPassword, chosen) };
    },
    check: (answer, { model, user, now }) => {
      expect(answer.status).toBe(expected === 'changed' ? 200 : 422);
      if (expected === 'wrong') countFailure(user, now);
      if (expected !== 'changed') return;
      expect(answer.body?.signed_out_sessions).toBe(user.tokens.length);
      setPassword(model, user, chosen, now);
    },
  });
};

const requestPasswordReset = (id: DemoAccountId) =>
  command('requestPasswordReset', id, async (model, real, now) => {
    const user = model.users[id];
    expect((await real.call('requestPasswordReset', { body: { user: { email: user.email } } })).status).toBe(
      200,
    );
    const { body } = await real.call('listInbox');
    dropLink(model, user);
    user.link = { token: body?.emails[0]?.reset_password_token ?? '', sentAt: now };
    model.emails = Math.min(model.emails + 1, 50);
  });

const resetPassword = (id: DemoAccountId, chosen: string, confirmed: boolean) =>
  command(
    'resetPassword',
    `${id} ${chosen} ${confirmed ? '' : 'not confirmed'}`,
    async (model, real, now) => {
      const user = model.users[id];
      const link = user.link ?? {
        token: [...model.deadLinks][0] ?? 'made up',
        sentAt: Number.NEGATIVE_INFINITY,
      };
      const good = user.link !== undefined && now - link.sentAt < 60 * minute;
      const done = good && confirmed && isGood(model, user, chosen);
      const password_confirmation = confirmed ? chosen : 'other';
      const answer = await real.call('resetPassword', {
        body: { user: { reset_password_token: link.token, password: chosen, password_confirmation } },
      });
      expect(answer.status).toBe(done ? 200 : 422);
      if (!good) expect(Object.keys(answer.failure?.errors ?? {})).toEqual(['reset_password_token']);
      if (done) setPassword(model, user, chosen, now);
    },
  );

const getPasswordPolicy = (id: DemoAccountId, at: number) =>
  inSession('getPasswordPolicy', {
    who: [id, at],
    send: () => ({}),
    check: ({ body }, { model, user }) => {
      const { minimum, days } = policyOf(model, user);
      expect(body?.password_policy).toMatchObject({ minimum_length: minimum, duration_days: days });
    },
  });

/** The commands over passwords and links. */
export const passwordCommands = (accounts: Accounts): fc.Arbitrary<Command>[] => {
  const who = fc.tuple(accounts, index);
  return [
    fc
      .tuple(who, fc.boolean(), newPasswords)
      .map(([[id, at], right, chosen]) => changePassword(id, at, right, chosen)),
    fc.tuple(who, newPasswords).map(([[id, at], chosen]) => changePassword(id, at, true, chosen)),
    accounts.map(requestPasswordReset),
    fc
      .tuple(accounts, newPasswords, fc.boolean())
      .map(([id, chosen, confirmed]) => resetPassword(id, chosen, confirmed)),
    fc.tuple(accounts, newPasswords).map(([id, chosen]) => resetPassword(id, chosen, true)),
    who.map(([id, at]) => getPasswordPolicy(id, at)),
  ];
};
