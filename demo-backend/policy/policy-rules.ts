import type { PasswordPolicy } from './password-policy.ts';

/** The passwords that a rule checks, in NFC. */
export interface Candidate {
  readonly password: string;
  /** The password that's being replaced, if it's known. */
  readonly currentPassword?: string | undefined;
}

/** One rule of the password policy. */
export interface PolicyRule {
  readonly id: string;
  /** The rule as a line of a checklist. */
  readonly label: (policy: PasswordPolicy) => string;
  /** The string in `errors.password` if the rule isn't met. */
  readonly message: (policy: PasswordPolicy) => string;
  /** Why the rule exists, for readers. */
  readonly reason: string;
  /** Whether the rule is met. Pure, and linear in the length of the password. */
  readonly test: (candidate: Candidate, policy: PasswordPolicy) => boolean;
}

/** Keeps the type of each ID literal. `as const` does too, but mutation testing skips it. */
const define = <const Rules extends readonly PolicyRule[]>(rules: Rules): Rules => rules;

/** Every rule, in the order in which the checklist shows them. Source: the product's page "Password Requirements". */
export const policyRules = define([
  {
    id: 'minimum-length',
    label: (policy) => `At least ${policy.minimum_length} characters`,
    message: (policy) => `is too short (minimum is ${policy.minimum_length} characters).`,
    reason:
      'Each additional character makes a password many times harder to guess. An organization can require more than 8.',
    test: ({ password }, policy) => Array.from(password).length >= policy.minimum_length,
  },
  {
    id: 'uppercase-letter',
    label: () => 'An uppercase letter',
    message: () => 'must contain at least one uppercase letter.',
    reason: 'Mixed case widens the set of characters that an attacker has to try.',
    test: ({ password }) => /\p{Lu}/u.test(password),
  },
  {
    id: 'digit',
    label: () => 'A digit',
    message: () => 'must contain at least one digit.',
    reason: 'Words alone are the first thing that guessing programs try.',
    test: ({ password }) => /\p{Nd}/u.test(password),
  },
  {
    id: 'special-character',
    label: () => 'A special character, such as ! @ # $ % ^ & *',
    message: () => 'must contain at least one special character.',
    reason:
      'Few word lists contain symbols, spaces, or emoji. Any character other than a letter or a number counts.',
    test: ({ password }) => /[^\p{L}\p{M}\p{N}]/u.test(password),
  },
  {
    id: 'not-the-current-one',
    label: () => 'Not the current password',
    message: () => 'must differ from the current password.',
    reason: 'Setting the same password again does not lock out anyone who knows it.',
    test: ({ password, currentPassword }) => password !== currentPassword,
  },
]);

/** The ID of a rule. */
export type PolicyRuleId = (typeof policyRules)[number]['id'];
