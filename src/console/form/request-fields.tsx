import type { InputField } from '../../reference/operation-model-schema.ts';
import type { Fault } from '../request/validate.ts';
import { TextField } from './text-field.tsx';

/** What the fields of a request take. */
export interface RequestFieldsProps {
  fields: readonly InputField[];
  textOf: (field: InputField) => string;
  onChange: (field: InputField, text: string) => void;
  faults: readonly Fault[];
}

const placeWords = { path: 'in the path', query: 'in the query', body: '' };

const choicesOf = ({ type, choices }: InputField) => (type === 'boolean' ? ['false', 'true'] : choices);

/** Whether a fault is of a field: of its value, or of the object around it that is missing altogether. */
const isOf = (field: InputField) => (fault: Fault) =>
  fault.place === field.place && fault.field === field.name;

/** A request, field by field, as its schema has them. */
export function RequestFields({ fields, textOf, onChange, faults }: RequestFieldsProps) {
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
            initial={textOf(field)}
            onChange={(text) => onChange(field, text)}
            hint={hint}
            secret={secret}
            choices={choicesOf(field)}
            optional={!required}
            faults={faults.filter(isOf(field)).map(({ message }) => message)}
          />
        );
      })}
    </>
  );
}
