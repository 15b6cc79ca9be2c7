import { useCallback, useEffect, useRef, useState } from 'react';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import type { CallResult } from '../api/client.ts';

/** Milliseconds after which a request counts as slow. The screen then says so and offers to cancel a mutation. */
export const slowAfter = 300;

/** A request that changes something, one at a time. */
export interface Mutation {
  busy: boolean;
  slow: boolean;
  /**
   * Sends the request, unless one is in flight. This function is stable.
   *
   * @returns undefined if another request is in flight, or if this one was canceled
   */
  send: <Id extends OperationId>(
    request: (signal: AbortSignal) => Promise<CallResult<Id>>,
  ) => Promise<CallResult<Id> | undefined>;
  /** Stops waiting for the response. The backend may have carried out the request. */
  cancel: () => void;
}

/** Sends one request at a time, and cancels it when the component unmounts. */
export function useMutation(): Mutation {
  const [phase, setPhase] = useState<'idle' | 'busy' | 'slow'>('idle');
  const inFlight = useRef<AbortController>(undefined);
  useEffect(() => () => inFlight.current?.abort(), []);

  const send = useCallback<Mutation['send']>(async (request) => {
    if (inFlight.current !== undefined) return undefined;
    const controller = new AbortController();
    inFlight.current = controller;
    setPhase('busy');
    const timer = setTimeout(() => setPhase('slow'), slowAfter);
    try {
      const result = await request(controller.signal);
      return controller.signal.aborted ? undefined : result;
    } catch (error) {
      // A bug must not leave the form busy. The reader can try again, and the browser's console shows the bug.
      reportError(error);
      return { outcome: 'no-response' };
    } finally {
      clearTimeout(timer);
      inFlight.current = undefined;
      setPhase('idle');
    }
  }, []);

  const cancel = useCallback(() => inFlight.current?.abort(), []);
  return { busy: phase !== 'idle', slow: phase === 'slow', send, cancel };
}
