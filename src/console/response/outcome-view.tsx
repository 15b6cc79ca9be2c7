import { describeStartFailure } from '../../api/start-failure.ts';
import type { Account } from '../account/account-store.ts';
import type { SendOutcome } from '../use-console.ts';
import { changedAccountIn, ChangedPassword } from './changed-password.tsx';
import { ResponseView } from './response-view.tsx';

const messages: Readonly<Record<Exclude<SendOutcome['kind'], 'response'>, string>> = {
  none: '',
  sending: 'Sending…',
  canceled: 'Canceled. The demo may have received the request.',
  'no-response': 'No response from the demo. What you filled in is still here: try again.',
};

/** The result of the last request in one message, for screen readers. */
function messageOf(outcome: SendOutcome): string {
  if (outcome.kind === 'no-response' && outcome.failure !== undefined)
    return `${describeStartFailure(outcome.failure)} Nothing was sent. What you filled in is still here.`;
  if (outcome.kind !== 'response') return messages[outcome.kind];
  const { status = 0, duration = 0 } = outcome.exchange.response ?? {};
  return `Returned ${status} after ${Math.round(duration)} milliseconds.`;
}

interface OutcomeViewProps {
  outcome: SendOutcome;
  account: Account;
}

/** The result of the last request: a message, and the response if there was one. */
export function OutcomeView({ outcome, account }: OutcomeViewProps) {
  const exchange = outcome.kind === 'response' ? outcome.exchange : undefined;
  const changed = exchange && changedAccountIn(exchange, account);
  return (
    <>
      <p role="status" className={exchange && 'sr-only'}>
        {messageOf(outcome)}
      </p>
      {exchange && <ResponseView exchange={exchange} />}
      {changed && <ChangedPassword account={changed} key={exchange.id} />}
    </>
  );
}
