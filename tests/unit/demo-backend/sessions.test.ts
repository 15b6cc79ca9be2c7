import { describe, expect, it } from 'vitest';
import { demoApiBase } from '../../../demo-backend/contract/addresses.ts';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { describeClient, endSessions, findSession } from '../../../demo-backend/domain/sessions.ts';
import { findUserByEmail } from '../../../demo-backend/domain/users.ts';
import { createApi } from '../../../demo-backend/handlers/api.ts';
import { createFetchHandler } from '../../../demo-backend/handlers/fetch-handler.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import { adaToken, logIn, startTestBackend, testPorts, testSeed } from '../../support/backend/backend.ts';

const { ada, olu } = demoAccounts;
const minute = 60_000;
const tokens = Object.values(demoSessions).map(({ authtoken }) => authtoken);

describe('sessions', () => {
  it('start as four of Ada', async () => {
    const backend = startTestBackend();
    for (const authtoken of tokens) {
      expect((await backend.call('getUser', { authtoken })).body?.user.email).toBe(ada.email);
    }
  });

  it('are listed with the newest first, the current one marked and no authtoken anywhere', async () => {
    const backend = startTestBackend();
    const response = await backend.send('/dashboard/sessions', { headers: { authtoken: adaToken } });
    const text = await response.text();
    expect(text).not.toMatch(/authtoken|blt/);
    const { body } = await backend.call('listSessions', { authtoken: demoSessions.safariOnIphone.authtoken });
    expect(body?.map(({ label, kind, current }) => [label, kind, current])).toEqual([
      ['This browser', 'browser', false],
      ['Firefox on Windows', 'browser', false],
      ['Safari on iPhone', 'mobile', true],
      ['Command line', 'cli', false],
    ]);
  });

  it('have a uid that is no authtoken', async () => {
    const backend = startTestBackend();
    await logIn(backend, olu.email, olu.password);
    const started = (await backend.store.read()).sessions.at(-1);
    expect(started?.uid).toMatch(/^cs[0-9a-f]{16}$/);
    expect(started?.authtoken).toMatch(/^blt[0-9a-f]{32}$/);
  });

  it('note when they were last used, at most once a minute', async () => {
    const backend = startTestBackend();
    const before = await backend.store.read();
    backend.clock.advance(59_000);
    await backend.call('getUser', { authtoken: adaToken });
    expect(await backend.store.read()).toBe(before);
    backend.clock.advance(1000);
    await backend.call('getUser', { authtoken: adaToken });
    expect(findSession(await backend.store.read(), adaToken)?.last_seen_at).toBe(backend.clock.now());
  });

  it('note it for the session that was used and for no other', async () => {
    const backend = startTestBackend();
    const before = (await backend.store.read()).sessions;
    backend.clock.advance(minute);
    await backend.call('getUser', { authtoken: adaToken });
    const used = { ...findSession(testSeed(), adaToken), last_seen_at: backend.clock.now() };
    expect((await backend.store.read()).sessions).toEqual(
      before.map((session) => (session.uid === used.uid ? used : session)),
    );
  });
});

describe('a session that a page starts', () => {
  it('is named by the browser of the page, as its requests do not carry a user agent', async () => {
    const store = memoryStore(testSeed());
    const api = createApi({ store, ports: testPorts() });
    const body = JSON.stringify({ user: { email: olu.email, password: olu.password } });
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${demoApiBase}/v3/user-session`, { method: 'POST', headers, body });
    await createFetchHandler(api, 'Firefox/140.0')(request);
    expect((await store.read()).sessions.at(-1)).toMatchObject({ label: 'Firefox', kind: 'browser' });
  });
});

describe('logOut', () => {
  it('ends the session that asks and no other', async () => {
    const backend = startTestBackend();
    const answer = await backend.call('logOut', { authtoken: adaToken });
    expect(answer.body?.notice).toBe("You've logged out successfully.");
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect((await backend.call('logOut', { authtoken: adaToken })).status).toBe(401);
    for (const authtoken of tokens.filter((token) => token !== adaToken)) {
      expect((await backend.call('getUser', { authtoken })).status).toBe(200);
    }
  });
});

describe('endOtherSessions', () => {
  it('ends all but the one that asks', async () => {
    const backend = startTestBackend();
    const asking = demoSessions.commandLine.authtoken;
    const answer = await backend.call('endOtherSessions', { authtoken: asking });
    expect(answer.body?.signed_out_sessions).toBe(3);
    for (const authtoken of tokens) {
      expect((await backend.call('getUser', { authtoken })).status).toBe(authtoken === asking ? 200 : 401);
    }
  });

  it('ends none where there are none, and none of another user', async () => {
    const backend = startTestBackend();
    const authtoken = await logIn(backend, olu.email, olu.password);
    expect((await backend.call('endOtherSessions', { authtoken })).body?.signed_out_sessions).toBe(0);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(200);
  });
});

describe('endSessions', () => {
  it('gives the same state back when there was none to end', () => {
    const state = testSeed();
    const { state: ended } = endSessions(state, findUserByEmail(state, olu.email)?.uid ?? '');
    expect(ended).toBe(state);
  });
});

describe('findSession', () => {
  it('takes the whole authtoken and nothing like it', () => {
    const state = testSeed();
    expect(findSession(state, adaToken)?.label).toBe('This browser');
    for (const token of ['', adaToken.slice(0, -1), `${adaToken}0`, adaToken.toUpperCase(), '__proto__']) {
      expect(findSession(state, token)).toBeUndefined();
    }
  });
});

describe('describeClient', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36';
  const edge = `${chrome.replace('X11; Linux x86_64', 'Windows NT 10.0')} Edg/150.0`;
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

  it.each([
    [firefox, 'Firefox on Windows', 'browser'],
    [chrome, 'Chrome on Linux', 'browser'],
    [chrome.replace('Chrome', 'HeadlessChrome'), 'Chrome on Linux', 'browser'],
    [edge, 'Edge on Windows', 'browser'],
    [safari, 'Safari on iPhone', 'mobile'],
    ['curl/8.5.0', 'Command line', 'cli'],
    ['contentstack-management-javascript/1.27.0', 'API client', 'api'],
    ['Firefox/1', 'Firefox', 'browser'],
    ['', 'API client', 'api'],
    ['<script>', 'API client', 'api'],
  ])('names %.30s', (userAgent, label, kind) => {
    expect(describeClient(userAgent)).toEqual({ label, kind, place: 'Here' });
  });
});
