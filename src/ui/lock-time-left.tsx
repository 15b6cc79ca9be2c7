import { useEffect } from 'react';
import { describeTimeLeft } from '../vocabulary/counts.ts';
import { useAnnounce } from './announcer.tsx';
import { useDemoTime } from './use-demo-time.ts';

const over = 'The lock has expired. Try again now.';

/**
 * How long an account stays locked, in minutes. Only the end is announced.
 *
 * @param until Unix time in milliseconds, by the demo's clock
 */
export function LockTimeLeft({ until }: { until: number }) {
  const now = useDemoTime();
  const announce = useAnnounce();
  const isOver = now !== undefined && now >= until;
  useEffect(() => {
    if (isOver) announce(over);
  }, [isOver, announce]);
  if (now === undefined) return null;
  return <p className="time-left">{isOver ? over : `${describeTimeLeft(until - now)} left.`}</p>;
}
