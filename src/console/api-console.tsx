import { useEffect, useRef, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import type { OperationModel } from '../lib/reference/operation-model-schema.ts';
import { describeStartFailure } from '../lib/start-failure.ts';
import { AccountChip } from './account/account-chip.tsx';
import { onAccount, readAccount } from './account/account-store.ts';
import { AnswerView } from './answer/answer-view.tsx';
import { BodyMode } from './form/body-mode.tsx';
import { MoreQuery, moreQueryFaults } from './form/more-query.tsx';
import { RequestFields } from './form/request-fields.tsx';
import { SendButtons } from './form/send-buttons.tsx';
import { HistoryList } from './history-list.tsx';
import { LiveSamples } from './live-samples.tsx';
import { parseObject } from './raw/parse-object.ts';
import { RawBody } from './raw/raw-body.tsx';
import { valuesIn } from './raw/values-in.ts';
import { draftFaults } from './request/draft-faults.ts';
import type { Fault } from './request/validate.ts';
import { bodyText, requestOf, useConsole, type Mode, type Outcome } from './use-console.ts';

const sentences: Readonly<Record<Exclude<Outcome['kind'], 'answered' | 'not-started'>, string>> = {
  none: '',
  sending: 'Sending…',
  canceled: 'Canceled. The demo may have received the request.',
  unreachable: 'No response from the demo. What you filled in is still here: try again.',
};

/** What came of the last request, in a sentence to be read aloud. */
function sentenceOf(outcome: Outcome): string {
  if (outcome.kind === 'not-started')
    return `${describeStartFailure(outcome.failure)} Nothing was sent. What you filled in is still here.`;
  if (outcome.kind !== 'answered') return sentences[outcome.kind];
  const { status = 0, duration = 0 } = outcome.exchange.answer ?? {};
  return `${status < 400 ? 'Answered' : 'Refused'} with ${status} after ${Math.round(duration)} milliseconds.`;
}

const nothingWrong: readonly Fault[] = [];

/** The console of one operation: the account, the request, the answer, the last requests, and samples that follow. */
export function ApiConsole({ model }: { model: OperationModel }) {
  const { draft, outcome, change, send, cancel } = useConsole(model);
  const { authtoken } = useSyncExternalStore(onAccount, readAccount);
  const [checked, setChecked] = useState(false);
  const firstFault = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const section = useRef<HTMLElement>(null);
  const faults = draftFaults(model, draft);
  // The button that opened the console is gone now, and the focus would be with it.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const raw = draft.mode === 'raw' && model.takesBody;
  const shownFaults = checked ? faults : nothingWrong;
  const unknown = moreQueryFaults(shownFaults, model.fields);
  const isFirst =
    unknown.length > 0 &&
    shownFaults.every((fault) => unknown.includes(fault) || (raw && fault.place === 'body'));
  const parameters = model.fields.filter(({ place }) => !raw || place !== 'body');

  const switchTo = (mode: Mode) => {
    const parsed = parseObject(draft.raw);
    if (mode === 'raw') change({ mode, raw: bodyText(model, draft.values) });
    else change({ mode, ...(parsed && { values: valuesIn(model, parsed, draft.values) }) });
  };
  const sendDraft = () => {
    setChecked(false);
    void send(requestOf(model, draft, authtoken));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (faults.length === 0) {
      sendDraft();
      return;
    }
    setChecked(true);
    // The field gets its place in the next drawing of the form.
    requestAnimationFrame(() => (firstFault.current ?? editor.current)?.focus());
  };

  return (
    <section className="console" aria-label={`Console: ${model.title}`} ref={section} tabIndex={-1}>
      <AccountChip
        canSend={model.auth !== 'none'}
        sends={draft.sendsAuthtoken}
        onSends={(sendsAuthtoken) => change({ sendsAuthtoken })}
      />
      <form noValidate onSubmit={submit}>
        {model.takesBody && <BodyMode mode={draft.mode} onChange={switchTo} />}
        <RequestFields
          fields={parameters}
          values={draft.values}
          onChange={(values) => change({ values })}
          faults={shownFaults}
          firstFault={firstFault}
        />
        <MoreQuery
          values={draft.values}
          onChange={(values) => change({ values })}
          faults={unknown}
          inputRef={isFirst ? firstFault : null}
        />
        {raw && (
          <RawBody
            text={draft.raw}
            onChange={(text) => change({ raw: text })}
            faults={faults.filter(({ place }) => place === 'body')}
            editor={editor}
          />
        )}
        <SendButtons
          sending={outcome.kind === 'sending'}
          faults={shownFaults.length}
          onSendAnyway={sendDraft}
          onCancel={cancel}
        />
      </form>
      <p role="status" className={outcome.kind === 'answered' ? 'sr-only' : undefined}>
        {sentenceOf(outcome)}
      </p>
      {outcome.kind === 'answered' && <AnswerView exchange={outcome.exchange} />}
      <HistoryList model={model} onResend={(request) => void send(request)} />
      <LiveSamples model={model} draft={draft} />
    </section>
  );
}
