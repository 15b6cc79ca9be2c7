import type { OperationId } from '../contract/operations.ts';
import { auditTransitions } from './audit.ts';
import { inboxTransitions } from './inbox.ts';
import { labTransitions } from './lab.ts';
import { logInTransitions } from './log-in.ts';
import { mfaTransitions } from './mfa.ts';
import { organizationTransitions } from './organizations.ts';
import { passwordTransitions } from './passwords.ts';
import { sessionTransitions } from './sessions.ts';
import type { Transitions } from './transition.ts';
import { userTransitions } from './users.ts';

/** The transition of every operation. */
export const transitions: Transitions<OperationId> = {
  ...logInTransitions,
  ...sessionTransitions,
  ...userTransitions,
  ...passwordTransitions,
  ...mfaTransitions,
  ...organizationTransitions,
  ...labTransitions,
  ...inboxTransitions,
  ...auditTransitions,
};
