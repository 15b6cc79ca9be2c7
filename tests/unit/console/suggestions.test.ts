import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import { longestLatency } from '../../../demo-backend/contract/schemas.ts';
import { suggestionsAt, type Suggestion } from '../../../src/console/raw/suggestions.ts';
import { applyEdit } from '../../../src/console/raw/text-edit.ts';
import { operationModel } from '../../../src/lib/reference/operation-model.ts';

// In the texts here `|` is the cursor, and after a choice `[` and `]` hold what is selected, or nothing.

const at = (marked: string, id: OperationId, asked = true): readonly Suggestion[] =>
  suggestionsAt(marked.replace('|', ''), marked.indexOf('|'), operationModel(id).fields, asked);

const labels = (marked: string, id: OperationId, asked?: boolean) =>
  at(marked, id, asked).map(({ label }) => label);

function choose(marked: string, id: OperationId, label: string): string {
  const suggestion = at(marked, id).find((each) => each.label === label);
  if (suggestion === undefined) throw new Error(`${label} is not offered.`);
  const text = applyEdit(marked.replace('|', ''), suggestion.edit);
  const [start, end] = suggestion.edit.selection;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('the names that are offered', () => {
  it.each([
    ['in an empty object', '{|}', ['user']],
    ['in an object that is not closed', '{|', ['user']],
    ['in an object in it', '{"user": {|}}', ['email', 'password', 'tfa_token']],
    ['but for those that are there', '{"user": {"email": "a", |}}', ['password', 'tfa_token']],
    ['before one that is there', '{"user": {| "password": "a"}}', ['email', 'tfa_token']],
    ['that go on with what is half typed', '{"user": {"pa|"}}', ['password']],
    ['whatever the case', '{"user": {"PA|"}}', ['password']],
    ['for half a name without quotes', '{"user": {em|}}', ['email']],
    ['for half a name that is never closed', '{"user": {"em|\n}}', ['email']],
    ['for a name with an escape', String.raw`{"user": {"\u0065m|"}}`, ['email']],
    ['in place of a name that is there in full', '{"user": {"email|": 1}}', ['password', 'tfa_token']],
    ['behind a value', '{"user": {"email": "a" |}}', ['password', 'tfa_token']],
    ['behind a value that ends at the cursor', '{"user": {"email": 7|}}', ['password', 'tfa_token']],
    ['where the JSON around is broken', '{"x": ], "user": {"email": 7 7, |', ['password', 'tfa_token']],
    ['not for a name that the schema does not have', '{"user": {"ö|"}}', []],
    ['not in an object that it does not have', '{"users": {|}}', []],
    ['not in a list', '{"user": [|]}', []],
    ['not between a name and its colon', '{"user" |}', []],
    ['not behind the whole', '{} |', []],
  ])('%s', (_, text, expected) => {
    expect(labels(text, 'logIn')).toEqual(expected);
  });

  it('say whether they are required, and their bounds', () => {
    expect(at('{|}', 'setNetwork')[0]?.detail).toBe(`required · 0 to ${longestLatency}`);
  });

  it('wait behind a value with no comma until they are asked for', () => {
    expect(labels('{"user": {"email": "a"|}}', 'logIn', false)).toEqual([]);
    expect(labels('{"user": {"email": 7|}}', 'logIn', false)).toEqual([]);
    expect(labels('{"user": {"email": "a",|}}', 'logIn', false)).toEqual(['password', 'tfa_token']);
  });
});

describe('the values that are offered', () => {
  const faults = ['"none"', '"offline"', '"server-error"', '"rate-limited"'];

  it.each([
    ['the choices of an enumeration', '{"fault": |}', faults],
    ['in quotes that are there', '{"fault": "|"}', faults],
    ['in quotes that are not closed', '{"fault": "|', faults],
    ['those that go on with what is half typed', '{"fault": "s|"}', ['"server-error"']],
    ['without quotes, too', '{"fault": r|}', ['"rate-limited"']],
    ['the others in place of one that is there', '{"fault": "no|ne"}', faults.slice(1)],
    ['the example of a number', '{"latency_ms": |}', ['800']],
    ['not a second one', '{"fault": | "none"}', []],
    ['before the next field', '{"latency_ms": |\n"fault": "none"}', ['800']],
  ])('%s', (_, text, expected) => {
    expect(labels(text, 'setNetwork')).toEqual(expected);
  });

  it('are true and false, or an object, where the schema has that', () => {
    expect(labels('{"mfa_required": |}', 'updateSecurityConfiguration')).toEqual(['true', 'false']);
    expect(labels('{"password_policy": |}', 'updateSecurityConfiguration')).toEqual(['{}']);
    expect(labels('|', 'logIn')).toEqual(['{}']);
  });

  it('do not include an example that would never work', () => {
    expect(labels('{"tfa_token": |}', 'verifyMfa')).toEqual([]);
  });
});

describe('what is chosen', () => {
  it.each([
    [
      'stands there with its example, to be typed over',
      '{"us": 1, |}',
      'fault',
      '{"us": 1, "fault": "[none]"}',
    ],
    ['keeps a number whole', '{|}', 'latency_ms', '{"latency_ms": [800]}'],
    ['takes the place of what is half typed', '{ "la|" }', 'latency_ms', '{ "latency_ms": [800] }'],
    ['keeps the value that is there', '{"la|": 5}', 'latency_ms', '{"latency_ms"[]: 5}'],
    ['completes a number', '{"latency_ms": 8|}', '800', '{"latency_ms": 800[]}'],
    [
      'gets a comma right behind the value before it',
      '{\n  "fault": "none"\n  |\n}',
      'latency_ms',
      '{\n  "fault": "none",\n  "latency_ms": [800]\n}',
    ],
    [
      'gets one after it',
      '{|\n  "fault": "none"}',
      'latency_ms',
      '{"latency_ms": [800],\n  "fault": "none"}',
    ],
    [
      'as a value, too',
      '{"fault": |\n"latency_ms": 1}',
      '"offline"',
      '{"fault": "offline"[],\n"latency_ms": 1}',
    ],
    [
      'closes a text that was open, and takes no more of its line',
      '{"fault": "off|}',
      '"offline"',
      '{"fault": "offline"[]}',
    ],
    [
      'leaves every other sign as it was',
      '{ "ö\t😀" :1 ,|"x":\u00a0}',
      'fault',
      '{ "ö\t😀" :1 ,"fault": "[none]","x":\u00a0}',
    ],
  ])('%s', (_, text, label, expected) => {
    expect(choose(text, 'setNetwork', label)).toBe(expected);
  });

  it('is an object with the cursor in it', () => {
    expect(choose('{|}', 'logIn', 'user')).toBe('{"user": {[]}}');
    expect(choose('{"user": {|}}', 'logIn', 'tfa_token')).toBe('{"user": {"tfa_token": "[]"}}');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"user"',
    '"email"',
    'em',
    '\\',
    '\\u00',
    ' ',
    '\n',
    '1',
    'true',
    '😀',
    '//',
  );

  it('with the cursor anywhere is read without a fault, and changed in one place only', () => {
    const { fields } = operationModel('logIn');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(), (parts, where) => {
        const text = parts.join('');
        for (const { edit } of suggestionsAt(text, where % (text.length + 1), fields, true)) {
          const next = applyEdit(text, edit);
          expect(next.startsWith(text.slice(0, edit.from))).toBe(true);
          expect(next.endsWith(text.slice(edit.to))).toBe(true);
          expect(edit.selection[0]).toBeLessThanOrEqual(edit.selection[1]);
          expect(edit.selection[1]).toBeLessThanOrEqual(next.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that is whole without its last field becomes whole again by choosing it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 2, 4),
        fc.constantFrom('email', 'password', 'tfa_token'),
        (space, name) => {
          const user: Record<string, string> = { email: 'a', password: 'b', tfa_token: 'c' };
          delete user[name];
          const text = JSON.stringify({ user }, null, space);
          const cursor = text.lastIndexOf('}', text.lastIndexOf('}') - 1);
          const marked = `${text.slice(0, cursor)}|${text.slice(cursor)}`;
          const written: unknown = JSON.parse(choose(marked, 'logIn', name).replaceAll(/[[\]]/g, ''));
          expect(written).toHaveProperty(['user', name]);
        },
      ),
    );
  });

  it('nested too deep to be read gets nothing', () => {
    const text = '{"user":'.repeat(50_000);
    expect(suggestionsAt(text, text.length, operationModel('logIn').fields, true)).toEqual([]);
  });
});
