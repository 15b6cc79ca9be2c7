import { useEffect, useState } from 'react';
import { useSettings } from './use-settings.ts';

/** The time by the demo's clock, as Unix time in milliseconds, updated each second; undefined until the clock is known. */
export function useDemoTime(): number | undefined {
  const [now, setNow] = useState(Date.now);
  const settings = useSettings();
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return settings === undefined ? undefined : now + settings.clock_ahead_seconds * 1000;
}
