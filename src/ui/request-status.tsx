import { lazy, Suspense } from 'react';
import type { Mutation } from './use-mutation.ts';
import { readLock } from './read-lock.ts';

const LockTimeLeft = lazy(async () => ({
  default: (await import('./lock-time-left.tsx')).LockTimeLeft,
}));

/** What the line under a form's buttons takes. */
export interface RequestStatusProps {
  request: Mutation;
  /** What went wrong with the last request as a whole; undefined when nothing did. */
  problem: string | undefined;
}

/**
 * Under a form: what went wrong with its request, or that it takes a while and can be canceled. What was typed stays
 * in the fields, so the way on is the form's own button.
 */
export function RequestStatus({ request, problem }: RequestStatusProps) {
  const lock = readLock(problem);
  return (
    <>
      <p role="alert" className="form-error">
        {lock?.sentence ?? problem}
      </p>
      {lock !== undefined && (
        <Suspense fallback={null}>
          <LockTimeLeft until={lock.until} />
        </Suspense>
      )}
      {request.slow && (
        <p className="slow" role="status">
          This is taking longer than usual.{' '}
          <button type="button" onClick={request.cancel}>
            Stop waiting
          </button>
        </p>
      )}
    </>
  );
}
