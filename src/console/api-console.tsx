import { useStore } from '../ui/use-store.ts';
import { useEffect, useRef } from 'react';
import type { OperationModel } from '../reference/operation-model.ts';
import { AccountChip } from './account/account-chip.tsx';
import { $account } from './account/account-store.ts';
import { RequestForm } from './form/request-form.tsx';
import { HistoryList } from './history-list.tsx';
import { LiveSamples } from './live-samples.tsx';
import { requestOf } from './request/draft.ts';
import { OutcomeView } from './response/outcome-view.tsx';
import { useConsole } from './use-console.ts';

/** The console of one operation: account, request, response, recent requests, and samples that follow the request. */
export function ApiConsole({ model }: { model: OperationModel }) {
  const { draft, outcome, change, send, cancel } = useConsole(model);
  const account = useStore($account);
  const section = useRef<HTMLElement>(null);
  // The button that opened the console has been removed, so the focus would be lost.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  return (
    <section className="console" aria-label={`Console: ${model.title}`} ref={section} tabIndex={-1}>
      <AccountChip
        canSend={model.auth !== 'none'}
        sends={draft.sendsAuthtoken}
        onSends={(sendsAuthtoken) => change((last) => ({ ...last, sendsAuthtoken }))}
      />
      <RequestForm
        model={model}
        draft={draft}
        onChange={change}
        sending={outcome.kind === 'sending'}
        onSend={() => void send(requestOf(model, draft, account.authtoken))}
        onCancel={cancel}
      />
      <OutcomeView outcome={outcome} account={account} />
      <HistoryList model={model} onResend={(request) => void send(request)} />
      <LiveSamples model={model} draft={draft} />
    </section>
  );
}
