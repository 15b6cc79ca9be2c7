import { useEffect, useState } from 'react';
import { isCommonPassword } from '../../../../demo-backend/policy/common-passwords.ts';
import type { RuleResult } from '../../../../demo-backend/policy/evaluate-policy.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { PasswordPolicy } from './use-policy.ts';
import { Icon } from '../../../ui/icon.tsx';

/** How long, in milliseconds, typing must rest before the checklist is announced. */
const announceAfter = 700;

/**
 * Whether the password is on the list of common ones; undefined until it has been looked up. The list is loaded when
 * something is typed.
 */
function useIsCommon(password: string): boolean | undefined {
  const [lookup, setLookup] = useState({ of: '', found: false });
  useEffect(() => {
    if (password === '') return;
    let current = true;
    void isCommonPassword(password).then((found) => {
      if (current) setLookup({ of: password, found });
    });
    return () => {
      current = false;
    };
  }, [password]);
  if (password === '') return false;
  return lookup.of === password ? lookup.found : undefined;
}

/** What the checklist takes. */
export interface PolicyChecklistProps {
  /** The new password as typed so far. */
  password: string;
  /** How it does on each rule. */
  rules: readonly RuleResult[];
  policy: PasswordPolicy;
}

/** Who asks for a rule, where it is not the product itself. */
const askedBy = (rule: RuleResult, policy: PasswordPolicy) =>
  rule.id === 'minimum-length' ? policy.sources.minimum_length?.name : undefined;

/** An empty field meets no rule, whatever the rule says of an empty string. */
const isMet = (rule: RuleResult, password: string) => rule.met && password !== '';

/**
 * The rules of the policy, each with "met" or "not met" in words, updated while typing and announced when it rests.
 * A common password that meets them all is advised against and never refused, as the product's policy has no such rule.
 * Source: NIST SP 800-63B, 3.1.1.2 (guidance while choosing a password).
 */
export function PolicyChecklist({ password, rules, policy }: PolicyChecklistProps) {
  const common = useIsCommon(password);
  const announce = useAnnounce();
  const met = rules.filter((rule) => isMet(rule, password)).length;

  useEffect(() => {
    if (password === '') return;
    return announce(`${met} of ${rules.length} password rules met.`, announceAfter);
  }, [password, met, rules.length, announce]);

  return (
    <div className="policy" data-judged={common !== undefined}>
      <ul aria-label="Password rules">
        {rules.map((rule) => {
          const ruleMet = isMet(rule, password);
          const organization = askedBy(rule, policy);
          return (
            <li key={rule.id} data-rule={rule.id} data-met={ruleMet}>
              <Icon name={ruleMet ? 'check' : 'cross'} />
              <span>
                {rule.label}
                {organization !== undefined && <span className="quiet"> ({organization})</span>}
              </span>
              <span className="state">{ruleMet ? 'met' : 'not met'}</span>
            </li>
          );
        })}
      </ul>
      {common === true && met === rules.length && (
        <p className="advice">
          <Icon name="info" />
          <span>This password is common and easy to guess. Choose another.</span>
        </p>
      )}
    </div>
  );
}
