import * as z from '../../demo-backend/contract/zod.ts';
import { operationIds } from '../../demo-backend/contract/operations.ts';

const place = z.enum(['path', 'query', 'body']);

/** Where in a request a value stands. */
export type Place = z.infer<typeof place>;

const inputField = z.object({
  /** As in `user.email`. */
  name: z.string(),
  place,
  type: z.enum(['string', 'integer', 'boolean', 'json']),
  required: z.boolean(),
  secret: z.boolean(),
  choices: z.optional(z.array(z.string())),
  /** What it means, and its bounds, in words. */
  hint: z.optional(z.string()),
  /** What the field holds at first, as it is typed; empty where the reader has to know. */
  initial: z.string(),
});

/** One value of a request that the reader can fill in. */
export type InputField = Readonly<z.infer<typeof inputField>>;

/** An operation as the console and the samples need it: plain data, made when the site is built, carried by the page. */
export const operationModelSchema = z.object({
  id: z.enum(operationIds),
  title: z.string(),
  method: z.string(),
  /** Below the base, with parameters as `{name}`. */
  path: z.string(),
  anchor: z.string(),
  address: z.string(),
  auth: z.enum(['none', 'authtoken', 'authtoken-or-reset-token']),
  demoOnly: z.boolean(),
  takesBody: z.boolean(),
  fields: z.array(inputField),
});

/** See {@link operationModelSchema}. */
export type OperationModel = Readonly<z.infer<typeof operationModelSchema>>;
