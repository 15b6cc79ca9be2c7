import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import type { UiWordId } from '../../vocabulary/ui-words.ts';
import { codeAt } from '../panels/authenticator/codes.ts';
import { $knownSecrets } from '../panels/authenticator/known-secrets.ts';
import type { Act, GalleryState, Sign } from './acts.ts';

/** In milliseconds. The slowest control appears after the response to a login. */
const timeout = 8000;

/** The CSS selector of each sign within the product's window. */
const signs: Readonly<Record<Sign, string>> = {
  'refused field': '[aria-invalid="true"]',
  problem: '[role="alert"]:not(:empty)',
  waiting: '.slow',
  reason: '.notice',
  result: ':is(.result, form > [role="status"]):not(:empty, .slow)',
  sessions: '.session-list',
};

const isSign = (shown: GalleryState['shows']): shown is Sign => Object.hasOwn(signs, shown);
const selectorOf = (shown: GalleryState['shows']) =>
  isSign(shown) ? `.window ${signs[shown]}` : `[data-ui="${shown}"]`;

const isUsable = (element: HTMLElement) =>
  element.getClientRects().length > 0 && !element.matches(':disabled') && element.closest('[inert]') === null;

const find = (root: HTMLElement, shown: GalleryState['shows']): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selectorOf(shown))].find(isUsable);

/**
 * Waits until a control is on screen and usable, or a sign is on screen.
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

/** Sets the text of a field in such a way that React notices. */
function type(control: HTMLElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(control: HTMLElement): Promise<void> {
  control.click();
  // React updates the screen before the next frame. Until then, the next act could find a control that is about to go.
  await new Promise(requestAnimationFrame);
}

/** The code of an account's newest secret. The one that is being set up comes after the one in use. */
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
 * Performs the acts one after the other on the real screens, each as soon as its control is on screen.
 *
 * @throws as {@link waitFor} and {@link expectSuccess} do
 */
export async function drive(root: HTMLElement, acts: readonly Act[], signal: AbortSignal): Promise<void> {
  const control = (word: UiWordId) => waitFor(root, word, signal);
  for (const act of acts) {
    // The reader may have chosen another state in the meantime.
    signal.throwIfAborted();
    if ('network' in act)
      expectSuccess(await callOperation('setNetwork', { body: act.network, client: 'Gallery' }));
    else if ('elsewhere' in act) expectSuccess(await changeElsewhere(act.elsewhere));
    else if ('see' in act) await waitFor(root, act.see, signal);
    else if ('press' in act) await press(await control(act.press));
    else if ('fill' in act) type(await control(act.fill), act.with);
    else {
      const field = await control('verificationCode');
      type(field, codeOf(act.codeOf));
    }
  }
}
