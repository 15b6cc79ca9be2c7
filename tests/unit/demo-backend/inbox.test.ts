import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { largestLimit } from '../../../demo-backend/contract/lab-schemas.ts';
import { startTestBackend, type TestBackend } from '../../support/backend/backend.ts';

const { ada } = demoAccounts;
const chosen = 'Brand-new#2027';

/** Asks for a link and gives its token. */
async function requestLink(backend: TestBackend, email: string = ada.email): Promise<string> {
  await backend.call('requestPasswordReset', { body: { user: { email } } });
  const { body } = await backend.call('listInbox');
  return body?.emails[0]?.reset_password_token ?? '';
}

const reset = (backend: TestBackend, reset_password_token: string) =>
  backend.call('resetPassword', {
    body: { user: { reset_password_token, password: chosen, password_confirmation: chosen } },
  });

describe('the inbox', () => {
  it('returns the newest email alone where that is asked for', async () => {
    const backend = startTestBackend();
    await requestLink(backend, ada.email);
    const token = await requestLink(backend, demoAccounts.olu.email);
    const { body } = await backend.call('listInbox', { query: { limit: 1 } });
    expect(body?.emails.map(({ reset_password_token }) => reset_password_token)).toEqual([token]);
  });

  it('keeps the newest 50 emails', async () => {
    const backend = startTestBackend();
    const sent: string[] = [];
    for (let count = 0; count < 51; count += 1) {
      await requestLink(backend);
      sent.push(new Date(backend.clock.now()).toISOString());
      backend.clock.advance(1000);
    }
    const { body } = await backend.call('listInbox', { query: { limit: largestLimit } });
    const kept = body?.emails.map(({ sent_at }) => sent_at);
    expect(kept).toEqual(sent.slice(1).toReversed());
  });

  it('drops the token of a link that was used or replaced, and keeps a link that leads to the page that says so', async () => {
    const backend = startTestBackend();
    const first = await requestLink(backend);
    const second = await requestLink(backend);
    await reset(backend, second);
    const state = JSON.stringify(await backend.store.read());
    for (const token of [first, second]) expect(state).not.toContain(token);
    const { body } = await backend.call('listInbox');
    expect(body?.emails).toHaveLength(2);
    for (const { uid, reset_password_token, reset_url } of body?.emails ?? []) {
      expect([reset_password_token, reset_url]).toEqual([undefined, `/demo/?reset_password_token=${uid}`]);
      expect((await reset(backend, uid)).error).toBe('reset-token-invalid');
    }
  });
});
