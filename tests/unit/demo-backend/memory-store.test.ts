import { describe, expect, it, vi } from 'vitest';
import type { State } from '../../../demo-backend/domain/state.ts';
import { memoryStore } from '../../../demo-backend/store/memory-store.ts';
import type { Store } from '../../../demo-backend/store/store.ts';
import { testSeed } from '../../support/backend/backend.ts';

/** A change that takes its time between reading and writing, as hashing a password does. */
const addEvent = (store: Store, operation: 'logIn' | 'logOut' = 'logIn') =>
  store.transact(async (state) => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const event = {
      uid: `ev${state.events.length}`,
      at: 0,
      operation,
      user_uid: null,
      session: null,
      outcome: 'success',
      sessions_ended: 0,
    };
    return { state: { ...state, events: [...state.events, event] }, result: event.uid, announce: operation };
  });

const keep = (state: State) => Promise.resolve({ state, result: undefined });

describe('memoryStore', () => {
  it('runs transactions one after another', async () => {
    const store = memoryStore(testSeed());
    const results = await Promise.all(Array.from({ length: 50 }, () => addEvent(store)));
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => `ev${index}`));
    expect((await store.read()).events).toHaveLength(50);
  });

  it('keeps the state when the work throws, and goes on', async () => {
    const store = memoryStore(testSeed());
    const before = await store.read();
    await expect(store.transact(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store.read()).toBe(before);
    await addEvent(store);
    expect((await store.read()).events).toHaveLength(1);
  });

  it('announces what changed, after it is kept', async () => {
    const announce = vi.fn();
    const store = memoryStore(testSeed(), { announce });
    await store.transact(keep);
    expect(announce).not.toHaveBeenCalled();
    await addEvent(store, 'logOut');
    expect(announce).toHaveBeenCalledExactlyOnceWith('logOut');
  });
});
