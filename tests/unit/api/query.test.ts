import { afterEach, describe, expect, it, vi } from 'vitest';
import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { createCustomQuery } from '../../../src/api/query.ts';
import { currentSession, storeAuthtoken, loggedOut, readAuthtoken } from '../../../src/api/session-token.ts';
import { announceChange, replacesState } from '../../../src/api/state-changes.ts';

afterEach(() => storeAuthtoken(undefined));

describe('createCustomQuery', () => {
  it('sends the request now and after each change of the state, until it is stopped', async () => {
    let count = 0;
    const delivered: number[] = [];
    const query = createCustomQuery(
      () => Promise.resolve((count += 1)),
      (response) => delivered.push(response),
    );
    const stop = query.watch();
    announceChange('logIn');
    await vi.waitFor(() => expect(delivered).toEqual([1, 2]));
    stop();
    announceChange('logIn');
    await query.refresh();
    expect(delivered).toEqual([1, 2, 3]);
  });
});

describe('the session of a tab', () => {
  it('is another one after a login, a logout and a reset, even with the same authtoken', () => {
    const initial = currentSession();
    expect(initial).toMatchObject({ authtoken: demoSessions.thisBrowser.authtoken });
    expect(initial.isCurrent()).toBe(true);
    for (const authtoken of [demoSessions.commandLine.authtoken, loggedOut, undefined]) {
      const before = currentSession();
      storeAuthtoken(authtoken);
      expect(before.isCurrent()).toBe(false);
    }
    expect(readAuthtoken()).toBe(initial.authtoken);
    expect(initial.isCurrent()).toBe(false);
  });

  it('is the initial one again once the whole state is replaced, and unaffected by other changes', () => {
    storeAuthtoken(demoSessions.commandLine.authtoken);
    announceChange('changePassword');
    expect(readAuthtoken()).toBe(demoSessions.commandLine.authtoken);
    announceChange('applyScenario');
    expect(readAuthtoken()).toBe(demoSessions.thisBrowser.authtoken);
  });
});

it('a reset and a scenario replace the state, and nothing else does', () => {
  expect(['resetDemo', 'applyScenario'].every(replacesState)).toBe(true);
  expect(['logIn', 'changePassword', 'setNetwork', 'no such operation'].some(replacesState)).toBe(false);
});
