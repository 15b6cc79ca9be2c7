import { atom } from 'nanostores';
import type { ResponseOf } from '../../demo-backend/contract/operations.ts';
import { createQuery } from '../api/query.ts';
import { useStore } from './use-store.ts';

/** The settings that the Lab's controls change, and what else the frame shows of the demo's state. */
export type LabSettings = ResponseOf<'getSettings'>;

const $settings = atom<LabSettings | undefined>();

/**
 * Keeps the settings up to date across all tabs. The demo's frame calls it while it's shown.
 *
 * @returns a function that stops it
 */
export const { watch: watchSettings } = createQuery('getSettings', { client: 'Lab' }, (result) => {
  if (result.outcome === 'success') $settings.set(result.body);
});

/** The settings of the demo; undefined until the API has responded. */
export const useSettings = (): LabSettings | undefined => useStore($settings);
