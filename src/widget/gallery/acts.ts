import type { ScenarioName } from '../../../demo-backend/contract/scenario-names.ts';
import type { UiWordId } from '../../lib/ui-words.ts';

/** One thing that is done to reach a state: a control that is pressed, or a field that is filled. */
export type Act = { press: UiWordId } | { fill: UiWordId; with: string };

/** One state of a screen that a writer should review. */
export interface GalleryState {
  /** Unique over all screens; the state's address ends with it. */
  id: string;
  /** What there is to see. */
  sentence: string;
  scenario: ScenarioName;
  acts: readonly Act[];
  /** The control that is on screen once the state is reached. */
  shows: UiWordId;
}

/** A made-up password that meets every rule. */
export const strong = 'Lantern-42-harbor';

/** Presses controls, one after the other. */
export const press = (...words: UiWordId[]): Act[] => words.map((word) => ({ press: word }));
/** Fills a field. */
export const fill = (word: UiWordId, text: string): Act => ({ fill: word, with: text });

/** From the dashboard to the login screen. */
export const logOut = press('profileIcon', 'logOutItem');
/** From the dashboard to the General tab. */
export const openGeneral = press('profileIcon', 'profileItem');
/** From the dashboard to the Security tab. */
export const openSecurity = [...openGeneral, ...press('securityTab')];
/** From the dashboard to the Reset Password dialog. */
export const openDialog = [...openSecurity, ...press('resetPassword')];
/** From the dashboard of one user to that of another, or to a refusal. */
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

/** A state that is reached from the seed state. */
export const seed = (id: string, sentence: string, acts: readonly Act[], shows: UiWordId): GalleryState => ({
  id,
  sentence,
  scenario: 'seed',
  acts,
  shows,
});
