import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialDraft, type Draft } from '../../../src/console/request/draft.ts';
import { sampleLanguages } from '../../../src/console/samples/languages.ts';
import { javaScriptNotation, writeValue } from '../../../src/console/samples/notation.ts';
import { sampleRequest } from '../../../src/console/samples/sample-request.ts';
import { sdkCannot } from '../../../src/console/samples/sdk-calls.ts';
import { operationModel } from '../../../src/reference/build-operation-model.ts';

const base = 'http://localhost:4010';
const model = operationModel('logIn');
const inJson = (body: string): Draft => ({ ...initialDraft(model), mode: 'raw', body });

function write(draft: Draft, withSecrets = false) {
  const request = { ...sampleRequest(model, draft, { base, withSecrets }) };
  const samples = sampleLanguages.map(({ id, write: writer }) => [id, writer(request)] as const);
  return { secrets: Object.fromEntries(request.secrets), samples: Object.fromEntries(samples) };
}

const typed = inJson('{"user":{"email":"ada@example.com","password":"typed"}}');

describe('samples', () => {
  it('read a typed secret and the authtoken from environment variables in every language', () => {
    const { samples, secrets } = write({ ...typed, sendsAuthtoken: true });
    expect(samples['curl']).toContain(`"password": '"$(jq -n env.PASSWORD)"'`);
    expect(samples['curl']).toContain('"authtoken: $AUTHTOKEN"');
    expect(samples['fetch']).toContain('password: process.env.PASSWORD');
    expect(samples['sdk']).toContain('authtoken: process.env.AUTHTOKEN');
    expect(samples['python']).toContain('"password": os.environ["PASSWORD"]');
    for (const sample of Object.values(samples)) expect(sample).not.toContain('typed');
    expect(secrets).toEqual({ PASSWORD: 'typed' });
  });

  it('contain a typed secret if the reader chooses so', () => {
    for (const sample of Object.values(write(typed, true).samples)) expect(sample).toContain('typed');
  });

  it('use a different variable for each secret', () => {
    const body = '{"authtoken":"a","password":"b","user":{"password":"c","other":{"password":"b"}}}';
    expect(write({ ...inJson(body), sendsAuthtoken: true }).secrets).toEqual({
      AUTHTOKEN_2: 'a',
      PASSWORD: 'b',
      PASSWORD_2: 'c',
    });
  });

  it.each(['{"user":{"password":"typed",}}', '{"n":1.0,"password":"typed"}', '{"password":["typed"]}'])(
    'read a whole body from a variable if its secrets can’t be replaced: %s',
    (body) => {
      const { samples, secrets } = write(inJson(body));
      for (const sample of Object.values(samples)) expect(sample).not.toContain('typed');
      expect(secrets).toEqual({ BODY: body });
    },
  );

  it.each(['null', '[]', '{"user":{"email":"a@example.com","colour":"red"}}', '{"user":{"mfaSecret":"A"}}'])(
    'have no SDK sample if the SDK would send something other than %s',
    (body) => expect(write(inJson(body)).samples['sdk']).toBe(sdkCannot),
  );
});

describe('JavaScript', () => {
  it('evaluates to the same JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const template: unknown = value;
        const draft = inJson(JSON.stringify({ value: template }));
        const { body } = sampleRequest(model, draft, { base, withSecrets: true });
        if (body === undefined || !('json' in body)) return;
        const read: unknown = runInNewContext(`(${writeValue(body.json, javaScriptNotation)})`);
        expect(JSON.stringify(read)).toBe(JSON.stringify({ value }));
      }),
    );
  });
});
