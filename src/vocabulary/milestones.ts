/**
 * What the demo reports as the reader uses it. Each step of a how-to names the milestone that completes it. A step with
 * an unknown ID fails the build.
 *
 * Each text ends the sentence "This step is done when …".
 */
export const milestones = {
  'profile-opened': 'the Profile section is open',
  'security-opened': 'the Security tab is open',
  'reset-password-opened': 'the Reset Password dialog is open',
  'passwords-entered': 'all three fields are filled and the new password meets the policy',
  'password-changed': 'the password is changed',
  'other-sessions-ended': 'the other sessions are terminated',
  'forgot-password-opened': 'the Forgot Password screen is open',
  'email-entered': 'an email address is filled in',
  'reset-requested': 'the API has accepted the request for a reset link',
  'reset-link-opened': 'a valid reset link is open',
  'new-password-entered': 'both fields have the same password, and it meets the policy',
  'password-reset': 'the password is reset',
  'mfa-confirmation-shown': 'the message about the other sessions is shown',
  'mfa-secret-shown': 'the QR code and the secret are shown',
  'mfa-code-asked': 'the screen asks for a code from the authenticator app',
  'mfa-verified': 'Multi-Factor Authentication is on',
  'backup-codes-generated': 'the backup codes are shown',
  'backup-codes-kept': 'the backup codes are copied or downloaded',
  'mfa-finished': 'the Multi-Factor Authentication setup is closed',
  'mfa-reset-opened': 'the screen asks for the current password',
  'mfa-new-secret-shown': 'the QR code for the new app is shown',
  'mfa-new-code-asked': 'the screen asks for a code from the new app',
  'mfa-moved': 'the new app is in use',
  'logged-in': 'a user has logged in and the dashboard is open',
  'administration-opened': 'the administration is open',
  'security-configuration-opened': 'the security configuration is open',
  'password-policies-opened': 'the Password Policies tab is open',
  'password-policies-saved': 'the password policies are saved',
  'mfa-policy-opened': 'the Multi-Factor Authentication tab of the organization is open',
  'mfa-required': 'the organization requires Multi-Factor Authentication',
} as const;

/** The ID of a milestone. */
export type Milestone = keyof typeof milestones;

const isMilestone = (id: string): id is Milestone => Object.hasOwn(milestones, id);

/**
 * Checks the ID of a milestone.
 *
 * @throws if the ID is unknown; the message lists the known ones
 */
export function milestoneOf(id: string): Milestone {
  if (isMilestone(id)) return id;
  throw new Error(`No milestone "${id}". Choose one of: ${Object.keys(milestones).join(', ')}.`);
}
