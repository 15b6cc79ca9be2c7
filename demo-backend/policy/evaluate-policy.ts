import { maximumPasswordLength } from '../contract/limits.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { policyRules, type PolicyRuleId } from './policy-rules.ts';

/** A password in Unicode's composed form (NFC), in which "é" is the same on every keyboard (NIST SP 800-63B). */
export const normalizePassword = (password: string): string => password.normalize('NFC');

/** The first Unicode code points of a text. Doesn't read the rest, so a long text takes no longer. */
export function firstCodePoints(text: string, count: number): string {
  const taken: string[] = [];
  for (const character of text) {
    if (taken.length === count) break;
    taken.push(character);
  }
  return taken.join('');
}

/** The result of checking a password against one rule. */
export interface RuleResult {
  readonly id: PolicyRuleId;
  readonly label: string;
  readonly met: boolean;
  /** The string in the API's `errors.password` if the rule isn't met. */
  readonly message: string;
}

/** The part that's checked. The API rejects anything longer, so checking the rest would only take time. */
const checkedPart = (password: string) => normalizePassword(firstCodePoints(password, maximumPasswordLength));

/**
 * Checks a password against every rule of a policy, in the order of the rules.
 *
 * @param password as typed; its length is counted in Unicode code points after NFC
 * @param policy usually the effective one over all of a user's organizations
 * @param currentPassword the password to replace; without it, the rule about it counts as met
 */
export function evaluatePolicy(
  password: string,
  policy: PasswordPolicy,
  currentPassword?: string,
): readonly RuleResult[] {
  const candidate = {
    password: checkedPart(password),
    currentPassword: currentPassword === undefined ? undefined : checkedPart(currentPassword),
  };
  return policyRules.map((rule) => ({
    id: rule.id,
    label: rule.label(policy),
    met: rule.test(candidate, policy),
    message: rule.message(policy),
  }));
}

/** The message of each rule that a password doesn't meet. Empty if it meets them all. */
export function unmetRules(password: string, policy: PasswordPolicy, currentPassword?: string): string[] {
  return evaluatePolicy(password, policy, currentPassword).flatMap((rule) =>
    rule.met ? [] : [rule.message],
  );
}
