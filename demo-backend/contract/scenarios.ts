import * as z from './zod.ts';
import { attemptsBeforeLock, lockMinutes, maximumSessions, resetLinkMinutes } from './limits.ts';

/** A state that the demo can be put in by name: how it differs from the initial state. */
export interface Scenario {
  /** Describes the scenario to readers. */
  readonly sentence: string;
  readonly ada?: {
    /** How many sessions she has. The fewer, the newer; additional ones are older than her initial four. */
    readonly sessions?: number;
    /** Wrong passwords since her last successful login. */
    readonly failedAttempts?: number;
    /** The minutes for which her account is locked from now on. */
    readonly lockedMinutes?: number;
    /** The days since she set her password. */
    readonly passwordAgeDays?: number;
    /** The minutes since she requested the reset link that's in the inbox. */
    readonly resetLinkAgeMinutes?: number;
    /** Whether she has set up the demo's authenticator app. */
    readonly mfa?: boolean;
  };
  /** Whether Example Press requires Multi-Factor Authentication. */
  readonly mfaRequired?: boolean;
}

/** Every scenario, by its name. */
export const scenarios = {
  seed: {
    sentence: 'The initial state: Ada is logged in here and on three other devices.',
  },
  'one-session': {
    sentence: 'Ada is logged in here and nowhere else, so there are no sessions to terminate.',
    ada: { sessions: 1 },
  },
  'twenty-sessions': {
    sentence: 'Ada has twenty sessions, the most that a user can have. One more login ends the oldest.',
    ada: { sessions: maximumSessions },
  },
  'one-attempt-left': {
    sentence: 'Ada entered four wrong passwords. One more locks her account.',
    ada: { failedAttempts: attemptsBeforeLock - 1 },
  },
  'account-locked': {
    sentence: `Ada’s account is locked for ${lockMinutes} minutes after five wrong passwords. To see it, log out and log in.`,
    ada: { failedAttempts: attemptsBeforeLock, lockedMinutes: lockMinutes },
  },
  'password-expired': {
    sentence: 'Ada’s password is 91 days old, and passwords at Example Press expire after 90.',
    ada: { passwordAgeDays: 91 },
  },
  'reset-email-sent': {
    sentence: 'Ada has just asked to reset her password. The email is in the inbox.',
    ada: { resetLinkAgeMinutes: 0 },
  },
  'reset-link-expired': {
    sentence: 'Ada asked to reset her password an hour ago. The link in the email has expired.',
    ada: { resetLinkAgeMinutes: resetLinkMinutes },
  },
  'mfa-on': {
    sentence: 'Ada has Multi-Factor Authentication on. She needs a code to log in.',
    ada: { mfa: true },
  },
  'mfa-required': {
    sentence: 'Example Press requires Multi-Factor Authentication.',
    mfaRequired: true,
  },
} as const satisfies Record<string, Scenario>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

const isScenarioName = (key: string): key is ScenarioName => Object.hasOwn(scenarios, key);

/** The name of a scenario, checked. */
export const scenarioName = z.enum(Object.keys(scenarios).filter(isScenarioName));
