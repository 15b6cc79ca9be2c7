import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { demoAccounts, demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { browserStore } from '../../demo-backend/store/browser-store.ts';
import { openDocuments } from '../../demo-backend/store/database.ts';
import {
  change,
  credentials,
  startTestBackend,
  testSeed,
  type TestBackend,
} from '../support/backend/backend.ts';
import { openPort } from '../support/backend/server.ts';
import { repeat } from '../support/runner/effort.ts';

const { ada } = demoAccounts;
const tokens = Object.values(demoSessions).map(({ authtoken }) => authtoken);
const tokenAt = (at: number) => tokens[at % tokens.length] ?? '';

/** One of several calls that are made at once: what it is, and what came of it in a comparable form. */
interface RacingCall {
  readonly name: string;
  readonly make: (backend: TestBackend, link: string) => Promise<unknown>;
}

const outcome = ({ status, body }: { status: number; body?: object | undefined }) =>
  body !== undefined && 'signed_out_sessions' in body ? [status, body.signed_out_sessions] : [status];

const passwords = ['Brand-new#2027', 'Another-one#2028'];

const calls: fc.Arbitrary<RacingCall> = fc.oneof(
  fc.tuple(fc.nat(3), fc.constantFrom(...passwords)).map(([at, chosen]) => ({
    name: `change ${at} ${chosen}`,
    make: async (backend: TestBackend) =>
      outcome(
        await backend.call('changePassword', { authtoken: tokenAt(at), body: change(ada.password, chosen) }),
      ),
  })),
  fc.constantFrom(...passwords).map((chosen) => ({
    name: `reset ${chosen}`,
    make: async (backend: TestBackend, link: string) => {
      const user = { reset_password_token: link, password: chosen, password_confirmation: chosen };
      return outcome(await backend.call('resetPassword', { body: { user } }));
    },
  })),
  fc.constantFrom(ada.password, ...passwords).map((password) => ({
    name: `log in ${password}`,
    make: async (backend: TestBackend) =>
      outcome(await backend.call('logIn', { body: credentials(ada.email, password) })),
  })),
  fc.nat(3).map((at) => ({
    name: `end others ${at}`,
    make: async (backend: TestBackend) =>
      outcome(await backend.call('endOtherSessions', { authtoken: tokenAt(at) })),
  })),
  fc.nat(3).map((at) => ({
    name: `log out ${at}`,
    make: async (backend: TestBackend) => outcome(await backend.call('logOut', { authtoken: tokenAt(at) })),
  })),
);

/** What can be seen of the state from outside, without the random parts. */
async function observe(backend: TestBackend) {
  const { sessions, users } = await backend.store.read();
  const { failed_attempts } = users.find(({ email }) => email === ada.email) ?? { failed_attempts: -1 };
  const valid = await Promise.all(
    tokens.map(async (authtoken) => (await backend.call('getUser', { authtoken })).status),
  );
  const accepted: number[] = [];
  for (const password of [ada.password, ...passwords]) {
    accepted.push((await backend.call('logIn', { body: credentials(ada.email, password) })).status);
  }
  return { sessions: sessions.length, failed_attempts, valid, accepted };
}

async function sendLink(backend: TestBackend): Promise<string> {
  await backend.call('requestPasswordReset', { body: { user: { email: ada.email } } });
  return (await backend.call('listInbox')).body?.emails[0]?.reset_password_token ?? '';
}

/** What comes of the calls one after another in a given order, told in the order of the calls. */
async function dropStale(racing: readonly RacingCall[], order: readonly number[]) {
  const backend = startTestBackend();
  const link = await sendLink(backend);
  const outcomes: unknown[] = [];
  for (const at of order) outcomes[at] = await racing[at]?.make(backend, link);
  return JSON.stringify({ outcomes, end: await observe(backend) });
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** Tabs of one browser: backends of their own over one database. */
async function openTabs(count: number): Promise<TestBackend[]> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const options = { seed: testSeed, announce: () => {}, notify: () => {} };
  const stores = Array.from({ length: count }, () =>
    browserStore({ ...options, documents: openDocuments() }),
  );
  return (await Promise.all(stores)).map((store) => startTestBackend(store));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('calls at the same time from several tabs', () => {
  it('come to what they would come to one after another, in some order', async () => {
    const races = fc.asyncProperty(fc.array(calls, { minLength: 2, maxLength: 4 }), async (racing) => {
      const tabs = await openTabs(racing.length);
      const [first] = tabs;
      if (first === undefined) return;
      const link = await sendLink(first);
      const outcomes = await Promise.all(racing.map((call, at) => call.make(tabs[at] ?? first, link)));
      const seen = JSON.stringify({ outcomes, end: await observe(first) });
      const orders = permutations(racing.map((_, at) => at));
      const possible = await Promise.all(orders.map((order) => dropStale(racing, order)));
      expect(possible, racing.map(({ name }) => name).join(', ')).toContain(seen);
    });
    await fc.assert(races, { numRuns: repeat(25, 500) });
  });

  it('with one old password: exactly one of four changes succeeds', async () => {
    for (let round = 0; round < repeat(5, 100); round += 1) {
      const tabs = await openTabs(4);
      const statuses = await Promise.all(
        tabs.map(async (tab, at) => {
          const body = change(ada.password, `Brand-new#${at}000`);
          return (await tab.call('changePassword', { authtoken: tokenAt(at), body })).status;
        }),
      );
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    }
  });
});

describe('calls at the same time over HTTP', () => {
  it('with one old password: exactly one of four changes succeeds, at full strength', async () => {
    await using port = await openPort();
    const send = async (authtoken: string, at: number) => {
      const response = await fetch(`${port.address}/dashboard/user/password`, {
        method: 'PUT',
        headers: { authtoken, 'content-type': 'application/json' },
        body: JSON.stringify(change(ada.password, `Brand-new#${at}000`)),
      });
      await response.arrayBuffer();
      return response.status;
    };
    for (let round = 0; round < repeat(3, 100); round += 1) {
      await fetch(`${port.address}/lab/reset`, { method: 'POST' });
      const statuses = await Promise.all(tokens.map(send));
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
    }
  });
});
