import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import type { UiLabelId } from '../../vocabulary/ui-labels.ts';
import { codeAt } from '../panels/authenticator/codes.ts';
import { $knownSecrets } from '../panels/authenticator/known-secrets.ts';
import type { Action, GalleryState, Indicator } from './actions.ts';

/** In milliseconds. The slowest control appears after a login. */
const timeout = 8000;

/** The CSS selector of each indicator within the product's window. */
const indicators: Readonly<Record<Indicator, string>> = {
  'invalid field': '[aria-invalid="true"]',
  error: '[role="alert"]:not(:empty)',
  waiting: '.slow',
  notice: '.notice',
  result: ':is(.result, form > [role="status"]):not(:empty, .slow)',
  sessions: '.session-list',
};

const isIndicator = (shown: GalleryState['shows']): shown is Indicator => Object.hasOwn(indicators, shown);
const selectorOf = (shown: GalleryState['shows']) =>
  isIndicator(shown) ? `.window ${indicators[shown]}` : `[data-ui="${shown}"]`;

const isUsable = (element: HTMLElement) =>
  element.getClientRects().length > 0 && !element.matches(':disabled') && element.closest('[inert]') === null;

const find = (root: HTMLElement, shown: GalleryState['shows']): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selectorOf(shown))].find(isUsable);

/**
 * Waits until a control is on screen and usable, or an indicator is on screen.
 *
 * @throws an error that names what didn't appear in time, or before the signal was aborted
 */
export async function waitFor(
  root: HTMLElement,
  shown: GalleryState['shows'],
  signal: AbortSignal,
): Promise<HTMLElement> {
  signal.throwIfAborted();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  return new Promise((resolve, reject) => {
    const look = () => {
      const element = find(root, shown);
      if (element === undefined) return;
      observer.disconnect();
      resolve(element);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    limit.addEventListener('abort', () => {
      observer.disconnect();
      reject(new Error(`"${shown}" didn’t appear.`));
    });
    look();
  });
}

/** Sets the text of a field so that React notices the change. */
function type(control: HTMLElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(control: HTMLElement): Promise<void> {
  control.click();
  // React updates the screen before the next frame. Until then, the next action could find a control that is about to go.
  await new Promise(requestAnimationFrame);
}

/** The current code of an account's newest secret. A secret that is being set up comes after the one in use. */
function codeOf(account: string): string {
  const secret = $knownSecrets.get().findLast((each) => each.account === account)?.secret;
  return secret === undefined ? '' : codeAt(secret, Date.now());
}

/** @throws an error that says why the call failed */
export function expectSuccess(result: CallResult<OperationId>): void {
  if (result.outcome !== 'success') throw new Error(describeFailure(result));
}

const changeElsewhere = (body: RequestOf<'changePassword'>) =>
  callOperation('changePassword', {
    authtoken: demoSessions.firefoxOnWindows.authtoken,
    body,
    client: 'Gallery',
  });

/**
 * Performs the actions one after the other on the real screens, each as soon as its control is on screen.
 *
 * @throws as {@link waitFor} and {@link expectSuccess} do
 */
export async function performActions(
  root: HTMLElement,
  actions: readonly Action[],
  signal: AbortSignal,
): Promise<void> {
  const control = (label: UiLabelId) => waitFor(root, label, signal);
  for (const action of actions) {
    // The reader may have selected another state in the meantime.
    signal.throwIfAborted();
    if ('network' in action)
      expectSuccess(await callOperation('setNetwork', { body: action.network, client: 'Gallery' }));
    else if ('elsewhere' in action) expectSuccess(await changeElsewhere(action.elsewhere));
    else if ('see' in action) await waitFor(root, action.see, signal);
    else if ('press' in action) await press(await control(action.press));
    else if ('fill' in action) type(await control(action.fill), action.with);
    else {
      const field = await control('verificationCode');
      type(field, codeOf(action.codeOf));
    }
  }
}
