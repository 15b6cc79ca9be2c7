import * as z from './zod.ts';
import { count, email, secret, text, timestamp, uid } from './schemas.ts';

/** The largest `limit` of a list. */
export const largestLimit = 200;

/** The query parameter for the length of a list. Queries are text, so it's converted to a number. */
export const limit = z.coerce.number().check(
  z.int(),
  z.minimum(1),
  z.maximum(largestLimit),
  z.meta({
    description: 'The maximum number of entries to return, newest first. By default, all of them.',
    examples: [20],
  }),
);

const networkFault = z.enum(['none', 'offline', 'server-error', 'rate-limited']);

/** The longest delay of the simulated network, in milliseconds. */
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

/** An entry of the audit trail. It contains no secrets and nothing that a user typed. */
export const auditEvent = z.object({
  uid: text.check(z.describe('The unique ID of the event.')),
  at: timestamp.check(z.describe('When it happened.')),
  operation: text.check(z.describe('The operation, by its `operationId`.')),
  user_uid: z
    .nullable(uid)
    .check(z.describe('The unique ID of the user that the request was about. `null` if there is none.')),
  session: z
    .nullable(
      z.object({
        uid: text.check(z.describe('The unique ID of the session.')),
        label: text.check(z.describe('The browser or app of the session.')),
      }),
    )
    .check(
      z.describe('The session that sent the request, or that the request started. `null` if there is none.'),
    ),
  outcome: text.check(z.describe('`success`, or the ID of the error.')),
  sessions_ended: count.check(z.describe('How many sessions ended because of it.')),
});

/** A message that the demo would have sent: an email with a link, or a text message with a code. */
export const inboxEmail = z.object({
  uid: text.check(z.describe('The unique ID of the message.')),
  to: email.check(z.describe('The email address of the user who gets the message.')),
  subject: text.check(z.describe('The subject line.')),
  text: text.check(z.describe('The body, as plain text.')),
  sent_at: timestamp.check(z.describe('When the demo would have sent the message.')),
  ...secret({
    reset_password_token: z.optional(
      text.check(
        z.describe(
          'The token in the link. Absent in a text message, and once the link was used or replaced by a newer one.',
        ),
      ),
    ),
    reset_url: z.optional(
      text.check(z.describe("The link, as a path on the documentation's site. Absent in a text message.")),
    ),
    tfa_token: z.optional(text.check(z.describe('The code, in a text message.'))),
  }),
});
