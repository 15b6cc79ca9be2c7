import * as z from 'zod/mini';
import { refusals, type RefusalDefinition } from '../../../demo-backend/contract/refusals.ts';
import { errorEnvelope } from '../../../demo-backend/contract/schemas.ts';

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a sentence is one of a row's, with values where the row has `{names}`. */
const isSaid = (sentence: string, template: string) =>
  new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map(escape)
      .join('.+')}$`,
    's',
  ).test(sentence);

const rows = new Map<string, RefusalDefinition>(Object.entries(refusals));

/** The id of the refusal that an answer is, by its status, code, sentence and fields; undefined when it is none. */
export function identifyRefusal(status: number, body: unknown): string | undefined {
  const parsed = z.safeParse(errorEnvelope, body);
  if (!parsed.success) return undefined;
  const { error_code, error_message, errors } = parsed.data;
  const alike = [...rows].filter(
    ([, row]) =>
      row.status === status && row.error_code === error_code && isSaid(error_message, row.error_message),
  );
  const hasSameErrors = ([, row]: readonly [string, RefusalDefinition]) =>
    row.errors !== undefined && JSON.stringify(row.errors) === JSON.stringify(errors);
  return (alike.find(hasSameErrors) ?? alike.find(([, row]) => row.errors === undefined) ?? alike[0])?.[0];
}
