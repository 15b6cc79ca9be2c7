/** A locked account, as the API's sentence tells of it. */
export interface Lock {
  /** The sentence with the time as the reader's clock would show it. */
  sentence: string;
  /** When the lock ends, in milliseconds since 1970 by the demo's clock. */
  until: number;
}

/** A moment as ISO 8601 in UTC, in the midst of a sentence. */
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/;

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Reads until when the account is locked from what the API says; undefined when it says something else. */
export function readLock(problem: string | undefined): Lock | undefined {
  const [written] = moment.exec(problem ?? '') ?? [];
  if (problem === undefined || written === undefined || !problem.includes('locked')) return undefined;
  const until = Date.parse(written);
  return { sentence: problem.replace(written, timeOfDay.format(until)), until };
}
