import { uiWords } from '../../vocabulary/ui-words.ts';
import {
  administeredBy,
  firstUser,
  isSignedIn,
  type Screen,
  type ShownUser,
  type User,
} from './session-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

const initialsOf = (user: ShownUser) => `${user.first_name.charAt(0)}${user.last_name.charAt(0)}`;

interface TopBarProps {
  /** Undefined until the API has responded for the first time. */
  user: User | undefined;
  screen: Screen;
  onDashboard: () => void;
  onAdministration: () => void;
  onProfile: () => void;
  onLogOut: () => void;
}

/**
 * The product's top bar. Owners and admins of an organization also get the app switcher. During a setup that an
 * organization requires, logging out is the only choice.
 */
export function TopBar({ user, screen, ...on }: TopBarProps) {
  if (!isSignedIn(screen)) {
    return (
      <div className="top-bar">
        <span className="home">Log in to your account</span>
      </div>
    );
  }
  if (screen.name === 'mfa-required') {
    return (
      <div className="top-bar">
        <span className="home">One more step</span>
        <button type="button" onClick={on.onLogOut}>
          {uiWords.logOutItem.name}
        </button>
      </div>
    );
  }
  return (
    <div className="top-bar">
      <button type="button" className="home" onClick={on.onDashboard}>
        Dashboard
      </button>
      <div className="menus">
        {user !== undefined && administeredBy(user).length > 0 && (
          <MenuButton
            word="appSwitcher"
            icon={<Icon name="apps" />}
            items={[{ word: 'administrationItem', onChoose: on.onAdministration }]}
          />
        )}
        <MenuButton
          word="profileIcon"
          icon={
            <span className="initials" aria-hidden="true">
              {initialsOf(user ?? firstUser)}
            </span>
          }
          items={[
            { word: 'profileItem', onChoose: on.onProfile },
            { word: 'logOutItem', onChoose: on.onLogOut },
          ]}
        />
      </div>
    </div>
  );
}
