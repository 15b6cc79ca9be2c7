import { useState } from 'react';
import { callOperation } from '../../../api/client.ts';
import { describeFailure } from '../../../api/describe-failure.ts';

const minute = 60;
const day = 24 * 60 * minute;

/** The leaps that make something happen: a code's end, a lock's, a link's, a password's. */
const leaps = [
  { name: '30 seconds later', seconds: 30 },
  { name: '15 minutes later', seconds: 15 * minute },
  { name: '61 minutes later', seconds: 61 * minute },
  { name: '30 days later', seconds: 30 * day },
] as const;

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Moves the demo's clock forward. It never goes back, except by "Reset demo". */
export function ClockControl() {
  const [result, setResult] = useState('');
  const leap = async (seconds: number) => {
    const answer = await callOperation('advanceClock', {
      body: { advance_seconds: seconds },
      client: 'Lab',
    });
    setResult(
      answer.outcome === 'success'
        ? `The demo’s clock says ${time.format(new Date(answer.body.now))}.`
        : describeFailure(answer),
    );
  };
  return (
    <>
      <div className="actions">
        {leaps.map(({ name, seconds }) => (
          <button key={name} type="button" onClick={() => void leap(seconds)}>
            {name}
          </button>
        ))}
      </div>
      <p role="status">{result}</p>
    </>
  );
}
