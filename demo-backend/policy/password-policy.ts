import { minimumLengthRange } from '../contract/limits.ts';

/** What an organization requires of its members' passwords. */
export interface PasswordPolicy {
  /** In Unicode code points after NFC, within `minimumLengthRange`. */
  readonly minimum_length: number;
  /** In days, within `durationDaysRange`. 0 means that passwords never expire. */
  readonly duration_days: number;
}

/** The policy of a user without an organization. Source: the product's page "Password Requirements". */
export const defaultPolicy: PasswordPolicy = { minimum_length: minimumLengthRange.min, duration_days: 0 };
