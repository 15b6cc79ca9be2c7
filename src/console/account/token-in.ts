import * as z from 'zod/mini';
import { authtoken } from '../../../demo-backend/contract/schemas.ts';
import type { ReceivedAnswer } from '../request/send.ts';

const withToken = z.object({ user: z.object({ authtoken }) });

/** The authtoken that an answer gives: a log-in that of its new session, the user's own data that of the one that asks. */
export function tokenIn(answer: ReceivedAnswer | undefined): string | undefined {
  const parsed = z.safeParse(withToken, answer?.json);
  return parsed.success ? parsed.data.user.authtoken : undefined;
}
