import { useState } from 'react';
import type { DemoAccount } from '../../../demo-backend/contract/demo-accounts.ts';
import { callOperation } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';

/** Says why an account's initial password doesn't work, with a button that brings it back. */
export function ChangedPassword({ account: { firstName, password } }: { account: DemoAccount }) {
  const [result, setResult] = useState('');
  const reset = async () => {
    const answer = await callOperation('resetDemo', { client: 'Console' });
    setResult(
      answer.outcome === 'success' ? 'The demo is back in its initial state.' : describeFailure(answer),
    );
  };
  return (
    <div className="changed-password">
      <p>
        {firstName}’s password was changed in this demo, so <code>{password}</code> no longer works.
      </p>
      <button type="button" onClick={() => void reset()}>
        Reset demo
      </button>
      <p role="status">{result}</p>
    </div>
  );
}
