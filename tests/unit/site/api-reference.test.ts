import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createOpenApiDocument } from '../../../demo-backend/contract/openapi/document.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import { fieldsOf } from '../../../src/lib/reference/fields.ts';
import { explainedNames } from '../../../src/lib/reference/meanings.ts';
import { operationOf, refusalsOf } from '../../../src/lib/reference/lookup.ts';

describe('fieldsOf', () => {
  it('opens objects and lists of objects, and says what each field is', () => {
    const schema = z.object({
      notice: z.string(),
      user: z.object({ uids: z.array(z.string()), at: z.iso.datetime(), code: z.optional(z.int()) }),
      sessions: z.array(z.object({ kind: z.enum(['browser', 'cli']), current: z.boolean() })),
      source: z.nullable(z.object({ name: z.nullable(z.string()) })),
    });
    expect(fieldsOf(schema)).toMatchObject([
      { name: 'notice', type: 'string', required: true },
      { name: 'user.uids', type: 'list of strings', required: true },
      { name: 'user.at', type: 'string, a time in ISO 8601', required: true },
      { name: 'user.code', type: 'integer', required: false },
      { name: 'sessions[].kind', type: '`browser` or `cli`', required: true },
      { name: 'sessions[].current', type: 'boolean', required: true },
      { name: 'source.name', type: 'string or null', required: true },
    ]);
  });

  it('opens a list that is the whole', () => {
    expect(fieldsOf(z.array(z.object({ uid: z.string() })))).toMatchObject([{ name: '[].uid' }]);
  });

  it('finds the fields of schemas that the OpenAPI document has given names', () => {
    const before = fieldsOf(operations.getUser.success.schema);
    createOpenApiDocument();
    expect(fieldsOf(operations.getUser.success.schema)).toEqual(before);
    const names = fieldsOf(operations.updateSecurityConfiguration.request.body).map(({ name }) => name);
    expect(names).toContain('password_policy.minimum_length');
  });

  it('explains only names that the contract has', () => {
    const schemas = Object.values(operations).flatMap(({ request, success }) => [
      request.body,
      request.query,
      success.schema,
    ]);
    const names = new Set(schemas.flatMap(fieldsOf).map(({ name }) => name.split('.').at(-1)));
    expect(explainedNames.filter((name) => !names.has(name))).toEqual([]);
  });

  it('finds none where nothing is taken', () => {
    expect(fieldsOf(z.undefined())).toEqual([]);
  });
});

describe('operationOf', () => {
  it('names the choices when the id is unknown', () => {
    expect(() => operationOf('logUp')).toThrow(/No operation "logUp".*logIn/);
  });
});

describe('refusalsOf', () => {
  it('gives the rows of one operation, or those that all share', () => {
    expect(refusalsOf('getUser').map(({ error_code }) => error_code)).toEqual([105]);
    expect(refusalsOf().map(({ status }) => status)).toContain(413);
  });
});
