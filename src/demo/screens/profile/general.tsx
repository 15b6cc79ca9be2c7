import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { SaveActions } from '../../../ui/screen-parts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { useSavedValues } from '../../../ui/use-saved-values.ts';
import type { SignedInUser } from '../../app/session-state.ts';

const fields = [
  { name: 'first_name', label: 'firstName', autoComplete: 'given-name' },
  { name: 'last_name', label: 'lastName', autoComplete: 'family-name' },
  { name: 'company', label: 'company', autoComplete: 'organization' },
] as const;

/** The General tab: the name and the company, which users can change, and the email, which they can't. */
export function General({ user }: { user: SignedInUser }) {
  const form = useForm({
    fields,
    submit: (value, signal) => {
      const changes = fields.flatMap(({ name }) =>
        value(name) === user[name] ? [] : [[name, value(name)] as const],
      );
      const body = { user: Object.fromEntries(changes) };
      return callOperation('updateUser', { authtoken: readAuthtoken(), body, signal });
    },
    // The state change that follows updates the rest of the window.
    notice: ({ notice }) => notice,
  });
  useSavedValues(fields, form.input, user);
  return (
    <Form form={form} aria-label="General">
      {fields.map(({ name, autoComplete }) => (
        <Field key={name} {...form.field(name)} autoComplete={autoComplete} defaultValue={user[name]} />
      ))}
      <dl className="properties">
        <dt>Email</dt>
        <dd>{user.email}</dd>
      </dl>
      <SaveActions busy={form.mutation.busy} />
    </Form>
  );
}
