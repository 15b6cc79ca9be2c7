import type { OperationModel, Place } from '../../lib/reference/operation-model-schema.ts';
import type { Draft } from '../use-console.ts';
import { fillIn, moreParameters, plainValue } from './fill-in.ts';
import { faultsOf, type Fault } from './validate.ts';

/** The parameters of one place that a draft fills in; an empty one is not there. */
function parametersOf({ fields }: OperationModel, { values }: Draft, place: Place): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = values[field.name] ?? '';
      return field.place === place && text !== '' ? [[field.name, plainValue(field, text)]] : [];
    }),
  );
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What is wrong with a draft before it is sent: its JSON, or what the contract's schemas find. */
export function draftFaults(model: OperationModel, draft: Draft): readonly Fault[] {
  const parameters = {
    query: { ...parametersOf(model, draft, 'query'), ...Object.fromEntries(moreParameters(draft.values)) },
    path: parametersOf(model, draft, 'path'),
  };
  if (draft.mode === 'form' || !model.takesBody) {
    return faultsOf(model.id, { ...parameters, body: fillIn(model, draft.values).body });
  }
  const parsed = parse(draft.raw);
  if (parsed === undefined) return [{ place: 'body', field: '', message: 'This is not JSON yet.' }];
  return faultsOf(model.id, { ...parameters, body: parsed.value });
}
