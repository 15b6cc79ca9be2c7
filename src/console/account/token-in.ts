import * as z from '../../../demo-backend/contract/zod.ts';
import { authtoken } from '../../../demo-backend/contract/schemas.ts';
import type { ReceivedResponse } from '../../api/send-request.ts';

const withToken = z.object({ user: z.object({ authtoken }) });

/** The authtoken that an response gives: a log-in that of its new session, the user's own data that of the one that asks. */
export function tokenIn(response: ReceivedResponse | undefined): string | undefined {
  const parsed = z.safeParse(withToken, response?.json);
  return parsed.success ? parsed.data.user.authtoken : undefined;
}
