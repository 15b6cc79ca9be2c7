import { parseJson } from '../../api/parse-json.ts';
import type { OperationModel, Place } from '../../reference/operation-model-schema.ts';
import { type Draft, moreParameters, plainValue } from './draft.ts';
import { faultsOf, type Fault } from './validate.ts';

/** The parameters of one place that a draft fills in; an empty one is not there. */
function parametersOf({ fields }: OperationModel, { parameters }: Draft, place: Place) {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const text = parameters[field.name] ?? '';
      return field.place === place && text !== '' ? [[field.name, plainValue(field, text)]] : [];
    }),
  );
}

/** What is wrong with a draft before it is sent: its JSON, or what the contract's schemas find. */
export function draftFaults(model: OperationModel, draft: Draft): readonly Fault[] {
  const body = model.takesBody ? parseJson(draft.body) : undefined;
  if (model.takesBody && body === undefined)
    return [{ place: 'body', field: '', message: 'This isn’t JSON yet.' }];
  return faultsOf(model.id, {
    query: { ...parametersOf(model, draft, 'query'), ...Object.fromEntries(moreParameters(draft)) },
    path: parametersOf(model, draft, 'path'),
    body,
  });
}
