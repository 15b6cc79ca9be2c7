import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts, demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import { adaToken, startTestBackend } from '../../../support/backend/backend.ts';
import { sendRequest, tokenOf } from '../../../support/backend/product-requests.ts';

// What is known about the product, as requests: one test for each expectation. Sources are the public reference of the
// Content Management API, the official SDKs' own tests, and the official CLI.

const { olu } = demoAccounts;
const { examplePress } = demoOrganizations;
const organizations = z.object({ organizations: z.array(z.looseObject({ name: z.string() })) });
const names = (body: unknown) => z.parse(organizations, body).organizations.map(({ name }) => name);

describe('organizations', () => {
  const list = async (query: string) =>
    (await sendRequest(startTestBackend(), `GET /v3/organizations?${query}`, undefined, adaToken)).body;

  it('have the published fields, and `owner` for their owner', async () => {
    const published = z.object({
      uid: z.literal(examplePress.uid),
      name: z.literal('Example Press'),
      plan_id: z.string(),
      owner_uid: z.string().check(z.regex(/^blt[a-f0-9]+$/)),
      expires_on: z.iso.datetime(),
      enabled: z.literal(true),
      is_over_usage_allowed: z.boolean(),
      settings: z.object({}),
      tags: z.array(z.string()),
      created_at: z.iso.datetime(),
      updated_at: z.iso.datetime(),
      owner: z.optional(z.boolean()),
    });
    const backend = startTestBackend();
    const ownerFor = async (authtoken: string) => {
      const { body } = await sendRequest(
        backend,
        `GET /v3/organizations/${examplePress.uid}`,
        undefined,
        authtoken,
      );
      return z.parse(z.object({ organization: published }), body).organization.owner;
    };
    expect([await ownerFor(adaToken), await ownerFor(await tokenOf(backend, olu))]).toEqual([
      undefined,
      true,
    ]);
  });

  it.each([
    ['', ['Example Press', 'Northwind Docs']],
    ['limit=1', ['Example Press']],
    ['skip=1', ['Northwind Docs']],
    ['limit=1&skip=1', ['Northwind Docs']],
    ['limit=5&skip=7', []],
    ['asc=name', ['Example Press', 'Northwind Docs']],
    ['desc=name', ['Northwind Docs', 'Example Press']],
    ['desc=created_at', ['Northwind Docs', 'Example Press']],
    ['desc=no_such_field', ['Example Press', 'Northwind Docs']],
    ['desc=name&limit=1', ['Northwind Docs']],
    ['typeahead=north', ['Northwind Docs']],
    ['typeahead=x', ['Example Press']],
  ])('are listed with %j', async (query, expected) => {
    expect(names(await list(query))).toEqual(expected);
  });

  it('are counted with include_count, whatever part of them is returned', async () => {
    expect(await list('include_count=true&limit=1&skip=1')).toMatchObject({ count: 2 });
    expect(await list('include_count=true&typeahead=north')).toMatchObject({ count: 1 });
    expect(await list('include_count=false')).not.toHaveProperty('count');
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['skip=-1', 'skip'],
    ['skip=x', 'skip'],
  ])('are not listed with %s', async (query, field) => {
    expect(await list(query)).toHaveProperty(`errors.${field}`);
  });

  it('have a plan with include_plan, and none without', async () => {
    const path = `GET /v3/organizations/${examplePress.uid}`;
    const get = async (query: string) =>
      (await sendRequest(startTestBackend(), path + query, undefined, adaToken)).body;
    const plan = { plan_id: 'demo_plan', features: [{ uid: 'users' }, { uid: 'sso' }] };
    expect(await get('?include_plan=true')).toMatchObject({ organization: { plan_id: 'demo_plan', plan } });
    expect(JSON.stringify(await get(''))).not.toContain('"plan"');
  });
});
