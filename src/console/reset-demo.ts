import { callOperation } from '../api/client.ts';
import { describeFailure } from '../api/describe-failure.ts';

/** The result of an action of the reader. */
export interface Result {
  readonly done: boolean;
  /** The result in words, for the reader. */
  readonly message: string;
}

/** Resets the demo in every tab. */
export async function resetDemo(): Promise<Result> {
  const result = await callOperation('resetDemo', { client: 'Console' });
  return result.outcome === 'success'
    ? { done: true, message: 'The demo is back in its initial state.' }
    : { done: false, message: describeFailure(result) };
}
