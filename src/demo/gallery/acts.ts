import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import type { UiWordId } from '../../vocabulary/ui-words.ts';
import type { Network } from '../../../demo-backend/contract/lab-schemas.ts';
import { networks } from '../panels/lab/presets.ts';

/** One thing that is done to reach a state. */
export type Act =
  | { press: UiWordId }
  /** Waits until something is on screen, such as what a screen loads before the network becomes slow. */
  | { see: UiWordId | Sign }
  | { fill: UiWordId; with: string }
  /** Fills in the code that the demo's authenticator shows for an account now. */
  | { codeOf: string }
  | { network: Network }
  /** Changes Ada's password in another browser, which ends her session in this one. */
  | { elsewhere: PasswordChange };

/** A change of password: the old one and the new one. */
export interface PasswordChange {
  from: string;
  to: string;
}

/** What shows that a state is reached where no control does. `drive.ts` has the selector of each. */
export type Sign = 'refused field' | 'problem' | 'waiting' | 'result' | 'reason' | 'sessions';

/** A request that the reader sends from a state. */
export interface Sending {
  operation: OperationId;
  /** What the reader fills in or ticks first. */
  first: readonly Act[];
  /** The controls that send it, pressed one after the other. */
  by: readonly UiWordId[];
}

/**
 * One state of a screen. The gallery shows all of them to a writer; the tests check each with axe and in a narrow
 * window, and with a failing network where it sends something.
 */
export interface GalleryState {
  /** Unique over all screens; the state's address ends with it. */
  id: string;
  /** What the state shows. */
  sentence: string;
  scenario: ScenarioName;
  /** How to reach the state from the dashboard. */
  acts: readonly Act[];
  /** What is on screen once the state is reached, and not before: a control, or a sign. */
  shows: UiWordId | Sign;
  /** One state for each form or button that sends something has this. */
  sends?: Sending;
}

/** A network on which a response takes as long as the API allows, so that requests stay under way. */
const waiting: Network = { latency_ms: 10_000, fault: 'none' };
/** From here on every request waits for its response. */
export const wait: readonly Act[] = [{ network: waiting }];
/** From here on the network has one of the Lab's faults. */
export const fail = (name: keyof typeof networks): Act[] => [{ network: networks[name] }];

/** A sample password that meets every rule. */
export const strong = 'Lantern-42-harbor';

/** Presses controls, one after the other. */
export const press = (...words: UiWordId[]): Act[] => words.map((word) => ({ press: word }));
/** Fills a field. */
export const fill = (word: UiWordId, text: string): Act => ({ fill: word, with: text });

/** From the dashboard to the login screen. */
export const logOut = press('profileIcon', 'logOutItem');
/** From the dashboard to the General tab, with the profile in it. */
export const openGeneral: readonly Act[] = [...press('profileIcon', 'profileItem'), { see: 'firstName' }];
/** From the dashboard to the Security tab. */
export const openSecurity = [...openGeneral, ...press('securityTab')];
/** From the dashboard to the Reset Password dialog. */
export const openDialog = [...openSecurity, ...press('resetPassword')];
/** From the dashboard of one user to that of another, or to an error of the login. */
export const logInAs = (email: string, password: string): Act[] => [
  ...logOut,
  fill('email', email),
  fill('password', password),
  ...press('logIn'),
];
/** Fills the Reset Password dialog. */
export const passwords = (old: string, chosen: string, confirmed = chosen): Act[] => [
  fill('oldPassword', old),
  fill('newPassword', chosen),
  fill('confirmPassword', confirmed),
];

/** A state that is reached from a scenario. */
export const from =
  (scenario: ScenarioName) =>
  (id: string, sentence: string, acts: readonly Act[], shows: GalleryState['shows']): GalleryState => ({
    id,
    sentence,
    scenario,
    acts,
    shows,
  });
/** A state that is reached from the initial state. */
export const seed = from('seed');

/** A state from which the reader sends something. */
export const sending = (
  state: GalleryState,
  operation: OperationId,
  by: readonly UiWordId[],
  first: readonly Act[] = [],
): GalleryState => ({ ...state, sends: { operation, first, by } });
