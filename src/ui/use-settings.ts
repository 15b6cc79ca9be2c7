import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../demo-backend/contract/operations.ts';
import { callOperation } from '../api/client.ts';
import { watch } from '../api/state-changes.ts';

/** How the levers of the Lab stand. */
export type Settings = ResponseOf<'getSettings'>;

/** The settings, or undefined while the API has not answered; kept true over all tabs. */
export function useSettings(ready: boolean): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    if (!ready) return;
    const ask = () => callOperation('getSettings', { client: 'Lab' });
    return watch(ask, (answer) => {
      if (answer.outcome === 'success') setSettings(answer.body);
    });
  }, [ready]);
  return settings;
}
