import * as z from 'zod/mini';
import { authtoken } from '../../../demo-backend/contract/schemas.ts';
import type { ReceivedAnswer } from '../request/send.ts';

const withToken = z.object({ user: z.object({ authtoken }) });

/** The authtoken that an answer gives: only that of a log-in has one. */
export function tokenIn(answer: ReceivedAnswer | undefined): string | undefined {
  const parsed = z.safeParse(withToken, answer?.json);
  return parsed.success ? parsed.data.user.authtoken : undefined;
}
