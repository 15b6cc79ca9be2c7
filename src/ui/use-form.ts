import { useState } from 'react';
import type { OperationId, ResponseOf } from '../../demo-backend/contract/operations.ts';
import type { CallResult, Failure } from '../api/client.ts';
import {
  errorsIn,
  findMissing,
  useFields,
  type FieldErrors,
  type FormField,
  type FormInputs,
  type ReadValue,
} from './use-fields.ts';
import { useMutation, type Mutation } from './use-mutation.ts';

/** A form's fields, its operation, and what happens afterward. */
export interface FormOptions<Name extends string, Id extends OperationId> {
  /** In their order on screen; the same array in each render. */
  fields?: readonly FormField<Name>[];
  /** Reports only the first empty field. */
  oneErrorAtATime?: boolean;
  /** Checks the values before they're sent, once every required field is filled. */
  check?: (value: ReadValue<Name>) => FieldErrors<Name>;
  submit: (value: ReadValue<Name>, signal: AbortSignal) => Promise<CallResult<Id>>;
  onSuccess?: (body: ResponseOf<Id>, value: ReadValue<Name>) => void;
  /** The sentence to show after a success. */
  notice?: (body: ResponseOf<Id>) => string;
  /** Handles some failures itself. @returns whether it did; if not, the form shows the failure */
  onError?: (failure: Failure, form: Pick<FormState<Name>, 'input' | 'setError'>) => boolean;
}

/** A form on screen. */
export interface FormState<Name extends string = never> extends Omit<FormInputs<Name>, 'showErrors'> {
  mutation: Mutation;
  /** Why the last request failed, if no field is the cause. */
  error: Failure | undefined;
  setError: (error: Failure) => void;
  /** The sentence to show after a success: empty before, undefined if the form has none. */
  notice: string | undefined;
  submit: () => Promise<void>;
}

const noFields: readonly never[] = [];

/** Manages a form: checks its fields, sends its request, and shows errors at the fields or under the form. */
export function useForm<Name extends string, Id extends OperationId>(
  options: FormOptions<Name, Id>,
): FormState<Name> {
  const { fields = noFields, onSuccess, onError } = options;
  const { showErrors, ...inputs } = useFields(fields);
  const { input, readValues } = inputs;
  const mutation = useMutation();
  const [error, setError] = useState<Failure>();
  const [notice, setNotice] = useState('');

  const findErrors = (value: ReadValue<Name>): FieldErrors<Name> => {
    const onScreen = fields.filter(({ name }) => input(name) !== undefined);
    const missing = findMissing(onScreen, value);
    if (missing.size === 0) return options.check?.(value) ?? missing;
    return options.oneErrorAtATime ? new Map([...missing].slice(0, 1)) : missing;
  };

  const handleFailure = (failure: Failure) => {
    if (onError?.(failure, { input, setError })) return;
    const isInFields = failure.outcome === 'error' && showErrors(errorsIn(fields, failure.body.errors));
    if (!isInFields) setError(failure);
  };

  const submit = async () => {
    if (mutation.busy) return;
    setError(undefined);
    setNotice('');
    const value = readValues();
    if (showErrors(findErrors(value))) return;
    const result = await mutation.send((signal) => options.submit(value, signal));
    if (result === undefined) return;
    if (result.outcome !== 'success') return handleFailure(result);
    setNotice(options.notice?.(result.body) ?? '');
    onSuccess?.(result.body, value);
  };

  return { ...inputs, mutation, error, setError, notice: options.notice && notice, submit };
}
