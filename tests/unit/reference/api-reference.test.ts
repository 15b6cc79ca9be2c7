import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createOpenApiDocument } from '../../../demo-backend/contract/openapi/document.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import { fieldsOf, responseRows } from '../../../src/reference/fields.ts';
import { operationOf, errorsOf } from '../../../src/reference/lookup.ts';

describe('fieldsOf', () => {
  it('lists the fields of nested objects and lists with their types', () => {
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

  it('lists the fields of a list at the top level', () => {
    expect(fieldsOf(z.array(z.object({ uid: z.string() })))).toMatchObject([{ name: '[].uid' }]);
  });

  it('finds the fields of schemas that have a name in the OpenAPI document', () => {
    const before = fieldsOf(operations.getUser.success.schema);
    createOpenApiDocument();
    expect(fieldsOf(operations.getUser.success.schema)).toEqual(before);
    const names = fieldsOf(operations.updateSecurityConfiguration.request.body).map(({ name }) => name);
    expect(names).toContain('password_policy.minimum_length');
  });

  it('describes each field, and marks the fields that only the demo has', () => {
    const fields = fieldsOf(operations.getUser.success.schema);
    expect(fields.find(({ name }) => name === 'user.created_at')).toMatchObject({
      description: 'When the account was created.',
      demoOnly: false,
    });
    expect(fields.find(({ name }) => name === 'user.mfa_setup_required')?.demoOnly).toBe(true);
    const nested = z.object({ all: z.object({ one: z.string() }).check(z.meta({ 'x-demo-only': true })) });
    expect(fieldsOf(nested)).toMatchObject([{ name: 'all.one', demoOnly: true }]);
  });

  it('leaves out a bound that is only the maximum of a number format', () => {
    const count = z.int32().check(z.minimum(0));
    const fields = fieldsOf(
      z.object({ count, exact: z.int(), days: z.int().check(z.minimum(0), z.maximum(365)) }),
    );
    expect(fields.map(({ bounds }) => bounds)).toEqual([undefined, undefined, '0 to 365']);
  });

  it('is empty for no input', () => {
    expect(fieldsOf(z.undefined())).toEqual([]);
  });
});

describe('responseRows', () => {
  it('lists the fields of an object once per page, and links to them after that', () => {
    expect(responseRows('logIn')).toEqual(fieldsOf(operations.logIn.success.schema));
    for (const id of ['getUser', 'updateUser'] as const) {
      expect(responseRows(id)).toContainEqual(
        expect.objectContaining({ name: 'user', type: 'object', listedAt: 'logIn' }),
      );
    }
    expect(responseRows('getUser')).toHaveLength(1);
    expect(responseRows('getOrganization')).toMatchObject([{ listedAt: 'listOrganizations' }]);
  });

  it('repeats a short object', () => {
    expect(responseRows('requestTokenSms')).toEqual(fieldsOf(operations.requestTokenSms.success.schema));
  });
});

describe('operationOf', () => {
  it('lists the choices if the ID is unknown', () => {
    expect(() => operationOf('logUp')).toThrow(/No operation "logUp".*logIn/);
  });
});

describe('errorsOf', () => {
  it('returns the errors of one operation, or those that all operations share', () => {
    expect(errorsOf('getUser').map(({ error_code }) => error_code)).toEqual([105]);
    expect(errorsOf().map(({ status }) => status)).toContain(413);
  });
});
