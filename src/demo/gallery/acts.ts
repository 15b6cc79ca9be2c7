import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import type { ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import type { UiWordId } from '../../vocabulary/ui-words.ts';
import type { Network } from '../../../demo-backend/contract/lab-schemas.ts';
import { networks } from '../panels/lab/presets.ts';

/** One action on the way to a state. */
export type Act =
  | { press: UiWordId }
  /** Waits until something is on screen: for example, until a screen has loaded, before the network becomes slow. */
  | { see: UiWordId | Sign }
  | { fill: UiWordId; with: string }
  /** Fills in the code that the demo's authenticator shows for an account now. */
  | { codeOf: string }
  | { network: Network }
  /** Changes Ada's password in another browser, which ends her session in this one. */
  | { elsewhere: RequestOf<'changePassword'> };

/** Acts one after the other. */
type Acts = readonly (Act | readonly Act[])[];

/** Something on screen that isn't a control. `drive.ts` has the selector of each. */
export type Sign = 'refused field' | 'problem' | 'waiting' | 'result' | 'reason' | 'sessions';

/** A request that the reader sends from a state. */
export interface Sending {
  operation: OperationId;
  /** What to fill in or select first. */
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
  /** The control or sign that appears only once the state is reached. */
  shows: UiWordId | Sign;
  /** Set in one state of each form or button that sends a request. */
  sends?: Sending;
}

/** From here on, every response takes as long as the API allows, so that requests stay under way. */
export const wait: Act = { network: { latency_ms: 10_000, fault: 'none' } };
/** From here on, no request gets a response. */
export const goOffline: Act = { network: networks.Offline };

const { ada } = demoAccounts;
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
/** From the dashboard to the Reset Password dialog, filled in. */
export const fillDialog = (old: string, chosen: string, confirmed = chosen): Act[] => [
  ...openDialog,
  fill('oldPassword', old),
  fill('newPassword', chosen),
  fill('confirmPassword', confirmed),
];

/** From the dashboard to a valid change of Ada's password, ready to be sent. */
export const filledDialog = fillDialog(ada.password, strong);
/** The same change in another browser. */
export const changeElsewhere: Act = {
  elsewhere: { current_password: ada.password, password: strong, password_confirmation: strong },
};

/** A state that is reached from a scenario. */
export const from =
  (scenario: ScenarioName) =>
  (id: string, sentence: string, acts: Acts, shows: GalleryState['shows']): GalleryState => ({
    id,
    sentence,
    scenario,
    acts: acts.flat(),
    shows,
  });
/** A state that is reached from the initial state. */
export const seed = from('seed');

/**
 * The two states of a screen whose request is under way, or gets no response.
 *
 * @param screen the first part of their IDs
 * @param send sends the request
 * @param sentences what each state shows
 */
export const onBadNetwork = (
  state: typeof seed,
  screen: string,
  [before, send]: readonly [before: readonly Act[], send: readonly Act[]],
  sentences: { waiting: string; offline: string },
): GalleryState[] => [
  state(`${screen}-waiting`, sentences.waiting, [before, wait, send], 'waiting'),
  state(`${screen}-offline`, sentences.offline, [before, goOffline, send], 'problem'),
];

/** A state from which the reader sends something. */
export const sending = (
  state: GalleryState,
  operation: OperationId,
  by: readonly UiWordId[],
  first: readonly Act[] = [],
): GalleryState => ({ ...state, sends: { operation, first, by } });
