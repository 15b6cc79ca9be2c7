import { demoAccounts, demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import type { Session, State } from '../../../demo-backend/domain/state.ts';
import { startOfTest, testSeed } from '../../support/backend/backend.ts';

const sessionOf = (user_uid: string, authtoken: string): Session => ({
  uid: `cs-${authtoken}`,
  user_uid,
  authtoken,
  label: 'Fuzzer',
  kind: 'api',
  place: 'Here',
  created_at: startOfTest,
  last_seen_at: startOfTest,
});

const more = [
  sessionOf(demoAccounts.olu.uid, 'blt0b100000000000000000000000005'),
  sessionOf(demoAccounts.mira.uid, 'blt0c100000000000000000000000006'),
];

/** The authtokens that are good in {@link fuzzSeed}. */
export const fuzzTokens: readonly string[] = [...Object.values(demoSessions), ...more].map(
  ({ authtoken }) => authtoken,
);

/** The seed state with a session of every account, and with the link of the examples sent. */
export function fuzzSeed(): State {
  const seed = testSeed();
  const token = operations.resetPassword.request.example.user.reset_password_token;
  return {
    ...seed,
    sessions: [...seed.sessions, ...more],
    reset_tokens: [{ token, user_uid: demoAccounts.ada.uid, email_uid: 'em0', created_at: startOfTest }],
  };
}
