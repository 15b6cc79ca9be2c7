import {
  demoAccounts,
  demoSessions,
  miraTotpSecret,
  type DemoAccountId,
} from '../../../demo-backend/contract/demo-accounts.ts';
import { startOfTest } from '../../support/backend/backend.ts';

/** Milliseconds. */
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** What a reader of the contract expects of one user. */
export interface ModelUser {
  readonly id: DemoAccountId;
  readonly email: string;
  password: string;
  passwordChangedAt: number;
  /** Authtokens of the valid sessions, the oldest first. */
  tokens: string[];
  failures: number;
  lockedUntil: number | undefined;
  secret: string | undefined;
  pendingSecret: string | undefined;
  /** The step of the last code that was accepted. */
  lastStep: number | undefined;
  backupCodes: string[];
  usedBackupCodes: string[];
  /** The link that is good, with the time it was sent at. */
  link: { token: string; sentAt: number } | undefined;
  company: string;
}

/** What a reader of the contract expects of one organization. */
export interface ModelOrganization {
  readonly name: string;
  readonly members: readonly DemoAccountId[];
  readonly owner: DemoAccountId | undefined;
  minimum: number;
  duration: number;
  mfaRequired: boolean;
}

/** What a reader of the contract expects of the whole demo. */
export interface Model {
  users: Record<DemoAccountId, ModelUser>;
  organizations: ModelOrganization[];
  /** Milliseconds that the demo's clock is ahead. */
  offset: number;
  emails: number;
  /** Every authtoken, link and password that was good once since the start, and is not any more. */
  readonly deadTokens: Set<string>;
  readonly deadLinks: Set<string>;
  readonly deadPasswords: Set<string>;
}

const modelUser = (id: DemoAccountId, now: number, tokens: string[] = []): ModelUser => ({
  id,
  email: demoAccounts[id].email,
  password: demoAccounts[id].password,
  passwordChangedAt: now - 30 * day,
  tokens,
  failures: 0,
  lockedUntil: undefined,
  secret: id === 'mira' ? miraTotpSecret : undefined,
  pendingSecret: undefined,
  lastStep: undefined,
  backupCodes: [],
  usedBackupCodes: [],
  link: undefined,
  company: demoAccounts[id].company,
});

const adaTokens = [
  demoSessions.commandLine.authtoken,
  demoSessions.safariOnIphone.authtoken,
  demoSessions.firefoxOnWindows.authtoken,
  demoSessions.thisBrowser.authtoken,
];

const modelOrganizations = (): ModelOrganization[] => [
  {
    name: 'Example Press',
    members: ['olu', 'ada', 'mira'],
    owner: 'olu',
    minimum: 8,
    duration: 90,
    mfaRequired: false,
  },
  {
    name: 'Northwind Docs',
    members: ['ada'],
    owner: undefined,
    minimum: 12,
    duration: 0,
    mfaRequired: false,
  },
];

/** The seed state, as the contract describes it. */
export const seedModel = (now: number = startOfTest): Model => ({
  users: {
    ada: modelUser('ada', now, [...adaTokens]),
    olu: modelUser('olu', now),
    mira: modelUser('mira', now),
  },
  organizations: modelOrganizations(),
  offset: 0,
  emails: 0,
  deadTokens: new Set(),
  deadLinks: new Set(),
  deadPasswords: new Set(),
});

/** Puts the model back to the seed state. What was dead and is good in the seed comes to life again. */
export function resetModel(model: Model, now: number): void {
  const seed = seedModel(now);
  for (const user of Object.values(model.users)) {
    endTokens(model, user, user.tokens);
    dropLink(model, user);
    model.deadPasswords.add(user.password);
  }
  Object.assign(model, { users: seed.users, organizations: seed.organizations, offset: 0, emails: 0 });
  for (const token of adaTokens) model.deadTokens.delete(token);
  for (const { password } of Object.values(model.users)) model.deadPasswords.delete(password);
}

/** Ends sessions in the model. */
export function endTokens(model: Model, user: ModelUser, ended: readonly string[]): void {
  for (const token of ended) model.deadTokens.add(token);
  user.tokens = user.tokens.filter((token) => !ended.includes(token));
}

/** Makes a user's link void in the model. */
export function dropLink(model: Model, user: ModelUser): void {
  if (user.link !== undefined) model.deadLinks.add(user.link.token);
  user.link = undefined;
}

/** Notes a new password in the model, with all that ends by it. */
export function setPassword(model: Model, user: ModelUser, password: string, now: number): void {
  endTokens(model, user, user.tokens);
  dropLink(model, user);
  model.deadPasswords.add(user.password);
  Object.assign(user, { password, passwordChangedAt: now, failures: 0, lockedUntil: undefined });
  for (const { password: current } of Object.values(model.users)) model.deadPasswords.delete(current);
}

/** Notes a wrong password or code in the model. */
export function countFailure(user: ModelUser, now: number): void {
  user.failures = (user.lockedUntil === undefined ? user.failures : 0) + 1;
  user.lockedUntil = user.failures >= 5 ? now + 15 * minute : undefined;
}

/** Notes a right password in the model. */
export const clearFailures = (user: ModelUser) =>
  Object.assign(user, { failures: 0, lockedUntil: undefined });

/** Whether the model says that a user is locked. */
export const isLocked = (user: ModelUser, now: number) =>
  user.lockedUntil !== undefined && now < user.lockedUntil;

/** The organizations of a user in the model. */
export const organizationsOf = (model: Model, user: ModelUser) =>
  model.organizations.filter(({ members }) => members.includes(user.id));

/** The password policy of a user in the model: the least length, and the days after which a password expires. */
export function policyOf(model: Model, user: ModelUser): { minimum: number; days: number } {
  const all = organizationsOf(model, user);
  const days = all.map(({ duration }) => duration).filter((each) => each > 0);
  return {
    minimum: Math.max(8, ...all.map(({ minimum }) => minimum)),
    days: days.length > 0 ? Math.min(...days) : 0,
  };
}

/** Whether the model says that a user's password has expired. */
export function isExpired(model: Model, user: ModelUser, now: number): boolean {
  const { days } = policyOf(model, user);
  return days > 0 && now - user.passwordChangedAt >= days * day;
}

/** Whether a new password is good for a user, for the passwords that the commands choose from. */
export const isGood = (model: Model, user: ModelUser, chosen: string) =>
  chosen.length >= policyOf(model, user).minimum && /\p{Lu}/u.test(chosen) && /\d/.test(chosen);
