/** What an organization asks of its members' passwords. */
export interface PasswordPolicy {
  /** In Unicode code points after NFC; 8 to 128. */
  readonly minimum_length: number;
  /** In days; 0 means that passwords never expire; at most 365. */
  readonly duration_days: number;
}

/** The product's default, which applies without any organization. Source: the page "Password Requirements". */
export const defaultPolicy: PasswordPolicy = { minimum_length: 8, duration_days: 0 };
