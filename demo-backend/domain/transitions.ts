import type { OperationId } from '../contract/operations.ts';
import { getUser, updateUser } from './account.ts';
import { listEvents, withAudit } from './audit.ts';
import { changePassword } from './change-password.ts';
import { listInbox } from './inbox.ts';
import { advanceClock, getSettings, setNetwork } from './lab.ts';
import { logIn } from './log-in.ts';
import { createBackupCodes, enrollMfa, resetMfa, verifyMfa } from './mfa.ts';
import {
  getOrganization,
  getSecurityConfiguration,
  listOrganizations,
  updateSecurityConfiguration,
} from './organizations.ts';
import { getPasswordPolicy } from './password-policy.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { applyScenario, resetDemo } from './scenarios.ts';
import { endOtherSessions, findSession, listSessions, logOut, markSeen } from './sessions.ts';
import { requestTokenSms } from './token-sms.ts';
import type { SessionContext, Transition } from './transition.ts';
import { refuse } from './transition.ts';

/** A rule that anyone may ask for, with its line in the audit trail. */
function audited<Id extends OperationId>(operation: Id, transition: Transition<Id>): Transition<Id> {
  return async (state, input, context) =>
    withAudit(operation, await transition(state, input, context), undefined, context);
}

/** A rule that needs a session: finds it by its authtoken, or refuses. */
function inSession<Id extends OperationId>(
  operation: Id,
  transition: Transition<Id, SessionContext>,
): Transition<Id> {
  return async (state, input, context) => {
    const session = findSession(state, context.authtoken ?? '');
    const user = state.users.find(({ uid }) => uid === session?.user_uid);
    if (session === undefined || user === undefined) return refuse(state, 'not-logged-in');
    const seen = markSeen(state, session, context.now);
    const outcome = await transition(seen, input, { ...context, session, user });
    return withAudit(operation, outcome, session, context);
  };
}

/** The rule behind every operation. */
export const transitions: { readonly [Id in OperationId]: Transition<Id> } = {
  logIn: audited('logIn', logIn),
  logOut: inSession('logOut', logOut),
  getUser: inSession('getUser', getUser),
  updateUser: inSession('updateUser', updateUser),
  requestPasswordReset: audited('requestPasswordReset', requestPasswordReset),
  resetPassword: audited('resetPassword', resetPassword),
  requestTokenSms: audited('requestTokenSms', requestTokenSms),
  listOrganizations: inSession('listOrganizations', listOrganizations),
  getOrganization: inSession('getOrganization', getOrganization),
  getSecurityConfiguration: inSession('getSecurityConfiguration', getSecurityConfiguration),
  updateSecurityConfiguration: inSession('updateSecurityConfiguration', updateSecurityConfiguration),
  enrollMfa: inSession('enrollMfa', enrollMfa),
  verifyMfa: inSession('verifyMfa', verifyMfa),
  resetMfa: inSession('resetMfa', resetMfa),
  createBackupCodes: inSession('createBackupCodes', createBackupCodes),
  changePassword: inSession('changePassword', changePassword),
  getPasswordPolicy,
  listSessions: inSession('listSessions', listSessions),
  endOtherSessions: inSession('endOtherSessions', endOtherSessions),
  applyScenario,
  resetDemo,
  listInbox,
  advanceClock: audited('advanceClock', advanceClock),
  getSettings,
  setNetwork: audited('setNetwork', setNetwork),
  listEvents,
};
