import './zod-setup.ts';
import * as z from 'zod/mini';
import { operationIds } from './operations.ts';

/** The name of the BroadcastChannel on which the backend says that the state changed. */
export const changeChannelName = 'password-docs-demo';

/**
 * What the channel carries after a committed change: which operation made it. Never the state itself; each listener
 * asks the API again with its own authtoken.
 */
export const changeMessage = z.object({
  type: z.literal('changed'),
  operation: z.enum(operationIds),
});

/** See {@link changeMessage}. */
export type ChangeMessage = z.infer<typeof changeMessage>;
