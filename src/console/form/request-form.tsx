import { useId, useState, type SubmitEvent } from 'react';
import type { InputField, OperationModel } from '../../reference/operation-model.ts';
import {
  type ChangeDraft,
  type Draft,
  moreQuery,
  textsIn,
  withParameter,
  withText,
} from '../request/draft.ts';
import { isObject, readExactly } from '../request/json.ts';
import { type FieldError, validateDraft } from '../request/validate.ts';
import { RawBody } from './raw-body.tsx';
import { TextField } from './text-field.tsx';

interface DraftProps {
  draft: Draft;
  onChange: ChangeDraft;
}

/** Whether the body is filled in field by field or as JSON. */
function BodyMode({ draft, onChange }: DraftProps) {
  const name = useId();
  // Fields can show and change an object without losing anything, and nothing else.
  const fitsFields = isObject(readExactly(draft.body)?.value);
  return (
    <>
      <fieldset className="modes" aria-describedby={fitsFields ? undefined : `${name}-hint`}>
        <legend className="sr-only">Format of the body</legend>
        {(['form', 'raw'] as const).map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={name}
              checked={mode === draft.mode}
              disabled={mode === 'form' && !fitsFields}
              onChange={() => onChange((last) => ({ ...last, mode }))}
            />
            {mode === 'form' ? 'Fields' : 'JSON'}
          </label>
        ))}
      </fieldset>
      {!fitsFields && (
        <p className="hint" id={`${name}-hint`}>
          Fields can’t show this body.
        </p>
      )}
    </>
  );
}

const placeLabels = { path: 'in the path', query: 'in the query', body: '' };

interface SchemaFieldProps {
  field: InputField;
  initial: string;
  onChange: (text: string) => void;
  /** The errors of the whole request. */
  errors: readonly FieldError[];
}

/** One field of the request's schema. */
function SchemaField({ field, initial, onChange, errors }: SchemaFieldProps) {
  const { name, place, type, required, secret, hint, choices } = field;
  const own = errors.filter((error) => error.place === place && error.field === name);
  return (
    <TextField
      label={
        <>
          <code>{name}</code> <span>{[required ? '' : 'optional', placeLabels[place]].join(' ').trim()}</span>
        </>
      }
      initial={initial}
      onChange={onChange}
      hint={hint}
      secret={secret}
      choices={type === 'boolean' ? ['false', 'true'] : choices}
      optional={!required}
      errors={own.map(({ message }) => message)}
    />
  );
}

/** Query parameters that the operation doesn't have, to see how the API responds. Collapsed at first. */
function MoreQuery({ draft, onChange, errors }: DraftProps & { errors: readonly FieldError[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open || errors.length > 0} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More query parameters</summary>
      <TextField
        label="Query"
        hint="For example, name=value&other=value."
        initial={draft.parameters[moreQuery] ?? ''}
        onChange={(text) => onChange((last) => withParameter(last, moreQuery, text))}
        errors={errors.map(({ field, message }) => `${field}: ${message}`)}
      />
    </details>
  );
}

interface SendButtonsProps {
  sending: boolean;
  /** The number of errors that keep the form from being sent. */
  errors: number;
  onSendAnyway: () => void;
  onCancel: () => void;
}

/** The buttons that send the request, cancel it, or send it in spite of its errors. */
function SendButtons({ sending, errors, onSendAnyway, onCancel }: SendButtonsProps) {
  return (
    <>
      <div className="console-actions">
        <button type="submit" className="primary" aria-disabled={sending || undefined}>
          {sending ? 'Sending…' : 'Send'}
        </button>
        {sending && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
        {errors > 0 && (
          <button type="button" onClick={onSendAnyway}>
            Send anyway
          </button>
        )}
      </div>
      <p role="alert" className="form-error">
        {errors > 0 &&
          `Fix ${errors === 1 ? 'one problem' : `${errors} problems`}, or send the request anyway to see the response.`}
      </p>
    </>
  );
}

/** Submits the form if it has no errors. Otherwise shows them and moves the focus to the first. */
function useSubmit(errors: readonly FieldError[], onSend: () => void) {
  const [showsErrors, setShowsErrors] = useState(false);
  const send = () => {
    setShowsErrors(false);
    onSend();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (errors.length === 0) {
      send();
      return;
    }
    setShowsErrors(true);
    const form = event.currentTarget;
    // React marks the invalid fields in the next render.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return { shownErrors: showsErrors ? errors : [], send, submit };
}

interface RequestFormProps extends DraftProps {
  model: OperationModel;
  sending: boolean;
  onSend: () => void;
  onCancel: () => void;
}

/** A request to fill in. Its errors appear when the reader sends it, and the reader can send it anyway. */
export function RequestForm({ model, draft, onChange, sending, onSend, onCancel }: RequestFormProps) {
  const errors = validateDraft(model, draft);
  const { shownErrors, send, submit } = useSubmit(errors, onSend);
  const raw = draft.mode === 'raw' && model.takesBody;
  const fields = model.fields.filter(({ place }) => !raw || place !== 'body');
  const textOf = textsIn(draft);
  const isKnown = ({ field }: FieldError) => model.fields.some(({ name }) => name === field);

  return (
    <form noValidate onSubmit={submit}>
      {model.takesBody && <BodyMode draft={draft} onChange={onChange} />}
      {fields.map((field) => (
        <SchemaField
          key={`${field.place} ${field.name}`}
          field={field}
          initial={textOf(field)}
          onChange={(text) => onChange((last) => withText(last, field, text))}
          errors={shownErrors}
        />
      ))}
      <MoreQuery
        draft={draft}
        onChange={onChange}
        errors={shownErrors.filter((error) => error.place === 'query' && !isKnown(error))}
      />
      {raw && (
        <RawBody
          text={draft.body}
          onChange={(body) => onChange((last) => ({ ...last, body }))}
          errors={errors.filter(({ place }) => place === 'body')}
        />
      )}
      <SendButtons sending={sending} errors={shownErrors.length} onSendAnyway={send} onCancel={onCancel} />
    </form>
  );
}
