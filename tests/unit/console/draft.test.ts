import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initialDraft,
  requestOf,
  textsIn,
  withText,
  type Draft,
} from '../../../src/console/request/draft.ts';
import { readExactly } from '../../../src/console/request/json.ts';
import { validateDraft } from '../../../src/console/request/validate.ts';
import { operationModel } from '../../../src/reference/build-operation-model.ts';

const model = operationModel('logIn');
const field = (name: string) => {
  const found = model.fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No field ${name}.`);
  return found;
};
const [email, code] = [field('user.email'), field('user.tfa_token')];
const withBody = (body: string): Draft => ({ ...initialDraft(model), body });
const sent = (draft: Draft) => requestOf(model, draft, 'blt1').body;

describe('a draft', () => {
  it.each([
    'null',
    '7',
    '""',
    '[1]',
    '{',
    '{"user":{"email":7,"tfa_token":null,"more":[1.0]}}',
    '{"a":1,"a":2}',
  ])('sends the text of the body unchanged in both modes: %s', (body) => {
    expect(sent({ ...withBody(body), mode: 'form' })).toBe(body);
    expect(sent({ ...withBody(body), mode: 'raw' })).toBe(body);
  });

  it('reads fields from the text of the body, and changes nothing else in it', () => {
    const draft = withBody('{"more":[null,1],"user":{"email":7,"tfa_token":null,"extra":{}}}');
    expect([email, code].map(textsIn(draft))).toEqual(['7', 'null']);
    const changed = withText(draft, email, 'ada@example.com');
    expect(JSON.parse(changed.body)).toEqual({
      more: [null, 1],
      user: { email: 'ada@example.com', tfa_token: null, extra: {} },
    });
  });

  it('leaves out an empty optional field, and sends an empty required one', () => {
    const draft = withText(withText(withText(initialDraft(model), code, '1'), code, ''), email, '');
    expect(JSON.parse(draft.body)).toEqual({ user: { email: '', password: 'Reader#2026' } });
    const update = operationModel('updateUser');
    const first = update.fields.find(({ initial }) => initial !== '');
    expect(first && JSON.parse(withText(initialDraft(update), first, '').body)).toEqual({ user: {} });
  });

  it('replaces half a surrogate pair in the path and the body', () => {
    const organization = operationModel('getOrganization');
    const [uid] = organization.fields;
    const draft = uid && withText(initialDraft(organization), uid, '\uD83D');
    expect(draft && requestOf(organization, draft, '').path).toBe('/v3/organizations/%EF%BF%BD');
    expect(sent(withBody('"\uD83D"'))).toBe('"\uFFFD"');
  });

  it('has one error if its body isn’t JSON', () => {
    expect(validateDraft(model, withBody('{'))).toHaveLength(1);
  });
});

describe('readExactly', () => {
  it('reads every JSON value, with any spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readExactly(text)?.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['1.0', '12345678901234567890', '1e400', '-0', '{"a":1,"a":2}', '{"b":1,"1":2}', '{', ''])(
    'doesn’t read %s, which JavaScript would write differently',
    (text) => expect(readExactly(text)).toBeUndefined(),
  );

  it('doesn’t read JSON that is nested too deep to process', () => {
    expect(readExactly('['.repeat(100) + ']'.repeat(100))).toBeDefined();
    expect(readExactly('['.repeat(8000) + ']'.repeat(8000))).toBeUndefined();
  });
});
