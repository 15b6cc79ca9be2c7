import { useEffect, useState } from 'react';
import type { EffectivePolicy } from '../../../../demo-backend/contract/account-schemas.ts';
import { isCommonPassword } from '../../../../demo-backend/policy/common-passwords.ts';
import type { RuleResult } from '../../../../demo-backend/policy/evaluate-policy.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Icon, NoticeLine } from '../../../ui/icon.tsx';

/** Milliseconds without typing after which the checklist is announced. */
const announceAfter = 700;

/** Whether the password is on the list of common ones; undefined until it's looked up. Typing loads the list. */
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

interface PolicyChecklistProps {
  /** The new password as typed so far. */
  password: string;
  /** Whether it meets each rule. */
  rules: readonly RuleResult[];
  policy: EffectivePolicy;
}

/** The organization that sets a rule; undefined if the product itself does. */
const setBy = (rule: RuleResult, policy: EffectivePolicy) =>
  rule.id === 'minimum-length' ? policy.sources.minimum_length?.name : undefined;

/** An empty field meets no rule, even if an empty string would. */
const isMet = (rule: RuleResult, password: string) => rule.met && password !== '';

/**
 * The rules of the policy, each with "met" or "not met" in words. They update while the reader types and are announced
 * after a pause. A common password that meets every rule only gets a warning, because the product's policy has no rule
 * against it.
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
    <div className="policy" data-checked={common !== undefined}>
      <ul aria-label="Password rules">
        {rules.map((rule) => {
          const ruleMet = isMet(rule, password);
          const organization = setBy(rule, policy);
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
        <NoticeLine className="advice">This password is common and easy to guess. Choose another.</NoticeLine>
      )}
    </div>
  );
}
