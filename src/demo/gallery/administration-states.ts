import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { fill, logInAs, onBadNetwork, press, seed, sending, type GalleryState } from './actions.ts';

const { olu } = demoAccounts;
const overview = [...logInAs(olu.email, olu.password), ...press('appSwitcher', 'administrationItem')];
const mfa = [...overview, ...press('securityConfiguration')];
const policies = [...mfa, ...press('passwordPoliciesTab')];

/** The states of the administration, as the owner of an organization sees it. */
export const administrationStates: readonly GalleryState[] = [
  seed('administration', 'The sections of the administration.', overview, 'securityConfiguration'),
  sending(
    seed('administration-mfa', 'The setting that requires MFA for everyone.', mfa, 'mfaRequired'),
    'updateSecurityConfiguration',
    ['save'],
    press('mfaRequired'),
  ),
  seed(
    'administration-mfa-saved',
    'MFA, now required for everyone.',
    [mfa, press('mfaRequired', 'save')],
    'result',
  ),
  ...onBadNetwork(seed, 'administration', [overview, press('securityConfiguration')], {
    waiting: 'The security configuration while it loads.',
    offline: 'The security configuration couldn’t load: no response.',
  }),
  sending(
    seed(
      'administration-policies',
      'The password policies of an organization.',
      policies,
      'minimumPasswordLength',
    ),
    'updateSecurityConfiguration',
    ['save'],
    [fill('minimumPasswordLength', '14')],
  ),
  seed(
    'administration-policies-refused',
    'A minimum length below the product’s minimum.',
    [policies, fill('minimumPasswordLength', '3'), press('save')],
    'invalid field',
  ),
  seed(
    'administration-policies-saved',
    'A longer minimum, saved.',
    [policies, fill('minimumPasswordLength', '14'), press('save')],
    'result',
  ),
];
