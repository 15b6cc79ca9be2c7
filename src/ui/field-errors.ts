import type { ErrorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';

/** One field of a form: its name, as the API knows it, and its word on screen. */
export interface FieldRow<Name extends string> {
  readonly name: Name;
  readonly word: UiWordId;
}

/** What is wrong with each field, in whole sentences; a field that is right has no entry. */
export type FieldErrors<Name extends string> = ReadonlyMap<Name, readonly string[]>;

/** What the API says of each field. Its strings finish a sentence that begins with the field's name. */
export const errorsIn = <Name extends string>(
  fields: readonly FieldRow<Name>[],
  errors: ErrorEnvelope['errors'],
): FieldErrors<Name> =>
  new Map(
    fields.flatMap(({ name, word }): [Name, string[]][] => {
      const said = errors[name];
      return said === undefined ? [] : [[name, said.map((rest) => `${uiWords[word].name} ${rest}`)]];
    }),
  );
