import { operationIds } from '../../demo-backend/contract/operations.ts';
import * as z from '../../demo-backend/contract/zod.ts';

const place = z.enum(['path', 'query', 'body']);

/** The part of a request that contains a value. */
export type Place = z.infer<typeof place>;

const inputField = z.object({
  /** As in `user.email`. */
  name: z.string(),
  place,
  type: z.enum(['string', 'integer', 'boolean', 'json']),
  required: z.boolean(),
  secret: z.boolean(),
  choices: z.optional(z.array(z.string())),
  /** Its description and its bounds. */
  hint: z.optional(z.string()),
  /** The text that the field starts with; empty if only the reader can know the value. */
  initial: z.string(),
});

/** A value of a request that the reader can fill in. */
export type InputField = Readonly<z.infer<typeof inputField>>;

/** An operation as plain data for the console and the samples. The build makes it and writes it into the page. */
export const operationModelSchema = z.object({
  id: z.enum(operationIds),
  title: z.string(),
  method: z.string(),
  /** Below the base, with parameters as `{name}`. */
  path: z.string(),
  auth: z.enum(['none', 'authtoken', 'authtoken-or-reset-token']),
  demoOnly: z.boolean(),
  takesBody: z.boolean(),
  fields: z.array(inputField),
});

/** See {@link operationModelSchema}. */
export type OperationModel = Readonly<z.infer<typeof operationModelSchema>>;
