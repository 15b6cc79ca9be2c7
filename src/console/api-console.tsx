import { useEffect, useRef, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import type { OperationModel } from '../reference/operation-model-schema.ts';
import { AccountChip } from './account/account-chip.tsx';
import { onAccount, readAccount } from './account/account-store.ts';
import { OutcomeView } from './response/outcome-view.tsx';
import { BodyMode } from './form/body-mode.tsx';
import { MoreQuery, moreQueryFaults } from './form/more-query.tsx';
import { RequestFields } from './form/request-fields.tsx';
import { SendButtons } from './form/send-buttons.tsx';
import { HistoryList } from './history-list.tsx';
import { LiveSamples } from './live-samples.tsx';
import { RawBody } from './raw/raw-body.tsx';
import { draftFaults } from './request/draft-faults.ts';
import { moreQuery, requestOf, textsIn, withText } from './request/draft.ts';
import { isObject, readExactly } from './request/json.ts';
import type { Fault } from './request/validate.ts';
import { useConsole } from './use-console.ts';

const nothingWrong: readonly Fault[] = [];

/** The console of one operation: the account, the request, the answer, the last requests, and samples that follow. */
export function ApiConsole({ model }: { model: OperationModel }) {
  const { draft, outcome, change, send, cancel } = useConsole(model);
  const account = useSyncExternalStore(onAccount, readAccount);
  const [checked, setChecked] = useState(false);
  const section = useRef<HTMLElement>(null);
  const faults = draftFaults(model, draft);
  // The button that opened the console is gone now, and the focus would be with it.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const raw = draft.mode === 'raw' && model.takesBody;
  const shownFaults = checked ? faults : nothingWrong;
  const fields = model.fields.filter(({ place }) => !raw || place !== 'body');

  const sendDraft = () => {
    setChecked(false);
    void send(requestOf(model, draft, account.authtoken));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (faults.length === 0) {
      sendDraft();
      return;
    }
    setChecked(true);
    const form = event.currentTarget;
    // The faults are marked in the next drawing of the form.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };

  return (
    <section className="console" aria-label={`Console: ${model.title}`} ref={section} tabIndex={-1}>
      <AccountChip
        canSend={model.auth !== 'none'}
        sends={draft.sendsAuthtoken}
        onSends={(sendsAuthtoken) => change((last) => ({ ...last, sendsAuthtoken }))}
      />
      <form noValidate onSubmit={submit}>
        {model.takesBody && (
          <BodyMode
            mode={draft.mode}
            fitsFields={isObject(readExactly(draft.body)?.value)}
            onChange={(mode) => change((last) => ({ ...last, mode }))}
          />
        )}
        <RequestFields
          fields={fields}
          textOf={textsIn(draft)}
          onChange={(field, text) => change((last) => withText(last, field, text))}
          faults={shownFaults}
        />
        <MoreQuery
          initial={draft.parameters[moreQuery] ?? ''}
          onChange={(text) =>
            change((last) => ({ ...last, parameters: { ...last.parameters, [moreQuery]: text } }))
          }
          faults={moreQueryFaults(shownFaults, model.fields)}
        />
        {raw && (
          <RawBody
            text={draft.body}
            onChange={(body) => change((last) => ({ ...last, body }))}
            faults={faults.filter(({ place }) => place === 'body')}
          />
        )}
        <SendButtons
          sending={outcome.kind === 'sending'}
          faults={shownFaults.length}
          onSendAnyway={sendDraft}
          onCancel={cancel}
        />
      </form>
      <OutcomeView outcome={outcome} account={account} />
      <HistoryList model={model} onResend={(request) => void send(request)} />
      <LiveSamples model={model} draft={draft} />
    </section>
  );
}
