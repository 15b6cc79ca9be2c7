import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import type { NoticeId } from '../../../demo-backend/contract/messages.ts';
import { browserStore } from '../../../demo-backend/store/browser-store.ts';
import { openDocuments, stateKey, type Documents } from '../../../demo-backend/store/database.ts';
import { adaToken, change, startTestBackend, testSeed } from '../../support/backend/backend.ts';

const { ada } = demoAccounts;

/** Opens a store as a tab would, with what it was told. */
async function openTab(documents: Documents = openDocuments()) {
  const notices: NoticeId[] = [];
  const notify = (notice: NoticeId) => notices.push(notice);
  const announce = vi.fn();
  const store = await browserStore({ seed: testSeed, announce, notify, documents });
  return { store, notices, announce, backend: startTestBackend(store) };
}

const changeTo = (password: string) => ({ authtoken: adaToken, body: change(ada.password, password) });

/** Refuses locks as Chromium and Firefox do where cookies are blocked. */
function refuseLocks(): void {
  const request = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { request } });
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('browserStore', () => {
  it('starts with the seed, and keeps what was done for the next page', async () => {
    const first = await openTab();
    expect(await first.store.read()).toEqual(testSeed());
    await first.backend.call('logOut', { authtoken: adaToken });
    const second = await openTab();
    expect((await second.backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect([...first.notices, ...second.notices]).toEqual([]);
  });

  it('shows each tab what another one did', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await one.backend.call('changePassword', changeTo('Brand-new#2027'));
    expect((await two.backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
  });

  it('goes on from the last state it knew when the stored data was cleared', async () => {
    const documents = openDocuments();
    const tab = await openTab(documents);
    await tab.backend.call('changePassword', changeTo('Brand-new#2027'));
    const known = await tab.store.read();
    await documents.put(stateKey, undefined);
    expect(await tab.store.read()).toEqual(known);
    await documents.put(stateKey, undefined);
    const body = { user: { email: ada.email, password: 'Brand-new#2027' } };
    expect((await tab.backend.call('logIn', { body })).status).toBe(200);
    expect(tab.notices).toEqual([]);
  });

  it('reads again, and leaves no rejection unhandled, when the browser aborts a read', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const tab = await openTab();
    const known = await tab.store.read();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(function (this: IDBObjectStore, key) {
      const request = this.get(key);
      this.transaction.abort();
      return request;
    });
    expect(await tab.store.read()).toEqual(known);
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(tab.notices).toEqual([]);
  });

  it('lets one of four changes that race from four tabs succeed', async () => {
    const tabs = [await openTab(), await openTab(), await openTab(), await openTab()];
    const tokens = Object.values(demoSessions).map(({ authtoken }) => authtoken);
    const answers = await Promise.all(
      tabs.map(({ backend }, index) =>
        backend.call('changePassword', { ...changeTo(`Brand-new#${index}000`), authtoken: tokens[index] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
  });

  it('loses none of many changes from two tabs', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const body = { user: { email: ada.email, password: ada.password } };
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? one : two).backend.call('logIn', { body })),
    );
    expect((await two.store.read()).events).toHaveLength(30);
  });

  it('writes nothing when nothing changed', async () => {
    const documents = openDocuments();
    const put = vi.spyOn(documents, 'put');
    const { backend } = await openTab(documents);
    put.mockClear();
    await backend.call('getUser', { authtoken: adaToken });
    await backend.call('listEvents');
    expect(put).not.toHaveBeenCalled();
  });

  it('announces a change and no read', async () => {
    const { backend, announce } = await openTab();
    await backend.call('getUser', { authtoken: adaToken });
    expect(announce).not.toHaveBeenCalled();
    await backend.call('endOtherSessions', { authtoken: adaToken });
    expect(announce).toHaveBeenCalledExactlyOnceWith('endOtherSessions');
  });

  it('fails only the transaction whose work throws', async () => {
    const { store, notices } = await openTab();
    await expect(store.transact(() => Promise.reject(new Error('Broken work')))).rejects.toThrow(
      'Broken work',
    );
    expect(notices).toEqual([]);
  });
});

describe('stored state that cannot be read', () => {
  it.each([{ version: 0 }, { broken: true }, 'text', null, { ...testSeed(), users: 'none' }])(
    'is put aside, with a notice, and the seed takes its place: %j',
    async (broken) => {
      const documents = openDocuments();
      await documents.put(stateKey, broken);
      const { store, notices } = await openTab(documents);
      expect(notices).toEqual(['state-set-aside']);
      expect(await store.read()).toEqual(testSeed());
      expect(await documents.get(stateKey)).toEqual(testSeed());
      const database = await openDB('password-docs-demo');
      const keys = await database.getAllKeys('documents');
      database.close();
      const aside =
        keys.filter((key) => typeof key === 'string').find((key) => key.startsWith('aside-')) ?? '';
      expect(await documents.get(aside)).toEqual(broken);
    },
  );

  it('is put aside too when it breaks while the demo runs', async () => {
    const documents = openDocuments();
    const { backend, notices } = await openTab(documents);
    await documents.put(stateKey, { broken: true });
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(200);
    expect(notices).toEqual(['state-set-aside']);
  });
});

describe('without what it needs', () => {
  it('of IndexedDB, the demo runs in memory and says so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    const { backend, notices } = await openTab();
    expect((await backend.call('changePassword', changeTo('Brand-new#2027'))).status).toBe(200);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(notices).toEqual(['storage-unavailable']);
  });

  it('of a database that opens, because another tab blocks it, the demo runs in memory and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
    const opening = openTab();
    await vi.advanceTimersByTimeAsync(3000);
    const { backend, notices } = await opening;
    vi.useRealTimers();
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(200);
    expect(notices).toEqual(['storage-unavailable']);
  });

  it('of Web Locks, the demo runs in memory and says so', async () => {
    vi.stubGlobal('navigator', {});
    const { backend, notices } = await openTab();
    expect((await backend.call('changePassword', changeTo('Brand-new#2027'))).status).toBe(200);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(notices).toEqual(['storage-unavailable']);
  });

  it('of space, the change counts in this tab, the stored state is the old one, and the tab says so', async () => {
    const documents = openDocuments();
    const { backend, notices } = await openTab(documents);
    vi.spyOn(documents, 'put').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
    expect((await backend.call('changePassword', changeTo('Brand-new#2027'))).status).toBe(200);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(notices).toEqual(['storage-failed']);
    expect(await documents.get(stateKey)).toEqual(testSeed());
  });

  it('of a database that can be read again, the tab goes on with what it knew', async () => {
    const documents = openDocuments();
    const { backend, notices } = await openTab(documents);
    await backend.call('logOut', { authtoken: adaToken });
    vi.spyOn(documents, 'get').mockRejectedValue(new DOMException('Gone', 'UnknownError'));
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(notices).toEqual(['storage-failed']);
  });
});

describe('a refused Web Lock', () => {
  it('makes the demo run in memory, one transaction at a time, and say so', async () => {
    refuseLocks();
    const { backend, store, notices, announce } = await openTab();
    const answers = await Promise.all(
      ['Brand-new#2027', 'Brand-new#2028'].map((password) =>
        backend.call('changePassword', changeTo(password)),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    const body = { user: { email: ada.email, password: 'Brand-new#2027' } };
    await Promise.all(Array.from({ length: 10 }, () => backend.call('logIn', { body })));
    expect((await store.read()).events.filter(({ operation }) => operation === 'logIn')).toHaveLength(10);
    expect(announce).toHaveBeenCalledWith('changePassword');
    expect(notices).toEqual(['storage-unavailable']);
  });

  it('later on, keeps the tab on the state that it last read', async () => {
    const { backend, notices } = await openTab();
    await backend.call('logOut', { authtoken: adaToken });
    refuseLocks();
    const body = { user: { email: ada.email, password: ada.password } };
    expect((await backend.call('logIn', { body })).status).toBe(200);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
    expect(notices).toEqual(['storage-failed']);
  });

  it('keeps the tab on the state that was stored before', async () => {
    const before = await openTab();
    await before.backend.call('logOut', { authtoken: adaToken });
    refuseLocks();
    const { backend } = await openTab();
    const body = { user: { email: ada.email, password: ada.password } };
    expect((await backend.call('logIn', { body })).status).toBe(200);
    expect((await backend.call('getUser', { authtoken: adaToken })).status).toBe(401);
  });
});
