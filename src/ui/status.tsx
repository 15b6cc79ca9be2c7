import { lazy, Suspense, useEffect, useState } from 'react';
import { failedWith, type Failure } from '../api/client.ts';
import { describeFailure } from '../api/describe-failure.ts';
import { slowAfter, type Mutation } from './use-mutation.ts';

const LockTimeLeft = lazy(async () => ({
  default: (await import('./lock-time-left.tsx')).LockTimeLeft,
}));

interface LoadStatusProps {
  /** Whether the content is needed now and isn't loaded yet. */
  waiting: boolean;
  /** Why loading failed; undefined if it didn't. */
  error: string | undefined;
  retry: () => void;
}

/** Nothing at first, then a message that loading is slow. */
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

/** Shown in place of content: why it couldn't load, with a button that tries again, or that loading is slow. */
export function LoadStatus({ waiting, error, retry }: LoadStatusProps) {
  if (error === undefined) return waiting ? <Waiting /> : null;
  return (
    <div className="load-error" role="alert">
      <p className="form-error">{error}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** A locked account, as the API describes it. */
interface Lock {
  /** The message of the API, with the time of day by the reader's clock. */
  message: string;
  /** When the lock ends: Unix time in milliseconds, by the demo's clock. */
  until: number;
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The lock that a request failed with; undefined if it failed for another reason or didn't fail. */
export function lockOf(error: Failure | string | undefined): Lock | undefined {
  if (typeof error === 'string' || !failedWith(error, 'account-locked')) return undefined;
  const { error_message, locked_until = '' } = error.body;
  const until = Date.parse(locked_until);
  if (Number.isNaN(until)) return undefined;
  return { message: error_message.replace(locked_until, timeOfDay.format(until)), until };
}

interface RequestStatusProps {
  mutation: Mutation;
  /** Why the last request failed, as its result or in a message; undefined if it didn't. */
  error?: Failure | string | undefined;
}

/** Why a request failed, how long a locked account stays locked, or that the request is slow, with a button that cancels it. */
export function RequestStatus({ mutation, error }: RequestStatusProps) {
  const lock = lockOf(error);
  return (
    <>
      <p role="alert" className="form-error">
        {lock?.message ?? (typeof error === 'object' ? describeFailure(error) : error)}
      </p>
      {lock !== undefined && (
        <Suspense fallback={null}>
          <LockTimeLeft until={lock.until} />
        </Suspense>
      )}
      {mutation.slow && (
        <p className="slow" role="status">
          This is taking longer than usual.{' '}
          <button type="button" onClick={mutation.cancel}>
            Stop waiting
          </button>
        </p>
      )}
    </>
  );
}
