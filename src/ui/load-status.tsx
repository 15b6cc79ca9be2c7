import { useEffect, useState } from 'react';
import { slowAfter } from './use-mutation.ts';

/** What the place of something takes that is being loaded. */
export interface LoadStatusProps {
  /** Whether it is needed here and not there yet. */
  waiting: boolean;
  /** Why the last try gave nothing; undefined when it did not fail. */
  problem: string | undefined;
  retry: () => void;
}

/** Nothing at first, and after a moment that it takes longer than usual. */
function Waiting() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <p className="slow" role="status">
      This is taking longer than usual.
    </p>
  );
}

/** In the place of what could not be loaded: why, and a way to try again. In the place of what is late: that it is. */
export function LoadStatus({ waiting, problem, retry }: LoadStatusProps) {
  if (problem === undefined) return waiting ? <Waiting /> : null;
  return (
    <div className="load-problem" role="alert">
      <p className="form-error">{problem}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
