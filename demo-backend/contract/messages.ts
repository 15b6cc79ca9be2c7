/** The notices of successful operations. Those of `/v3` are the product's words. */
export const notices = {
  loggedIn: 'Login Successful.',
  loggedOut: "You've logged out successfully.",
  profileUpdated: 'Profile updated successfully.',
  resetRequested:
    'If this email address exists, we will send you an email with instructions for resetting your password.',
  tokenSmsSent: 'Two-Factor Authentication Token sent via SMS.',
  passwordReset: 'Your password has been reset successfully.',
  securityUpdated: 'The security configuration was updated.',
  mfaBegun: 'Add the secret to your authenticator app, then verify a code.',
  mfaVerified: 'Multi-Factor Authentication is on. Your other sessions were signed out.',
  backupCodesCreated: 'Keep these codes in a safe place. They are shown only once.',
  clockAdvanced: "The demo's clock was advanced.",
  networkSet: "The demo's network settings were changed.",
  passwordChanged: 'Your password was changed. Log in again with the new one.',
  otherSessionsEnded: 'Your other sessions were signed out.',
  scenarioApplied: 'The scenario was applied.',
  demoReset: 'The demo is back in its initial state.',
} as const;
