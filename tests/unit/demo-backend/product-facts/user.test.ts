import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoAccounts, demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import { createRateLimit } from '../../../../demo-backend/handlers/rate-limit.ts';
import { memoryStore } from '../../../../demo-backend/store/memory-store.ts';
import { adaToken, startTestBackend, testPorts, testSeed } from '../../../support/backend/backend.ts';
import { sendRequest, notLoggedIn, tokenOf } from '../../../support/backend/product-requests.ts';

// What is known about the product, as requests: one test for each expectation. Sources are the public reference of the
// Content Management API, the official SDKs' own tests, and the official CLI.

const { olu } = demoAccounts;
const { examplePress, northwindDocs } = demoOrganizations;
const withRoles = z.object({
  user: z.object({
    organizations: z.array(
      z.object({
        name: z.string(),
        org_roles: z.array(z.object({ name: z.string(), admin: z.boolean(), org_uid: z.string() })),
        is_owner: z.optional(z.boolean()),
      }),
    ),
  }),
});

describe('the user', () => {
  const getUser = (query = '', authtoken = adaToken) =>
    sendRequest(startTestBackend(), `GET /v3/user${query}`, undefined, authtoken);

  it('has the published fields', async () => {
    const text = z.string();
    const published = z.object({
      uid: text.check(z.regex(/^blt[a-f0-9]+$/)),
      email: text,
      username: text,
      first_name: text,
      last_name: text,
      company: text,
      org_uid: z.array(text),
      shared_org_uid: z.array(text),
      active: z.boolean(),
      failed_attempts: z.int(),
      tfa_status: text,
      created_at: z.iso.datetime(),
      updated_at: z.iso.datetime(),
      mobile_number: text,
      country_code: text,
      authy_id: text,
      roles: z.array(z.unknown()),
      profile_type: text,
      settings: z.object({}),
    });
    expect(z.safeParse(z.object({ user: published }), (await getUser()).body).error).toBeUndefined();
  });

  it.each([undefined, '', 'blt0123456789abcdef'])(
    'is closed to the authtoken %j with 401/105',
    async (token) => {
      expect(await sendRequest(startTestBackend(), 'GET /v3/user', undefined, token)).toEqual(notLoggedIn);
    },
  );

  it.each(['', '?include_orgs=true'])('has organizations without roles for %j', async (query) => {
    const { body } = await getUser(query);
    expect(body).toMatchObject({
      user: { organizations: [{ uid: examplePress.uid }, { uid: northwindDocs.uid }] },
    });
    expect(JSON.stringify(body)).not.toMatch(/org_roles|is_owner|"role"/);
  });

  it('has a role that is no admin role in the organizations of a member', async () => {
    const { user } = z.parse(withRoles, (await getUser('?include_orgs_roles=true')).body);
    expect(user.organizations).toEqual([
      { name: 'Example Press', org_roles: [{ name: 'Member', admin: false, org_uid: examplePress.uid }] },
      { name: 'Northwind Docs', org_roles: [{ name: 'Member', admin: false, org_uid: northwindDocs.uid }] },
    ]);
  });

  it('has an admin role where the user is an admin, and is_owner only where the user is the owner', async () => {
    const [press, ...others] = testSeed().organizations;
    if (press === undefined) throw new Error('The seed has no organization.');
    const members = press.members.map((member) =>
      member.role === 'member' ? { ...member, role: 'admin' as const } : member,
    );
    const store = memoryStore({ ...testSeed(), organizations: [{ ...press, members }, ...others] });
    const backend = startTestBackend(store);
    const roles = async (authtoken: string) => {
      const { body } = await sendRequest(
        backend,
        'GET /v3/user?include_orgs_roles=true',
        undefined,
        authtoken,
      );
      return z.parse(withRoles, body).user.organizations[0];
    };
    const admin = { org_roles: [{ name: 'Admin', admin: true }] };
    const asAdmin = await roles(adaToken);
    expect(asAdmin).toMatchObject(admin);
    expect(asAdmin?.is_owner).toBeUndefined();
    expect(await roles(await tokenOf(backend, olu))).toMatchObject({ ...admin, is_owner: true });
  });

  it('can be updated, and comes back with the notice', async () => {
    const body = { user: { first_name: 'Augusta', last_name: 'King', company: 'Analytical' } };
    expect(await sendRequest(startTestBackend(), 'PUT /v3/user', body, adaToken)).toMatchObject({
      status: 200,
      body: { notice: 'Profile updated successfully.', ...body },
    });
  });
});

describe('the rate limit', () => {
  it('is 10 requests a second for an organization, and 429 above', async () => {
    const backend = startTestBackend(memoryStore(testSeed()), testPorts(), createRateLimit());
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      statuses.push((await sendRequest(backend, 'GET /v3/user', undefined, adaToken)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});
