import { uiWords } from '../../../vocabulary/ui-words.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { useHeadingFocus } from '../../../ui/use-heading-focus.ts';
import type { ProfileTab, User } from '../../app/session-state.ts';
import { General } from './general.tsx';
import { Security } from './security.tsx';

// Its code comes with the section it is opened from, so that it is whole when it opens: no button takes the place of
// another while it is pressed.
export { ResetPasswordDialog } from '../reset-password/reset-password-dialog.tsx';

/** What the Profile section takes. */
export interface ProfileProps {
  user: User;
  tab: ProfileTab;
  onTab: (tab: ProfileTab) => void;
  onResetPassword: () => void;
}

/** The Profile section: its tabs on the left, the chosen one's content beside them. */
export function Profile({ user, tab, onTab, onResetPassword }: ProfileProps) {
  const heading = useHeadingFocus();
  return (
    <div className="profile">
      <h3 ref={heading} tabIndex={-1} data-ui="profileHeading">
        {uiWords.profileHeading.name}
      </h3>
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
