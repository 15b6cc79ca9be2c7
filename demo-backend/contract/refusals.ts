import { accountRefusals } from './refusals/account.ts';
import { logInRefusals } from './refusals/log-in.ts';
import { requestRefusals } from './refusals/request.ts';
import type { RefusalDefinition } from './refusal-definition.ts';
import type { ErrorEnvelope } from './schemas.ts';

export type { RefusalDefinition } from './refusal-definition.ts';

/** Every refusal of the demo API, by its id. */
export const refusals = { ...logInRefusals, ...accountRefusals, ...requestRefusals };

/** The id of a refusal. */
export type RefusalId = keyof typeof refusals;

/** Whether a text is the ID of a refusal. */
export const isRefusalId = (key: string): key is RefusalId => Object.hasOwn(refusals, key);

/** All ids, in the order of the table. */
export const refusalIds: readonly RefusalId[] = Object.keys(refusals).filter(isRefusalId);

/** The body of a refusal as its row has it: `{name}` still stands for what is filled in. */
export function envelopeOf(id: RefusalId): ErrorEnvelope {
  const { error_message, error_code, errors = {}, tfa_type }: RefusalDefinition = refusals[id];
  const fields = Object.entries(errors).map(([field, messages]): [string, string[]] => [
    field,
    [...messages],
  ]);
  return {
    error_message,
    error_code,
    errors: Object.fromEntries(fields),
    ...(tfa_type !== undefined && { tfa_type }),
  };
}

/** The refusals that any operation may answer with, whatever it does. */
export const sharedRefusals: readonly RefusalId[] = Object.keys(requestRefusals).filter(isRefusalId);
