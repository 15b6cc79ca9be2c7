import { atom } from 'nanostores';
import { useEffect } from 'react';
import type { ResponseOf } from '../../demo-backend/contract/operations.ts';
import { createQuery } from '../api/query.ts';
import { useStore } from './use-store.ts';

/** The settings that the Lab's controls change, and what else the frame says about the demo's state. */
export type Settings = ResponseOf<'getSettings'>;

const $settings = atom<Settings | undefined>();

const settingsQuery = createQuery('getSettings', { client: 'Lab' }, (result) => {
  if (result.outcome === 'success') $settings.set(result.body);
});

let isWatching = false;

/**
 * The settings of the demo, up to date with every tab; undefined until the API has responded. However many components
 * use them, the page has one query, which starts with the first use and runs until the page closes.
 *
 * @param ready whether the demo has started; the query would start it
 */
export function useSettings(ready = true): Settings | undefined {
  useEffect(() => {
    if (!ready || isWatching) return;
    isWatching = true;
    settingsQuery.watch();
  }, [ready]);
  return useStore($settings);
}
