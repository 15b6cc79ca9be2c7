import { useEffect, useState } from 'react';
import { ScreenHeading } from '../../../ui/screen-parts.tsx';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import { administeredBy, type SignedInUser, type UserOrganization } from '../../app/session-state.ts';
import { SecurityConfiguration } from './security-configuration.tsx';

/** The sections of Administration. The demo has one. */
function Sections({ name, onOpen }: { name: string; onOpen: () => void }) {
  return (
    <>
      <ScreenHeading data-ui="administrationHeading">{uiLabels.administrationHeading.name}</ScreenHeading>
      <p className="quiet">Your settings apply to everyone in {name}.</p>
      <ul className="sections">
        <li>
          <button type="button" data-ui="securityConfiguration" onClick={onOpen}>
            {uiLabels.securityConfiguration.name}
          </button>
          <span className="quiet">Passwords and Multi-Factor Authentication</span>
        </li>
      </ul>
    </>
  );
}

/** The Administration screen, for the first organization that the user can manage. */
export function Administration({ user }: { user: SignedInUser }) {
  const [opened, setOpened] = useState<UserOrganization>();
  const [organization] = administeredBy(user);

  useEffect(() => emitDemoEvent('demo:milestone', { milestone: 'administration-opened' }), []);

  if (opened !== undefined) {
    return <SecurityConfiguration organization={opened} onBack={() => setOpened(undefined)} />;
  }
  if (organization === undefined) return null;
  return <Sections name={organization.name} onOpen={() => setOpened(organization)} />;
}
