import './zod-setup.ts';
import * as z from 'zod/mini';
import { count, timestamp, uid } from './schemas.ts';

/** What goes wrong with the simulated network. */
const networkFault = z.enum(['none', 'offline', 'server-error', 'rate-limited']);

/** The slowest that the simulated network gets, in milliseconds. */
export const longestLatency = 10_000;

/** The simulated network between a client and the API. */
export const network = z.object({
  latency_ms: z
    .int()
    .check(
      z.minimum(0),
      z.maximum(longestLatency),
      z.describe('How long to delay each response, in milliseconds.'),
    ),
  fault: networkFault.check(z.describe('What goes wrong with each request, if anything.')),
});

/** See {@link network}. */
export type Network = z.infer<typeof network>;

/** One line of the audit trail. Holds no secret and nothing that was typed. */
export const auditEvent = z.object({
  uid: z.string().check(z.describe('The unique ID of the event.')),
  at: timestamp.check(z.describe('When it happened.')),
  operation: z.string().check(z.describe('The operation, by its `operationId`.')),
  user_uid: z
    .nullable(uid)
    .check(z.describe('The unique ID of the user that the request was about. `null` if there is none.')),
  session: z
    .nullable(
      z.object({
        uid: z.string().check(z.describe('The unique ID of the session.')),
        label: z.string().check(z.describe('The browser or app of the session.')),
      }),
    )
    .check(z.describe('The session that sent the request, or began with it. `null` if there is none.')),
  outcome: z.string().check(z.describe('`success`, or the ID of the error.')),
  sessions_ended: count.check(z.describe('How many sessions ended because of it.')),
});
