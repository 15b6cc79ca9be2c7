import type { UiWordId } from '../../lib/ui-words.ts';
import type { Act } from './acts.ts';

/** Milliseconds that a control may take to appear: the answer to a log-in is the slowest thing to wait for. */
const patience = 8000;

const isUsable = (control: HTMLElement) =>
  control.getClientRects().length > 0 && !control.matches(':disabled') && control.closest('[inert]') === null;

function find(root: HTMLElement, word: UiWordId): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(`[data-ui="${word}"]`)].find(isUsable);
}

/**
 * Waits until a control is on screen and can be used.
 *
 * @throws an error that names the control, when it does not come in time or the signal is aborted
 */
export function waitForControl(root: HTMLElement, word: UiWordId, signal: AbortSignal): Promise<HTMLElement> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  return new Promise((resolve, reject) => {
    const look = () => {
      const control = find(root, word);
      if (control === undefined) return;
      observer.disconnect();
      resolve(control);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    limit.addEventListener('abort', () => {
      observer.disconnect();
      reject(new Error(`"${word}" did not come on screen.`));
    });
    look();
  });
}

/** Types as a person would, as far as React can tell. */
function type(control: HTMLElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Does the acts one after the other on the real screens, each as soon as its control is there.
 *
 * @throws as {@link waitForControl} does
 */
export async function drive(root: HTMLElement, acts: readonly Act[], signal: AbortSignal): Promise<void> {
  for (const act of acts) {
    const control = await waitForControl(root, 'press' in act ? act.press : act.fill, signal);
    if ('fill' in act) type(control, act.with);
    // A panel may still be open from the state before; pressing its button would close it.
    else if (control.getAttribute('aria-expanded') !== 'true') control.click();
  }
}
