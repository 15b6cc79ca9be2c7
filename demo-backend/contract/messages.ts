/** The sentences that successful operations return as `notice`. Those of `/v3` are the product's. */
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

/** What the reader should know about how the demo runs. It works in each of these cases. */
const noticeMessages = {
  'worker-unavailable':
    "Service workers don't work here, so the demo's API runs inside this page. Other tools on this page can't reach it.",
  'worker-bypassed':
    "Requests from this page bypass its service worker, so the demo's API runs inside the page. Reload the page to use the worker again.",
  'storage-unavailable':
    "Your browser doesn't let the demo store anything. What you do here is lost when you leave, and other tabs don't see it.",
  'storage-failed':
    "Your browser couldn't store the last change. From now on, this tab keeps its own state, and other tabs don't see it.",
  'state-renewed': 'The stored state of the demo was more than a month old, so the demo was reset.',
  'state-set-aside': "The stored state of the demo couldn't be read, so the demo was reset.",
} as const;

/** The ID of a {@link Notice}. */
export type NoticeId = keyof typeof noticeMessages;

/** Something that the reader should know about how the demo runs. */
export interface Notice {
  readonly id: NoticeId;
  readonly message: string;
}

/** Returns the notice with an ID. */
export const noticeOf = (id: NoticeId): Notice => ({ id, message: noticeMessages[id] });
