import { useCallback, useEffect, useRef, useState } from 'react';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import type { CallResult } from '../api/client.ts';

/** Milliseconds after which a request counts as slow: the reader is told, and can cancel it where it changes something. */
export const slowAfter = 300;

/** A request of a form: whether it is under way, and whether the reader should be told that it takes a while. */
export interface Mutation {
  busy: boolean;
  slow: boolean;
  /**
   * Sends the request, unless one is under way already. The same function at each rendering.
   *
   * @returns the answer, or undefined when there was one under way or the reader canceled it
   */
  send: <Id extends OperationId>(
    request: (signal: AbortSignal) => Promise<CallResult<Id>>,
  ) => Promise<CallResult<Id> | undefined>;
  /** Ends the request. Whether it was carried out is then unknown until the API is asked again. */
  cancel: () => void;
}

/** Keeps one request of a form at a time. */
export function useMutation(): Mutation {
  const [phase, setPhase] = useState<'idle' | 'busy' | 'slow'>('idle');
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const send = useCallback<Mutation['send']>(async (request) => {
    if (underWay.current !== undefined) return undefined;
    const controller = new AbortController();
    underWay.current = controller;
    setPhase('busy');
    const timer = setTimeout(() => setPhase('slow'), slowAfter);
    try {
      const answer = await request(controller.signal);
      return controller.signal.aborted ? undefined : answer;
    } catch (error) {
      // A fault in the code must not leave the form busy. The reader can try again, and the console shows the fault.
      reportError(error);
      return { outcome: 'no-response' };
    } finally {
      clearTimeout(timer);
      underWay.current = undefined;
      setPhase('idle');
    }
  }, []);

  const cancel = useCallback(() => underWay.current?.abort(), []);
  return { busy: phase !== 'idle', slow: phase === 'slow', send, cancel };
}
