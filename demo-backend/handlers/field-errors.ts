import type * as z from '../contract/zod.ts';

type Issue = z.core.$ZodIssue;

function typeMessage({ input, expected }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return 'is required.';
  if (expected === 'number' || expected === 'int') return 'must be a whole number.';
  return expected === 'string' ? 'must be a string.' : 'is not valid.';
}

function messageFor(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeMessage(issue);
  if (issue.code === 'unrecognized_keys') return 'is not a parameter of this operation.';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is required.';
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `is too long (maximum is ${issue.maximum} characters).`;
  }
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}.`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}.`;
  return 'is not valid.';
}

/** The longest name of a parameter that is repeated in full. */
const longestName = 100;

/**
 * The fields that an issue is about, by their last names: `user.email` is told as `email`. Only a query refuses names that
 * it does not know, and they are the only ones told that are not the contract's own.
 */
function fieldsOf(issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => key.slice(0, longestName));
  return [String(issue.path.at(-1) ?? 'body')];
}

/** What is wrong with each field, from what zod found. */
export function fieldErrors(issues: readonly Issue[]): Record<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const issue of issues) {
    for (const field of fieldsOf(issue))
      messages.set(field, [...(messages.get(field) ?? []), messageFor(issue)]);
  }
  return Object.fromEntries(messages);
}
