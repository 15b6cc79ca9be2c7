import type { FieldErrors } from '../../../ui/field-errors.ts';
import type { Configuration } from './save-configuration.ts';

/** The settings of a password policy, by their names in the API. */
export type PolicySetting = keyof Configuration['password_policy'];

const readWholeNumber = (typed: string): number | undefined =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined;

/** What was typed into the form: a policy, or what is wrong with which field. */
export interface TypedPolicy {
  readonly policy?: Configuration['password_policy'];
  readonly errors: FieldErrors<PolicySetting>;
}

/** Reads the fields as whole numbers. Whether a number is in range is for the API to say. */
export function readPolicy(typed: (name: PolicySetting) => string): TypedPolicy {
  const duration_days = readWholeNumber(typed('duration_days'));
  const minimum_length = readWholeNumber(typed('minimum_length'));
  const errors = new Map<PolicySetting, readonly string[]>();
  if (duration_days === undefined) errors.set('duration_days', ['Enter a whole number.']);
  if (minimum_length === undefined) errors.set('minimum_length', ['Enter a whole number.']);
  return duration_days === undefined || minimum_length === undefined
    ? { errors }
    : { policy: { minimum_length, duration_days }, errors };
}

/** A saved policy in words. */
export function describePolicy(organization: string, policy: Configuration['password_policy']): string {
  const { minimum_length, duration_days } = policy;
  const days = `${duration_days} ${duration_days === 1 ? 'day' : 'days'}`;
  const expiry = duration_days === 0 ? 'never expires' : `expires after ${days}`;
  return `A password at ${organization} now has at least ${minimum_length} characters and ${expiry}.`;
}
