import { expect, it } from 'vitest';
import { miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';
import { authenticator } from '../../../demo-backend/ports/authenticator.ts';

const now = 1_800_000_000_000;

it.each(['é12345', '123 45', '１２３４５６', '12345', '1234567', ''])(
  'the code "%s" is none of the app, and no fault',
  async (code) => {
    expect(await authenticator.findStep(miraTotpSecret, code, now)).toBeUndefined();
  },
);
