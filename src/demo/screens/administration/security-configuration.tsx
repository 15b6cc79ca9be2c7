import { useEffect, useMemo, useState } from 'react';
import { ScreenHeading } from '../../../ui/screen-parts.tsx';
import { LoadStatus } from '../../../ui/status.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useQuery } from '../../../ui/use-query.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { UserOrganization } from '../../app/session-state.ts';
import { MfaPolicy, PasswordPolicies } from './configuration-forms.tsx';

interface SecurityConfigurationProps {
  organization: UserOrganization;
  onBack: () => void;
}

type ConfigurationTab = 'mfa' | 'password-policies';

/** The Security Configuration screen: what an organization requires of passwords and login. */
export function SecurityConfiguration({ organization, onBack }: SecurityConfigurationProps) {
  const call = useMemo(() => ({ params: { uid: organization.uid } }), [organization.uid]);
  const { body: configuration, ...status } = useQuery('getSecurityConfiguration', call);
  const [tab, setTab] = useState<ConfigurationTab>('mfa');

  useEffect(() => emitDemoEvent('demo:milestone', { milestone: 'security-configuration-opened' }), []);
  const open = (chosen: ConfigurationTab) => {
    setTab(chosen);
    const milestone = chosen === 'mfa' ? 'mfa-policy-opened' : 'password-policies-opened';
    emitDemoEvent('demo:milestone', { milestone });
  };

  return (
    <div className="security-configuration">
      <button type="button" className="quiet-link" onClick={onBack}>
        Back to Administration
      </button>
      <ScreenHeading data-ui="securityConfigurationHeading">
        {uiLabels.securityConfigurationHeading.name}
      </ScreenHeading>
      <p className="quiet">{organization.name}</p>
      <LoadStatus {...status} />
      {configuration !== undefined && (
        <Tabs<ConfigurationTab>
          label="Security settings"
          selected={tab}
          onSelect={open}
          tabs={[
            {
              id: 'mfa',
              name: uiLabels.mfaTab.name,
              label: 'mfaTab',
              panel: () => <MfaPolicy organization={organization} configuration={configuration} />,
            },
            {
              id: 'password-policies',
              name: uiLabels.passwordPoliciesTab.name,
              label: 'passwordPoliciesTab',
              panel: () => <PasswordPolicies organization={organization} configuration={configuration} />,
            },
          ]}
        />
      )}
    </div>
  );
}
