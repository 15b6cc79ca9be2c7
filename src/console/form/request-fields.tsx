import type { RefObject } from 'react';
import type { InputField } from '../../lib/reference/operation-model-schema.ts';
import type { Values } from '../request/fill-in.ts';
import type { Fault } from '../request/validate.ts';
import { TextField } from './text-field.tsx';

/** What the fields of a request take. */
export interface RequestFieldsProps {
  fields: readonly InputField[];
  values: Values;
  onChange: (values: Values) => void;
  faults: readonly Fault[];
  /** Given to the first field at fault, so that the focus can be put there. */
  firstFault: RefObject<(HTMLInputElement & HTMLSelectElement) | null>;
}

const placeWords = { path: 'in the path', query: 'in the query', body: '' };

const choicesOf = ({ type, choices }: InputField) => (type === 'boolean' ? ['false', 'true'] : choices);

/** Whether a fault is of a field: of its value, or of the object around it that is missing altogether. */
const isOf = (field: InputField) => (fault: Fault) =>
  fault.place === field.place && fault.field === field.name;

/** A request, field by field, as its schema has them. */
export function RequestFields({ fields, values, onChange, faults, firstFault }: RequestFieldsProps) {
  const firstFaulty = fields.find((field) => faults.some(isOf(field)));
  return (
    <>
      {fields.map((field) => {
        const { name, place, required, secret, hint } = field;
        return (
          <TextField
            key={`${place} ${name}`}
            label={
              <>
                <code>{name}</code>{' '}
                <span>{[required ? '' : 'optional', placeWords[place]].join(' ').trim()}</span>
              </>
            }
            value={values[name] ?? ''}
            onChange={(value) => onChange({ ...values, [name]: value })}
            hint={hint}
            secret={secret}
            choices={choicesOf(field)}
            optional={!required}
            faults={faults.filter(isOf(field)).map(({ message }) => message)}
            {...(field === firstFaulty && { inputRef: firstFault })}
          />
        );
      })}
    </>
  );
}
