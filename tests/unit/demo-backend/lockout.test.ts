import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { attemptsBeforeLock, lockMinutes } from '../../../demo-backend/contract/limits.ts';
import { rejectUnknownEmail, clearFailures } from '../../../demo-backend/domain/lockout.ts';
import { digest } from '../../../demo-backend/domain/secrets.ts';
import type { State } from '../../../demo-backend/domain/state.ts';
import { startOfTest, startTestBackend, testSeed } from '../../support/backend/backend.ts';
import { codeAt } from '../../support/backend/totp.ts';

const lockDuration = lockMinutes * 60_000;

/** As many emails without an account as are remembered, by how often each failed; the oldest first. */
const crowd = (...failures: number[]): State => ({
  ...testSeed(),
  unknown_email_attempts: Array.from({ length: 1000 }, (_, index) => ({
    key: `email ${index}`,
    failed_attempts: failures[index] ?? 4,
    locked_until: null,
  })),
});

const keysOf = ({ unknown_email_attempts }: State) => unknown_email_attempts.map(({ key }) => key);

/** Which of the emails at the beginning are forgotten when others fail, in turn. */
async function forgotten(state: State, ...emails: string[]): Promise<string[]> {
  let next = state;
  const gone: string[] = [];
  for (const email of emails) {
    const before = keysOf(next);
    ({ state: next } = await rejectUnknownEmail(next, email, startOfTest));
    gone.push(...before.filter((key) => !keysOf(next).includes(key)));
    expect(next.unknown_email_attempts).toHaveLength(1000);
  }
  return gone;
}

describe('the thousand emails without an account that are remembered', () => {
  it('lose the oldest of those with the fewest failures to a new one', async () => {
    expect(await forgotten(crowd(3, 2, 1, 1, 2), 'a@example.com', 'b@example.com', 'c@example.com')).toEqual([
      'email 2',
      'email 3',
      await digest('a@example.com'),
    ]);
  });

  it('lose none when one of them fails again', async () => {
    const one = await rejectUnknownEmail(crowd(1, 2), 'a@example.com', startOfTest);
    expect(await forgotten(one.state, 'a@example.com', 'A@example.com')).toEqual([]);
    const { state } = await rejectUnknownEmail(one.state, 'a@example.com', startOfTest);
    expect(state.unknown_email_attempts.at(-1)).toMatchObject({ failed_attempts: 2, locked_until: null });
  });

  it('are kept up to the thousandth', async () => {
    const state = crowd();
    const space = { ...state, unknown_email_attempts: state.unknown_email_attempts.slice(1) };
    expect(await forgotten(space, 'a@example.com')).toEqual([]);
  });
});

describe('clearFailures', () => {
  const [user, ...others] = testSeed().users.map((each) => ({
    ...each,
    failed_attempts: attemptsBeforeLock,
    locked_until: startOfTest + lockDuration,
  }));

  it('frees one user and no other', () => {
    if (user === undefined) throw new Error('The seed has no user.');
    const { users } = clearFailures({ ...testSeed(), users: [user, ...others] }, user);
    expect(users).toEqual([{ ...user, failed_attempts: 0, locked_until: null }, ...others]);
  });

  it('gives the same state back when there was nothing to forget', () => {
    const state = testSeed();
    for (const each of state.users) expect(clearFailures(state, each)).toBe(state);
  });
});

describe('resetMfa', () => {
  const { mira } = demoAccounts;

  it('counts its wrong passwords toward the lock, and starts to count again after a right one', async () => {
    const backend = startTestBackend();
    const tfa_token = codeAt(backend.clock.now());
    const { body } = await backend.call('logIn', {
      body: { user: { email: mira.email, password: mira.password, tfa_token } },
    });
    const authtoken = body?.user.authtoken;
    const tryToReset = (current_password: string) =>
      backend.call('resetMfa', { authtoken, body: { current_password } });
    const failures = async (times: number) => {
      for (let count = 0; count < times; count += 1) await tryToReset('wrong');
      return (await backend.call('getUser', { authtoken })).body?.user.failed_attempts;
    };
    expect(await failures(1)).toBe(1);
    expect(await failures(3)).toBe(4);
    expect((await tryToReset(mira.password)).status).toBe(200);
    expect(await failures(4)).toBe(4);
    expect(await failures(1)).toBe(5);
    const locked = 'Your account is temporarily locked. Try again after 2026-03-25T12:15:00.000Z.';
    expect((await tryToReset(mira.password)).failure?.error_message).toBe(locked);
    backend.clock.advance(lockDuration);
    expect((await tryToReset(mira.password)).status).toBe(200);
  });
});
