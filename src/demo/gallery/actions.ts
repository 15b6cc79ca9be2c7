import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import type { ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import type { UiLabelId } from '../../vocabulary/ui-labels.ts';
import type { Network } from '../../../demo-backend/contract/lab-schemas.ts';
import { networks } from '../panels/lab/presets.ts';

/** One action on the way to a state. */
export type Action =
  | { press: UiLabelId }
  /** Waits until something is on screen: for example, until a screen has loaded, before the network becomes slow. */
  | { see: UiLabelId | Indicator }
  | { fill: UiLabelId; with: string }
  /** Fills in the code that the demo's authenticator shows for an account now. */
  | { codeOf: string }
  | { network: Network }
  /** Changes Ada's password in another browser, which ends her session in this one. */
  | { elsewhere: RequestOf<'changePassword'> };

/** Actions one after the other. */
type Actions = readonly (Action | readonly Action[])[];

/** Something on screen that isn't a control. `perform-actions.ts` has the selector of each. */
export type Indicator = 'invalid field' | 'error' | 'waiting' | 'result' | 'notice' | 'sessions';

/** A request that the reader sends from a state. */
export interface SentRequest {
  operation: OperationId;
  /** What to fill in or select first. */
  first: readonly Action[];
  /** The controls that send it, to press one after the other. */
  by: readonly UiLabelId[];
}

/**
 * One state of a screen. The gallery lists all of them for writers. Tests check each with axe and in a narrow window, and
 * with a failing network if it sends a request.
 */
export interface GalleryState {
  /** Unique across all screens, because it's the anchor in the state's address. */
  id: string;
  /** What the state shows. */
  description: string;
  scenario: ScenarioName;
  /** How to reach the state from the dashboard. */
  actions: readonly Action[];
  /** The control or indicator that appears only once the state is reached. */
  shows: UiLabelId | Indicator;
  /** Set in one state of each form or button that sends a request. */
  sends?: SentRequest;
}

/** From here on, every response takes as long as the API allows, so that requests stay in progress. */
export const slowDown: Action = { network: { latency_ms: 10_000, fault: 'none' } };
/** From here on, no request gets a response. */
export const goOffline: Action = { network: networks.Offline };

const { ada } = demoAccounts;
/** A sample password that meets every rule. */
export const strongPassword = 'Lantern-42-harbor';

/** Presses controls, one after the other. */
export const press = (...labels: UiLabelId[]): Action[] => labels.map((label) => ({ press: label }));
/** Fills a field. */
export const fill = (label: UiLabelId, text: string): Action => ({ fill: label, with: text });

/** From the dashboard to the login screen. */
export const logOut = press('profileIcon', 'logOutItem');
/** From the dashboard to the General tab, with the profile loaded. */
export const openGeneral: readonly Action[] = [...press('profileIcon', 'profileItem'), { see: 'firstName' }];
/** From the dashboard to the Security tab. */
export const openSecurity = [...openGeneral, ...press('securityTab')];
/** From the dashboard to the Reset Password dialog. */
export const openDialog = [...openSecurity, ...press('resetPassword')];
/** From the dashboard of one user to another user's dashboard, or to a login error. */
export const logInAs = (email: string, password: string): Action[] => [
  ...logOut,
  fill('email', email),
  fill('password', password),
  ...press('logIn'),
];
/** From the dashboard to the Reset Password dialog, filled in. */
export const fillDialog = (old: string, chosen: string, confirmed = chosen): Action[] => [
  ...openDialog,
  fill('oldPassword', old),
  fill('newPassword', chosen),
  fill('confirmPassword', confirmed),
];

/** From the dashboard to a valid change of Ada's password, ready to be sent. */
export const filledDialog = fillDialog(ada.password, strongPassword);
/** The same change in another browser. */
export const changeElsewhere: Action = {
  elsewhere: {
    current_password: ada.password,
    password: strongPassword,
    password_confirmation: strongPassword,
  },
};

/** A state that is reached from a scenario. */
export const from =
  (scenario: ScenarioName) =>
  (id: string, description: string, actions: Actions, shows: GalleryState['shows']): GalleryState => ({
    id,
    description,
    scenario,
    actions: actions.flat(),
    shows,
  });
/** A state that is reached from the initial state. */
export const seed = from('seed');

/**
 * The two states of a screen whose request is in progress, or gets no response.
 *
 * @param screen the first part of their IDs
 * @param send sends the request
 * @param descriptions what each state shows
 */
export const onBadNetwork = (
  state: typeof seed,
  screen: string,
  [before, send]: readonly [before: readonly Action[], send: readonly Action[]],
  descriptions: { waiting: string; offline: string },
): GalleryState[] => [
  state(`${screen}-waiting`, descriptions.waiting, [before, slowDown, send], 'waiting'),
  state(`${screen}-offline`, descriptions.offline, [before, goOffline, send], 'error'),
];

/** A state from which the reader sends a request. */
export const sending = (
  state: GalleryState,
  operation: OperationId,
  by: readonly UiLabelId[],
  first: readonly Action[] = [],
): GalleryState => ({ ...state, sends: { operation, first, by } });
