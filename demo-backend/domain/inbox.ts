import { resetLink } from '../contract/addresses.ts';
import { toHex } from './secrets.ts';
import type { InboxMessage, State } from './state.ts';
import { unchanged, type Context, type Transitions } from './transition.ts';

/** How many messages the inbox keeps. */
const maximumMessages = 50;

/** Puts a message into the demo's inbox, and returns its uid. */
export function deliver(
  state: State,
  { now, random }: Context,
  message: Omit<InboxMessage, 'uid' | 'sent_at'>,
): { state: State; uid: string } {
  const uid = `em${toHex(random.bytes(8))}`;
  const inbox = [...state.inbox, { ...message, uid, sent_at: now }].slice(-maximumMessages);
  return { state: { ...state, inbox }, uid };
}

/** Reading the inbox. */
export const inboxTransitions: Transitions<'listInbox'> = {
  /**
   * Lists the messages, newest first. A link that was used or replaced stays in the list, and opens the page that says
   * so. Its token is gone, so the link contains the uid of the email instead.
   */
  listInbox(state, { query }) {
    const links = new Map(state.reset_tokens.map(({ email_uid, token }) => [email_uid, token]));
    const emails = state.inbox
      .toReversed()
      .slice(0, query.limit)
      .map((message) => {
        const token = links.get(message.uid);
        return {
          ...message,
          sent_at: new Date(message.sent_at).toISOString(),
          ...(token !== undefined && { reset_password_token: token }),
          ...(message.tfa_token === undefined && { reset_url: resetLink(token ?? message.uid) }),
        };
      });
    return unchanged(state, { emails });
  },
};
