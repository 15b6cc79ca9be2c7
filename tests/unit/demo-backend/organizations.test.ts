import { describe, expect, it } from 'vitest';
import { demoAccounts, demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { refusals } from '../../../demo-backend/contract/refusals.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import { adaToken, change, logIn, startTestBackend, testSeed } from '../../support/backend/backend.ts';

const { ada, olu } = demoAccounts;
const params = { uid: demoOrganizations.examplePress.uid };
const strict = { password_policy: { minimum_length: 16, duration_days: 30 }, mfa_required: true };

describe('organizations', () => {
  it('are listed to their members', async () => {
    const backend = startTestBackend();
    const { body } = await backend.call('listOrganizations', { authtoken: adaToken });
    expect(body?.organizations.map(({ name }) => name)).toEqual(['Example Press', 'Northwind Docs']);
    const authtoken = await logIn(backend, olu.email, olu.password);
    const other = await backend.call('listOrganizations', { authtoken });
    expect(other.body?.organizations.map(({ name }) => name)).toEqual(['Example Press']);
  });

  it('are found by a path that is encoded with percent signs', async () => {
    const uid = demoOrganizations.examplePress.uid;
    const encoded = `%${uid.charCodeAt(0).toString(16)}${uid.slice(1)}`;
    const headers = { authtoken: adaToken };
    expect((await startTestBackend().send(`/v3/organizations/${encoded}`, { headers })).status).toBe(200);
    expect((await startTestBackend().send('/v3/organizations/%zz', { headers })).status).toBe(404);
  });

  it('are shown to their members, and to nobody else', async () => {
    const backend = startTestBackend();
    const northwind = { uid: demoOrganizations.northwindDocs.uid };
    const { body } = await backend.call('getOrganization', { authtoken: adaToken, params: northwind });
    expect(body?.organization.name).toBe('Northwind Docs');
    const authtoken = await logIn(backend, olu.email, olu.password);
    for (const uid of [northwind.uid, 'blt0', 'constructor', '__proto__', 'ä']) {
      const { status, failure } = await backend.call('getOrganization', { authtoken, params: { uid } });
      expect([status, failure?.error_message]).toEqual([
        refusals['organization-not-found'].status,
        refusals['organization-not-found'].error_message,
      ]);
    }
  });

  it('tell their owner from their members', async () => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    const owner = await backend.call('getUser', { authtoken });
    expect(owner.body?.user).toMatchObject({ org_uid: [params.uid], shared_org_uid: [] });
    const member = await backend.call('getUser', { authtoken: adaToken });
    expect(member.body?.user).toMatchObject({
      org_uid: [],
      shared_org_uid: [params.uid, demoOrganizations.northwindDocs.uid],
    });
  });

  it('are administered by an admin who owns none, too', async () => {
    const seed = testSeed();
    const organizations = seed.organizations.map((organization) => ({
      ...organization,
      members: organization.members.map((member) =>
        member.user_uid === demoAccounts.ada.uid && organization.uid === params.uid
          ? { ...member, role: 'admin' as const }
          : member,
      ),
    }));
    const backend = startTestBackend(memoryStore({ ...seed, organizations }));
    const configuration = { authtoken: adaToken, params, body: strict };
    expect((await backend.call('updateSecurityConfiguration', configuration)).status).toBe(200);
  });
});

describe('the security configuration', () => {
  it('is shown to the owner, and refused to a member and to strangers', async () => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    expect((await backend.call('getSecurityConfiguration', { authtoken, params })).body).toEqual({
      password_policy: { minimum_length: 8, duration_days: 90 },
      mfa_required: false,
    });
    const member = { authtoken: adaToken, params };
    expect((await backend.call('getSecurityConfiguration', member)).status).toBe(403);
    expect((await backend.call('updateSecurityConfiguration', { ...member, body: strict })).status).toBe(403);
    const stranger = { authtoken, params: { uid: demoOrganizations.northwindDocs.uid } };
    expect((await backend.call('getSecurityConfiguration', stranger)).status).toBe(403);
    expect((await backend.call('updateSecurityConfiguration', { ...stranger, body: strict })).status).toBe(
      403,
    );
    const nowhere = { authtoken, params: { uid: 'blt0' } };
    expect((await backend.call('getSecurityConfiguration', nowhere)).status).toBe(404);
  });

  it.each(['', '{', '{}', '{"password_policy":{"minimum_length":1}}'])(
    'is refused to a member and to a stranger before a word on the body %j',
    async (body) => {
      const backend = startTestBackend();
      const put = async (uid: string) => {
        const headers = { authtoken: adaToken, 'content-type': 'application/json' };
        const path = `/dashboard/organizations/${uid}/security`;
        const response = await backend.send(path, { method: 'PUT', headers, body });
        const told: unknown = await response.json();
        return { status: response.status, told };
      };
      const { status, error_message, error_code } = refusals['not-an-admin'];
      expect(await put(params.uid)).toEqual({ status, told: { error_message, error_code, errors: {} } });
      expect((await put('blt0')).status).toBe(404);
    },
  );

  it('is not shown to a member for whatever parameter', async () => {
    const path = `/dashboard/organizations/${params.uid}/security?colour=red`;
    const response = await startTestBackend().send(path, { headers: { authtoken: adaToken } });
    expect(response.status).toBe(403);
  });

  it('counts for every member from the next change of a password', async () => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    const { body } = await backend.call('updateSecurityConfiguration', { authtoken, params, body: strict });
    expect(body).toMatchObject(strict);
    const policy = await backend.call('getPasswordPolicy', { authtoken: adaToken });
    expect(policy.body?.password_policy).toMatchObject({ minimum_length: 16, duration_days: 30 });
    const short = change(ada.password, 'Brand-new#2027');
    expect((await backend.call('changePassword', { authtoken: adaToken, body: short })).status).toBe(422);
    expect((await backend.call('getUser', { authtoken: adaToken })).body?.user.mfa_setup_required).toBe(true);
  });

  it.each([
    [{ minimum_length: 7 }, { minimum_length: ['must be at least 8.'] }],
    [{ minimum_length: 129 }, { minimum_length: ['must be at most 128.'] }],
    [{ minimum_length: 8.5 }, { minimum_length: ['must be a whole number.'] }],
    [{ duration_days: -1 }, { duration_days: ['must be at least 0.'] }],
    [{ duration_days: 366 }, { duration_days: ['must be at most 365.'] }],
  ])('refuses %j', async (wrong, errors) => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    const body = { ...strict, password_policy: { ...strict.password_policy, ...wrong } };
    const { failure } = await backend.call('updateSecurityConfiguration', { authtoken, params, body });
    expect(failure?.errors).toEqual(errors);
  });
});

describe('updateUser', () => {
  const update = (user: Record<string, unknown>, backend = startTestBackend()) =>
    backend.call('updateUser', { authtoken: adaToken, body: { user } });

  it('changes the name and the company, each alone or together', async () => {
    const backend = startTestBackend();
    const one = await update({ first_name: 'Augusta' }, backend);
    expect(one.body).toMatchObject({
      notice: 'Profile updated successfully.',
      user: { first_name: 'Augusta', last_name: 'Reader' },
    });
    await update({ last_name: 'King', company: '' }, backend);
    const { body } = await backend.call('getUser', { authtoken: adaToken });
    expect(body?.user).toMatchObject({ first_name: 'Augusta', last_name: 'King', company: '' });
  });

  it('takes the whole user back, as the official SDK sends it', async () => {
    const backend = startTestBackend();
    const { body } = await backend.call('getUser', { authtoken: adaToken });
    const { status } = await update({ ...body?.user, company: 'New' }, backend);
    expect(status).toBe(200);
  });

  it.each(['password', 'email', 'uid'])('refuses another %s by name, and changes nothing', async (field) => {
    const backend = startTestBackend();
    const { status, failure } = await update({ company: 'New', [field]: 'other' }, backend);
    expect([status, failure?.errors]).toEqual([422, { [field]: ["can't be changed here."] }]);
    expect((await backend.call('getUser', { authtoken: adaToken })).body?.user.company).toBe('Example Press');
  });

  it('refuses what is too long', async () => {
    const { failure } = await update({ first_name: 'x'.repeat(101) });
    expect(failure?.errors).toEqual({ first_name: ['is too long (maximum is 100 characters).'] });
  });
});

describe('getUser', () => {
  it('shows the authtoken of its own session and no other, and no hash', async () => {
    const backend = startTestBackend();
    const response = await backend.send('/v3/user', { headers: { authtoken: adaToken } });
    const text = await response.text();
    expect(text.match(/blt0ada\w+/g)).toEqual([adaToken]);
    expect(text).not.toMatch(/hash|salt|secret/);
  });
});
