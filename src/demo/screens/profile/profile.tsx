import { ScreenHeading } from '../../../ui/screen-parts.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { ProfileTab, SignedInUser } from '../../app/session-state.ts';
import { General } from './general.tsx';
import { Security } from './security.tsx';

// The dialog's code loads with the section that opens it. If it loaded later, a button could move as the reader presses it.
export { ResetPasswordDialog } from '../reset-password/reset-password-dialog.tsx';

interface ProfileProps {
  user: SignedInUser;
  tab: ProfileTab;
  onTab: (tab: ProfileTab) => void;
  onResetPassword: () => void;
}

/** The Profile section, with its tabs on the left. */
export function Profile({ user, tab, onTab, onResetPassword }: ProfileProps) {
  return (
    <div className="profile">
      <ScreenHeading data-ui="profileHeading">{uiLabels.profileHeading.name}</ScreenHeading>
      <Tabs<ProfileTab>
        label="Profile sections"
        selected={tab}
        onSelect={onTab}
        tabs={[
          { id: 'general', name: 'General', panel: () => <General user={user} /> },
          {
            id: 'security',
            name: uiLabels.securityTab.name,
            label: 'securityTab',
            panel: () => <Security user={user} onResetPassword={onResetPassword} />,
          },
        ]}
      />
    </div>
  );
}
