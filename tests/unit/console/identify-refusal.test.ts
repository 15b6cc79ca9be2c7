import { expect, it } from 'vitest';
import { identifyRefusal } from '../../../src/console/answer/identify-refusal.ts';
import { refusalIds } from '../../../src/lib/reference/lookup.ts';
import { refusals, type RefusalDefinition } from '../../../demo-backend/contract/refusals.ts';

it('knows every refusal of the table by its answer', () => {
  for (const id of refusalIds) {
    const { status, error_code, error_message, errors = {} }: RefusalDefinition = refusals[id];
    const said = error_message.replaceAll(/\{\w+\}/g, 'some value');
    expect(identifyRefusal(status, { error_code, error_message: said, errors })).toBe(id);
  }
});

it('knows nothing else', () => {
  expect(identifyRefusal(418, { error_code: 1, error_message: 'No.', errors: {} })).toBeUndefined();
  expect(identifyRefusal(500, 'oops')).toBeUndefined();
});
