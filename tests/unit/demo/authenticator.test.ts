import { describe, expect, it } from 'vitest';
import { demoAccounts, miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { codeAt, grouped, secondsLeft } from '../../../src/demo/panels/authenticator/codes.ts';
import { initialSecrets, nextSecrets } from '../../../src/demo/panels/authenticator/known-secrets.ts';
import { appCode } from '../../support/backend/totp.ts';

const ada = demoAccounts.ada.email;
const mira = demoAccounts.mira.email;

describe('codeAt', () => {
  // RFC 6238, appendix B: the last six of the eight digits, for the secret 12345678901234567890.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('gives the code of the RFC at %i seconds', (seconds, code) => {
    expect(codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
  });

  it('agrees with a second library at every moment tried', async () => {
    for (let hours = 0; hours < 200; hours += 1) {
      const now = Date.UTC(2026, 2, 25, hours);
      expect(codeAt(miraTotpSecret, now)).toBe(await appCode(miraTotpSecret, now));
    }
  });

  it('lasts from 30 seconds down to 1', () => {
    expect([0, 999, 1000, 29_000, 29_999, 30_000].map(secondsLeft)).toEqual([30, 30, 29, 1, 1, 30]);
    expect(grouped('081804')).toBe('081 804');
  });
});

describe('nextSecrets', () => {
  const offered = nextSecrets(initialSecrets, { type: 'offered', account: ada, secret: 'AAAA' });

  it('starts with the one account that has an app in the initial state', () => {
    expect(initialSecrets).toEqual([{ account: mira, secret: miraTotpSecret, inUse: true }]);
  });

  it('adds a secret that is being set up, and marks it as in use once it is verified', () => {
    expect(offered.at(-1)).toEqual({ account: ada, secret: 'AAAA', inUse: false });
    const verified = nextSecrets(offered, { type: 'verified', account: ada });
    expect(verified).toEqual([...initialSecrets, { account: ada, secret: 'AAAA', inUse: true }]);
  });

  it('keeps the current app beside a new one until the new one is verified', () => {
    const moving = nextSecrets(initialSecrets, { type: 'offered', account: mira, secret: 'BBBB' });
    expect(moving).toHaveLength(2);
    expect(nextSecrets(moving, { type: 'withdrawn', account: mira })).toEqual(initialSecrets);
    const moved = nextSecrets(moving, { type: 'verified', account: mira });
    expect(moved).toEqual([{ account: mira, secret: 'BBBB', inUse: true }]);
  });

  it('replaces a secret that was never verified, and drops all new ones after a reset', () => {
    const again = nextSecrets(offered, { type: 'offered', account: ada, secret: 'CCCC' });
    expect(again.map(({ secret }) => secret)).toEqual([miraTotpSecret, 'CCCC']);
    expect(nextSecrets(again, { type: 'reset' })).toEqual(initialSecrets);
  });
});
