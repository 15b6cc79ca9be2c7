import { ScreenHeading } from '../../../ui/screen-parts.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { uiWords } from '../../../vocabulary/ui-words.ts';
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
      <ScreenHeading data-ui="profileHeading">{uiWords.profileHeading.name}</ScreenHeading>
      <Tabs<ProfileTab>
        label="Profile sections"
        selected={tab}
        onSelect={onTab}
        tabs={[
          { id: 'general', name: 'General', panel: () => <General user={user} /> },
          {
            id: 'security',
            name: uiWords.securityTab.name,
            word: 'securityTab',
            panel: () => <Security user={user} onResetPassword={onResetPassword} />,
          },
        ]}
      />
    </div>
  );
}
