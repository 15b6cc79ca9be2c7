import { describe, expect, it } from 'vitest';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { adaToken, change, credentials, logIn, startTestBackend } from '../../support/backend/backend.ts';

const { ada, olu } = demoAccounts;
const chosen = 'Brand-new#2027';

/** What must not change when a change is refused: everything but the count of failures and the audit trail. */
async function essentials(backend: ReturnType<typeof startTestBackend>) {
  const { users, sessions, organizations } = await backend.store.read();
  return { organizations, sessions, users: users.map((user) => ({ ...user, failed_attempts: 0 })) };
}

describe('changePassword', () => {
  it('ends every session of the user, the one that asks included', async () => {
    const backend = startTestBackend();
    const answer = await backend.call('changePassword', {
      authtoken: adaToken,
      body: change(ada.password, chosen),
    });
    expect(answer.status).toBe(200);
    expect(answer.body?.signed_out_sessions).toBe(4);
    for (const { authtoken } of Object.values(demoSessions)) {
      expect(await backend.call('getUser', { authtoken })).toMatchObject({
        status: 401,
        failure: {
          error_code: 105,
          error_message: "You're not allowed in here unless you're logged in.",
          errors: { authtoken: ['is not valid.'] },
        },
      });
    }
  });

  it('makes the old password useless and the new one good', async () => {
    const backend = startTestBackend();
    await backend.call('changePassword', { authtoken: adaToken, body: change(ada.password, chosen) });
    const old = await backend.call('logIn', { body: credentials(ada.email, ada.password) });
    expect([old.status, old.failure?.error_code]).toEqual([422, 104]);
    expect(await logIn(backend, ada.email, chosen)).toMatch(/^blt/);
  });

  it('leaves other users alone', async () => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    await backend.call('changePassword', { authtoken: adaToken, body: change(ada.password, chosen) });
    expect((await backend.call('getUser', { authtoken })).status).toBe(200);
  });

  it('takes a long password of any characters, and every one of them counts', async () => {
    const backend = startTestBackend();
    const long = `${'😀'.repeat(4080)} Ünï Aa1!`;
    await backend.call('changePassword', { authtoken: adaToken, body: change(ada.password, long) });
    const cut = await backend.call('logIn', { body: credentials(ada.email, long.slice(0, -1)) });
    expect(cut.status).toBe(422);
    expect(await logIn(backend, ada.email, long)).toMatch(/^blt/);
  });

  it('takes the confirmation in another composition of the same characters', async () => {
    const backend = startTestBackend();
    const body = {
      ...change(ada.password, 'Caf\u00e9-au-lait-1'),
      password_confirmation: 'Cafe\u0301-au-lait-1',
    };
    expect((await backend.call('changePassword', { authtoken: adaToken, body })).status).toBe(200);
  });

  it('lets exactly one of four racing changes succeed', async () => {
    const backend = startTestBackend();
    const answers = await Promise.all(
      Object.values(demoSessions).map(({ authtoken }, index) =>
        backend.call('changePassword', { authtoken, body: change(ada.password, `${chosen}${index}`) }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(await logIn(backend, ada.email, `${chosen}${winner}`)).toMatch(/^blt/);
  });
});

describe('a refused change', () => {
  it.each([
    ['a wrong current password', change('wrong', chosen), { current_password: ['is not correct.'] }],
    [
      'a weak new one, with one string for each unmet rule',
      change(ada.password, 'abcd1234'),
      {
        password: [
          'is too short (minimum is 12 characters).',
          'must contain at least one uppercase letter.',
          'must contain at least one special character.',
        ],
      },
    ],
    [
      'the current one again',
      change(ada.password, ada.password),
      { password: ['is too short (minimum is 12 characters).', 'must differ from the current password.'] },
    ],
    [
      'a different confirmation',
      { ...change(ada.password, chosen), password_confirmation: 'other' },
      { password_confirmation: ["doesn't match the new password."] },
    ],
    [
      'a weak new one and a different confirmation together',
      { ...change(ada.password, 'Weak#1xxxxx'), password_confirmation: 'other' },
      {
        password: ['is too short (minimum is 12 characters).'],
        password_confirmation: ["doesn't match the new password."],
      },
    ],
    [
      'empty fields',
      { current_password: '', password: '', password_confirmation: '' },
      { current_password: ['is required.'] },
    ],
    [
      'an empty new one',
      change(ada.password, ''),
      {
        password: [
          'is too short (minimum is 12 characters).',
          'must contain at least one uppercase letter.',
          'must contain at least one digit.',
          'must contain at least one special character.',
        ],
      },
    ],
    [
      'a password above the limit',
      change(ada.password, `A1!${'x'.repeat(4094)}`),
      {
        password: ['is too long (maximum is 4096 characters).'],
        password_confirmation: ['is too long (maximum is 4096 characters).'],
      },
    ],
    [
      'half a surrogate pair',
      change(ada.password, 'Brand-new#2027\uD800'),
      { password: ['is not valid.'], password_confirmation: ['is not valid.'] },
    ],
  ])('by %s changes nothing', async (_, body, errors) => {
    const backend = startTestBackend();
    const before = await essentials(backend);
    const answer = await backend.call('changePassword', { authtoken: adaToken, body });
    expect(answer.status).toBe(422);
    expect(answer.failure?.errors).toEqual(errors);
    expect(await essentials(backend)).toEqual(before);
    expect(await logIn(backend, ada.email, ada.password)).toMatch(/^blt/);
  });
});

describe('getPasswordPolicy', () => {
  it('is the strictest of the user and names where each value comes from', async () => {
    const backend = startTestBackend();
    const answer = await backend.call('getPasswordPolicy', { authtoken: adaToken });
    expect(answer.body?.password_policy).toMatchObject({
      minimum_length: 12,
      duration_days: 90,
      sources: { minimum_length: { name: 'Northwind Docs' }, duration_days: { name: 'Example Press' } },
    });
    const authtoken = await logIn(backend, olu.email, olu.password);
    const other = await backend.call('getPasswordPolicy', { authtoken });
    expect(other.body?.password_policy.minimum_length).toBe(8);
  });
});
