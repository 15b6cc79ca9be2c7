import { notices } from '../contract/messages.ts';
import { checkPassword } from './credentials.ts';
import { deliver } from './inbox.ts';
import type { State, User } from './state.ts';
import type { Context, Transition } from './transition.ts';

/** Sends a user the current code of their authenticator, if they have one. */
async function sendCode(state: State, user: User, context: Context): Promise<State> {
  const { secret } = user.mfa;
  if (secret === null) return state;
  const tfa_token = await context.authenticator.codeAt(secret, context.now);
  return deliver(state, context, {
    to: user.email,
    subject: 'Text message with a verification code',
    text: 'Log in with this code. It expires in about a minute.',
    tfa_token,
  }).state;
}

/**
 * Sends a code to the user's phone: in this demo, to the inbox. An account without Multi-Factor Authentication gets the
 * same response and no code.
 */
export const requestTokenSms: Transition<'requestTokenSms'> = async (state, { body }, context) => {
  const checked = await checkPassword(state, body.user, context);
  if (checked.user === undefined) return checked;
  return {
    state: await sendCode(state, checked.user, context),
    result: { body: { notice: notices.tokenSmsSent } },
    userUid: checked.user.uid,
  };
};
