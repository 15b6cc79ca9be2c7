import { maximumPasswordLength } from '../contract/limits.ts';
import { firstCodePoints, normalizePassword } from './characters.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { policyRules, type PolicyRuleId } from './policy-rules.ts';

/** How a password does on one rule. */
export interface RuleResult {
  readonly id: PolicyRuleId;
  readonly label: string;
  readonly met: boolean;
  /** What the API says in `errors.password` when the rule is not met. */
  readonly message: string;
}

/** The part that is judged: nothing longer is accepted, and so a pasted book is answered as fast as a word. */
const judgedPart = (password: string) => normalizePassword(firstCodePoints(password, maximumPasswordLength));

/**
 * Holds a password against every rule of a policy, in the order of the rules.
 *
 * @param password as typed; its length is counted in Unicode code points after NFC
 * @param policy usually the effective one over all of a user's organizations
 * @param currentPassword the one that is being replaced; without it that rule counts as met
 */
export function evaluatePolicy(
  password: string,
  policy: PasswordPolicy,
  currentPassword?: string,
): readonly RuleResult[] {
  const candidate = {
    password: judgedPart(password),
    currentPassword: currentPassword === undefined ? undefined : judgedPart(currentPassword),
  };
  return policyRules.map((rule) => ({
    id: rule.id,
    label: rule.label(policy),
    met: rule.test(candidate, policy),
    message: rule.message(policy),
  }));
}

/** What is wrong with a password: one string for each rule that it does not meet, none when it is good. */
export function unmetRules(password: string, policy: PasswordPolicy, currentPassword?: string): string[] {
  return evaluatePolicy(password, policy, currentPassword).flatMap((rule) =>
    rule.met ? [] : [rule.message],
  );
}
