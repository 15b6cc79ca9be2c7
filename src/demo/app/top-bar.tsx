import { uiLabels } from '../../vocabulary/ui-labels.ts';
import { menuScreens, type MenuScreenName } from './menu-screens.ts';
import { initialUser, isSignedIn, type ShownUser } from './session-state.ts';
import type { TabSession } from './use-tab-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

const initialsOf = (user: ShownUser) => `${user.first_name.charAt(0)}${user.last_name.charAt(0)}`;

interface TopBarProps {
  session: TabSession;
  onProfile: () => void;
}

/**
 * The product's top bar. Owners and admins of an organization also get the app switcher. During a setup that an
 * organization requires, logging out is the only choice.
 */
export function TopBar({ session: { state, dispatch, logOut }, onProfile }: TopBarProps) {
  const { user, screen } = state;
  const open = (name: 'dashboard' | MenuScreenName) =>
    dispatch({ type: 'screen-selected', screen: { name } });
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
        <button type="button" onClick={logOut}>
          {uiLabels.logOutItem.name}
        </button>
      </div>
    );
  }
  const screensIn = (button: 'profileIcon' | 'appSwitcher') =>
    menuScreens
      .filter(({ menu, isFor }) => menu === button && (isFor === undefined || (user && isFor(user))))
      .map(({ name, item }) => ({ label: item, onChoose: () => open(name) }));
  const apps = screensIn('appSwitcher');
  return (
    <div className="top-bar">
      <button type="button" className="home" onClick={() => open('dashboard')}>
        Dashboard
      </button>
      <div className="menus">
        {apps.length > 0 && <MenuButton label="appSwitcher" icon={<Icon name="apps" />} items={apps} />}
        <MenuButton
          label="profileIcon"
          icon={
            <span className="initials" aria-hidden="true">
              {initialsOf(user ?? initialUser)}
            </span>
          }
          items={[
            { label: 'profileItem', onChoose: onProfile },
            ...screensIn('profileIcon'),
            { label: 'logOutItem', onChoose: logOut },
          ]}
        />
      </div>
    </div>
  );
}
