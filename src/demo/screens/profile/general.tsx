import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors, type FieldFaults } from '../../../ui/use-field-errors.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { Field } from '../../../ui/field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import type { User } from '../../app/session-state.ts';
import { useMutation } from '../../../ui/use-mutation.ts';

/** The fields that somebody may change of their own profile. */
const fields = [
  { name: 'first_name', word: 'firstName', autoComplete: 'given-name' },
  { name: 'last_name', word: 'lastName', autoComplete: 'family-name' },
  { name: 'company', word: 'company', autoComplete: 'organization' },
] as const;

type FieldName = (typeof fields)[number]['name'];

/** Keeps the inputs true where the reader has typed nothing, and knows what they have changed. */
function useChanges(user: User, input: FieldFaults<FieldName>['input']) {
  const saved = useRef(user);
  const find = useRef(input);
  useEffect(() => {
    for (const { name } of fields) {
      const element = find.current(name);
      if (element && element.value === saved.current[name]) element.value = user[name];
    }
    saved.current = user;
  }, [user]);
  /** What the API does not know yet. */
  return () =>
    Object.fromEntries(
      fields.flatMap(({ name }) => {
        const value = input(name)?.value;
        return value === undefined || value === saved.current[name] ? [] : [[name, value]];
      }),
    );
}

/** The General tab: the name and the company, to change and save, and the email, which stays. */
export function General({ user }: { user: User }) {
  const { input, propsFor, show } = useFieldErrors<FieldName>(fields);
  const changes = useChanges(user, input);
  const [problem, setProblem] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const request = useMutation();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    show(new Map());
    setProblem(undefined);
    setNotice(undefined);
    const answer = await request.send((signal) =>
      callOperation('updateUser', { authtoken: readAuthtoken(), body: { user: changes() }, signal }),
    );
    if (answer === undefined) return;
    // The change of state that follows brings the new name to the rest of the window.
    if (answer.outcome === 'success') return setNotice(answer.body.notice);
    if (answer.outcome === 'no-response') return setProblem(describeFailure(answer));
    if (!show(errorsIn(fields, answer.body.errors))) setProblem(describeFailure(answer));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label="General">
      {fields.map(({ name, word, autoComplete }) => (
        <Field
          key={name}
          {...propsFor(name)}
          word={word}
          autoComplete={autoComplete}
          defaultValue={user[name]}
        />
      ))}
      <dl className="facts">
        <dt>Email</dt>
        <dd>{user.email}</dd>
      </dl>
      <div className="actions">
        <SubmitButton word="save" busyText="Saving…" busy={request.busy} />
      </div>
      <p className="result" role="status">
        {notice}
      </p>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
