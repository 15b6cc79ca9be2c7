import { useRef, useState } from 'react';
import type { OperationModel } from '../reference/operation-model-schema.ts';
import type { StartFailure } from '../api/start-failure.ts';
import { actWith } from './account/account-store.ts';
import { tokenIn } from './account/token-in.ts';
import { keepExchange, type Exchange } from './history.ts';
import { type Draft, initialDraft } from './request/draft.ts';
import { send, type OutgoingRequest, type Sent } from './request/send.ts';

/** How the last request went. */
export type Outcome =
  | { readonly kind: 'none' | 'sending' | 'canceled' | 'unreachable' }
  | { readonly kind: 'not-started'; readonly failure: StartFailure }
  | { readonly kind: 'answered'; readonly exchange: Exchange };

/** A console's state, and what can be done with it. */
export interface ConsoleState {
  readonly draft: Draft;
  readonly outcome: Outcome;
  /** Changes the draft that is there by then. */
  readonly change: (next: (last: Draft) => Draft) => void;
  /** Sends a request, whatever is wrong with it. */
  readonly send: (request: OutgoingRequest) => Promise<void>;
  readonly cancel: () => void;
}

/** How a request went, which is also kept among the last requests if it was sent at all. */
function outcomeOf(request: OutgoingRequest, sent: Sent): Outcome {
  if (sent.outcome === 'not-started') return { kind: 'not-started', failure: sent.failure };
  const exchange = keepExchange(request, sent.outcome === 'answered' ? sent.answer : undefined);
  return sent.outcome === 'answered' ? { kind: 'answered', exchange } : { kind: 'unreachable' };
}

/** The state of the console of one operation. */
export function useConsole(model: OperationModel): ConsoleState {
  const [draft, setDraft] = useState(() => initialDraft(model));
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const underWay = useRef<AbortController>(undefined);

  const sendRequest = async (request: OutgoingRequest) => {
    if (underWay.current !== undefined) return;
    const controller = new AbortController();
    underWay.current = controller;
    setOutcome({ kind: 'sending' });
    try {
      const sent = await send(request, controller.signal);
      setOutcome(outcomeOf(request, sent));
      const authtoken = sent.outcome === 'answered' ? tokenIn(sent.answer) : undefined;
      if (authtoken !== undefined) await actWith(authtoken);
    } catch {
      setOutcome({ kind: 'canceled' });
    } finally {
      underWay.current = undefined;
    }
  };

  return {
    draft,
    outcome,
    change: setDraft,
    send: sendRequest,
    cancel: () => underWay.current?.abort(),
  };
}
