import { expect, it, onTestFinished, vi } from 'vitest';
import * as account from '../../../demo-backend/contract/refusals/account-refusals.ts';
import * as lab from '../../../demo-backend/contract/lab-schemas.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { derivedFacts } from '../../support/site/derived-facts.ts';

// A row or a schema of the contract is replaced in memory, and nothing else. Everything derived from the contract has to
// follow, and nothing else may change.

const accountModule = '../../../demo-backend/contract/refusals/account-refusals.ts';
const labModule = '../../../demo-backend/contract/lab-schemas.ts';

/** Loads all modules again, with one of the contract's replaced, and returns what is then derived from the contract. */
async function deriveWith(path: string, replacement: object): Promise<unknown> {
  onTestFinished(() => {
    vi.doUnmock(path);
    vi.resetModules();
  });
  vi.resetModules();
  vi.doMock(path, () => replacement);
  const again = await import('../../support/site/derived-facts.ts');
  return again.derivedFacts();
}

/** How often a text contains another one. */
const count = (text: string, part: string) => text.split(part).length - 1;

it('a message and a code that change in the contract change in the document, the reference, the console and the responses, and nothing else does', async () => {
  const rows = account.accountRefusals;
  const { error_message: oldMessage } = rows['organization-not-found'];
  const { error_message: mfaOff, error_code: oldCode } = rows['mfa-off'];
  const newMessage = 'No organization has this uid.';
  const newCode = 177;
  const before = JSON.stringify(await derivedFacts());
  const after = await deriveWith(accountModule, {
    accountRefusals: {
      ...rows,
      'organization-not-found': { ...rows['organization-not-found'], error_message: newMessage },
      'mfa-off': { ...rows['mfa-off'], error_code: newCode },
    },
  });
  const message = `"error_message":${JSON.stringify(mfaOff)}`;
  const expected = before
    .replaceAll(oldMessage, newMessage)
    .replaceAll(`${message},"error_code":${oldCode}`, `${message},"error_code":${newCode}`)
    .replaceAll(`"error_code":${oldCode},${message}`, `"error_code":${newCode},${message}`);
  expect(count(before, oldMessage)).toBeGreaterThan(5);
  expect(count(expected, `"error_code":${newCode}`)).toBeGreaterThan(3);
  expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(expected));
});

it('a field that the contract gains is in the document, the reference, the form, every sample and the response', async () => {
  const jitter = z.optional(z.int().check(z.minimum(0), z.maximum(77), z.meta({ examples: [20] })));
  const facts = await deriveWith(labModule, {
    ...lab,
    network: z.extend(lab.network, { jitter_ms: jitter }),
  });
  const row = { name: 'jitter_ms', required: false };
  const tableRow = { ...row, type: 'integer', bounds: '0 to 77', demoOnly: false };
  const formField: unknown = expect.objectContaining({
    ...row,
    place: 'body',
    hint: '0 to 77.',
    initial: '20',
  });
  const rows: unknown = expect.arrayContaining([tableRow]);
  const fields: unknown = expect.arrayContaining([formField]);
  expect(facts).toMatchObject({
    openapi: { components: { schemas: { Network: { properties: { jitter_ms: { maximum: 77 } } } } } },
    reference: { setNetwork: { body: rows } },
    forms: { setNetwork: { fields } },
    responses: { accepted: { status: 200, json: { jitter_ms: 20 } } },
  });
  const { samples } = z.parse(
    z.object({ samples: z.object({ setNetwork: z.record(z.string(), z.string()) }) }),
    facts,
  );
  for (const sample of Object.values(samples.setNetwork)) expect(sample).toMatch(/jitter_ms"?: 20/);
});
