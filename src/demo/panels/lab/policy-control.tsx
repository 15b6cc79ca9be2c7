import { useState } from 'react';
import { demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import type { PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { useMutation } from '../../../ui/use-mutation.ts';
import { isSamePolicy } from './describe-settings.ts';
import { describeEffect, policyPresets } from './policy-presets.ts';
import { saveAsOwner } from './save-as-owner.ts';
import { useSettings } from '../../../ui/use-settings.ts';

/** Sets the password policy of the organization that the demo's owner has, and says what then applies to Ada. */
export function PolicyControl() {
  const organizations = useSettings(true)?.organizations;
  const request = useMutation();
  const [problem, setProblem] = useState<string>();
  const present = organizations?.find(({ uid }) => uid === demoOrganizations.examplePress.uid);

  const choose = async (policy: PasswordPolicy) => {
    const answer = await request.send(() => saveAsOwner(policy));
    if (answer !== undefined) setProblem(answer.outcome === 'success' ? undefined : describeFailure(answer));
  };
  const effect = organizations && describeEffect(organizations);
  return (
    <>
      <div className="actions">
        {policyPresets.map(({ name, policy }) => (
          <button
            key={name}
            type="button"
            aria-pressed={present !== undefined && isSamePolicy(present.password_policy, policy)}
            onClick={() => void choose(policy)}
          >
            {name}
          </button>
        ))}
      </div>
      <p role="status">{request.busy ? 'Olu is saving…' : (problem ?? effect)}</p>
    </>
  );
}
