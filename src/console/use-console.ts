import { useRef, useState } from 'react';
import type { OperationModel } from '../reference/operation-model-schema.ts';
import type { StartFailure } from '../api/start-failure.ts';
import { actWith } from './account/account-store.ts';
import { tokenIn } from './account/token-in.ts';
import { keepExchange, type Exchange } from './history.ts';
import { type Draft, initialDraft } from './request/draft.ts';
import { sendRequest, type OutgoingRequest, type Sent } from '../api/send-request.ts';

/** How the last request went. */
export type Outcome =
  | { readonly kind: 'none' | 'sending' | 'canceled' }
  | { readonly kind: 'no-response'; readonly failure?: StartFailure }
  | { readonly kind: 'response'; readonly exchange: Exchange };

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
  if (sent.outcome === 'canceled') return { kind: 'canceled' };
  if (sent.outcome === 'response')
    return { kind: 'response', exchange: keepExchange(request, sent.response) };
  if (sent.failure === undefined) keepExchange(request, undefined);
  return { ...sent, kind: 'no-response' };
}

/** The state of the console of one operation. */
export function useConsole(model: OperationModel): ConsoleState {
  const [draft, setDraft] = useState(() => initialDraft(model));
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const underWay = useRef<AbortController>(undefined);

  const send = async (request: OutgoingRequest) => {
    if (underWay.current !== undefined) return;
    const controller = new AbortController();
    underWay.current = controller;
    setOutcome({ kind: 'sending' });
    try {
      const sent = await sendRequest(request, 'Console', controller.signal);
      setOutcome(outcomeOf(request, sent));
      const authtoken = sent.outcome === 'response' ? tokenIn(sent.response) : undefined;
      if (authtoken !== undefined) await actWith(authtoken);
    } finally {
      underWay.current = undefined;
    }
  };

  return {
    draft,
    outcome,
    change: setDraft,
    send,
    cancel: () => underWay.current?.abort(),
  };
}
