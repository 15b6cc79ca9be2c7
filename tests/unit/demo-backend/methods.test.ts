import { describe, expect, it } from 'vitest';
import { adaToken, startTestBackend } from '../../support/backend/backend.ts';

describe('HEAD', () => {
  it.each(['/v3/user', '/v3/user?include_orgs_roles=true', '/lab/inbox', '/v3/user-session', '/nowhere'])(
    'of %s has the status and the headers of GET, and no body',
    async (path) => {
      const ask = (method: string) =>
        startTestBackend().send(path, { method, headers: { authtoken: adaToken } });
      const [get, head] = [await ask('GET'), await ask('HEAD')];
      expect(head.status).toBe(get.status);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe('');
    },
  );
});

describe('OPTIONS', () => {
  it.each([
    ['/v3/user', 'GET, PUT, HEAD, OPTIONS'],
    ['/lab/reset', 'POST, OPTIONS'],
    ['/v3/organizations/blt0', 'GET, HEAD, OPTIONS'],
  ])('of %s says which methods there are', async (path, allow) => {
    const { status, headers } = await startTestBackend().send(path, { method: 'OPTIONS' });
    expect([status, headers.get('allow'), headers.get('x-demo-backend')]).toEqual([204, allow, 'true']);
  });

  it('of an unknown path is 404', async () => {
    expect((await startTestBackend().send('/nowhere', { method: 'OPTIONS' })).status).toBe(404);
  });
});
