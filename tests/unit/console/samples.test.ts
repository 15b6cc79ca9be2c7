import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { javaScriptValue } from '../../../src/console/samples/javascript-value.ts';
import { sampleLanguages } from '../../../src/console/samples/languages.ts';
import { sampleRequest } from '../../../src/console/samples/sample-request.ts';
import { initialValues } from '../../../src/console/request/fill-in.ts';
import { operationModel } from '../../../src/lib/reference/operation-model.ts';

const written = (password: string, withSecrets = false) => {
  const model = operationModel('logIn');
  const values = { ...initialValues(model), 'user.password': password };
  const request = sampleRequest(model, values, {
    base: 'http://localhost:4010',
    withSecrets,
    sendsAuthtoken: true,
  });
  return Object.fromEntries(sampleLanguages.map(({ id, write }) => [id, write(request)]));
};

describe('samples', () => {
  it('read a typed secret and the authtoken from the environment, in the way of each language', () => {
    const { curl, fetch, sdk, python } = written('typed');
    expect(curl).toContain(`"password": "'"$PASSWORD"'"`);
    expect(curl).toContain('"authtoken: $AUTHTOKEN"');
    expect(fetch).toContain('password: process.env.PASSWORD');
    expect(sdk).toContain('authtoken: process.env.AUTHTOKEN');
    expect(python).toContain('"password": os.environ["PASSWORD"]');
    for (const sample of [curl, fetch, sdk, python]) expect(sample).not.toContain('typed');
  });

  it('hold what was typed when asked to', () => {
    for (const sample of Object.values(written('typed', true))) expect(sample).toContain('typed');
  });
});

describe('javaScriptValue', () => {
  it('writes every JSON value so that JavaScript reads the same one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const read: unknown = runInNewContext(`(${javaScriptValue(value)})`);
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });
});
