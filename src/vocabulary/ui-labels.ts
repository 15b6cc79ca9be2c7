/** The ARIA roles of the demo's controls. */
export type UiRole =
  'button' | 'menuitem' | 'tab' | 'heading' | 'dialog' | 'textbox' | 'link' | 'region' | 'checkbox';

/** One label of the product's interface: the role of the control, and its accessible name exactly as on screen. */
export interface UiLabel {
  readonly role: UiRole;
  readonly name: string;
}

/**
 * Every label of the product's interface that the demo shows and pages can name.
 *
 * The screens render these names, `<Ui>` accepts no others, and tests find the controls by them. If you rename a button
 * and a page still uses the old name, the build fails. Source: the product's pages on account security.
 */
export const uiLabels = {
  profileIcon: { role: 'button', name: 'Profile' },
  profileItem: { role: 'menuitem', name: 'Profile' },
  logOutItem: { role: 'menuitem', name: 'Log Out' },
  profileHeading: { role: 'heading', name: 'Profile' },
  securityTab: { role: 'tab', name: 'Security' },
  emailAndPassword: { role: 'heading', name: 'Email & Password' },
  resetPassword: { role: 'button', name: 'Reset Password' },
  resetPasswordDialog: { role: 'dialog', name: 'Reset Password' },
  oldPassword: { role: 'textbox', name: 'Old Password' },
  newPassword: { role: 'textbox', name: 'New Password' },
  confirmPassword: { role: 'textbox', name: 'Confirm Password' },
  update: { role: 'button', name: 'Update' },
  cancel: { role: 'button', name: 'Cancel' },
  mfaHeading: { role: 'heading', name: 'Multi-Factor Authentication' },
  enableMfa: { role: 'button', name: 'Enable' },
  continue: { role: 'button', name: 'Continue' },
  next: { role: 'button', name: 'Next' },
  verify: { role: 'button', name: 'Verify' },
  generateBackupCodes: { role: 'button', name: 'Generate Backup Codes' },
  skipForNow: { role: 'button', name: 'Skip for Now' },
  copyCodes: { role: 'button', name: 'Copy codes' },
  downloadCodes: { role: 'button', name: 'Download as .txt file' },
  done: { role: 'button', name: 'Done' },
  resetMfa: { role: 'button', name: 'Reset MFA' },
  currentPassword: { role: 'textbox', name: 'Current Password' },
  sessionManagement: { role: 'heading', name: 'Session Management' },
  terminateOtherSessions: { role: 'button', name: 'Terminate Other Sessions' },
  email: { role: 'textbox', name: 'Email' },
  password: { role: 'textbox', name: 'Password' },
  verificationCode: { role: 'textbox', name: 'Verification Code' },
  logIn: { role: 'button', name: 'Log In' },
  forgotPassword: { role: 'link', name: 'Forgot Password?' },
  sendInstructions: { role: 'button', name: 'Send Instructions' },
  backToLogIn: { role: 'button', name: 'Back to Login' },
  inbox: { role: 'button', name: 'Inbox' },
  resetLink: { role: 'link', name: 'Set a new password' },
  requestNewLink: { role: 'button', name: 'Request a New Link' },
  firstName: { role: 'textbox', name: 'First Name' },
  lastName: { role: 'textbox', name: 'Last Name' },
  company: { role: 'textbox', name: 'Company' },
  save: { role: 'button', name: 'Save' },
  appSwitcher: { role: 'button', name: 'App Switcher' },
  administrationItem: { role: 'menuitem', name: 'Administration' },
  administrationHeading: { role: 'heading', name: 'Administration' },
  securityConfiguration: { role: 'button', name: 'Security Configuration' },
  securityConfigurationHeading: { role: 'heading', name: 'Security Configuration' },
  mfaTab: { role: 'tab', name: 'Multi-Factor Authentication' },
  mfaRequired: { role: 'checkbox', name: 'Multi-Factor Authentication' },
  passwordPoliciesTab: { role: 'tab', name: 'Password Policies' },
  passwordDuration: { role: 'textbox', name: 'Password Duration' },
  minimumPasswordLength: { role: 'textbox', name: 'Minimum Password Length' },
} as const satisfies Record<string, UiLabel>;

/** The key of a label in {@link uiLabels}. */
export type UiLabelId = keyof typeof uiLabels;

const isUiLabelId = (id: string): id is UiLabelId => Object.hasOwn(uiLabels, id);

/**
 * Finds a label by its text.
 *
 * @param name the text as on screen
 * @param role required only if two controls share the name, such as the Profile icon and the Profile menu item
 * @throws if no control has the name, or more than one; the message lists the choices
 */
export function findUiLabel(name: string, role?: string): UiLabel & { id: UiLabelId } {
  const all = Object.keys(uiLabels)
    .filter(isUiLabelId)
    .map((id) => ({ id, ...uiLabels[id] }));
  const named = all.filter((label) => label.name === name);
  const found = role === undefined ? named : named.filter((label) => label.role === role);
  const [match] = found;
  if (match !== undefined && found.length === 1) return match;
  const choices =
    named.length > 0 ? named.map((label) => `is="${label.role}"`) : all.map((label) => label.name);
  throw new Error(
    `<Ui>${name}</Ui> names ${found.length === 0 ? 'no control' : 'several controls'} of the demo. ` +
      `Choose one of: ${[...new Set(choices)].join(', ')}.`,
  );
}
