import { useRef, useState } from 'react';
import { authtoken } from '../../demo-backend/contract/schemas.ts';
import * as z from '../../demo-backend/contract/zod.ts';
import { sendRequest, type OutgoingRequest, type ReceivedResponse, type Sent } from '../api/send-request.ts';
import type { StartFailure } from '../api/start-failure.ts';
import type { OperationModel } from '../reference/operation-model.ts';
import { switchAccount } from './account/account-store.ts';
import { addExchange, type Exchange } from './history.ts';
import { initialDraft } from './request/draft.ts';

/** The result of the last request. */
export type SendOutcome =
  | { readonly kind: 'none' | 'sending' | 'canceled' }
  | { readonly kind: 'no-response'; readonly failure?: StartFailure }
  | { readonly kind: 'response'; readonly exchange: Exchange };

/** The outcome of a request. If it was sent, it also goes into the history. */
function outcomeOf(request: OutgoingRequest, sent: Sent): SendOutcome {
  if (sent.outcome === 'canceled') return { kind: 'canceled' };
  if (sent.outcome === 'response') return { kind: 'response', exchange: addExchange(request, sent.response) };
  if (sent.failure === undefined) addExchange(request, undefined);
  return { ...sent, kind: 'no-response' };
}

const withAuthtoken = z.object({ user: z.object({ authtoken }) });

/** The authtoken in a response: after a login, that of the new session; in the user's data, that of the request. */
function authtokenIn(response: ReceivedResponse): string | undefined {
  const parsed = z.safeParse(withAuthtoken, response.json);
  return parsed.success ? parsed.data.user.authtoken : undefined;
}

/** The state of the console of one operation, and the functions that change it. */
export function useConsole(model: OperationModel) {
  const [draft, setDraft] = useState(() => initialDraft(model));
  const [outcome, setOutcome] = useState<SendOutcome>({ kind: 'none' });
  const inFlight = useRef<AbortController>(undefined);

  /** Sends a request, valid or not, unless one is in flight. */
  const send = async (request: OutgoingRequest) => {
    if (inFlight.current !== undefined) return;
    const controller = new AbortController();
    inFlight.current = controller;
    setOutcome({ kind: 'sending' });
    try {
      const sent = await sendRequest(request, 'Console', controller.signal);
      setOutcome(outcomeOf(request, sent));
      const received = sent.outcome === 'response' ? authtokenIn(sent.response) : undefined;
      if (received !== undefined) await switchAccount(received);
    } finally {
      inFlight.current = undefined;
    }
  };

  return { draft, outcome, change: setDraft, send, cancel: () => inFlight.current?.abort() };
}
