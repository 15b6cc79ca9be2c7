import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumWithSettings, launchOptions } from '../runner/chromium.ts';
import { previewOrigin } from '../site/site.ts';

/** Runs in the page: makes every API that stores or shares site data throw, as in Firefox with cookies blocked. */
export function refuseSiteData(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  LockManager.prototype.request = () => new Promise(refuse);
  ServiceWorkerContainer.prototype.getRegistrations = () => new Promise(refuse);
  ServiceWorkerContainer.prototype.register = () => new Promise(refuse);
  Object.defineProperty(window, 'BroadcastChannel', {
    value: function BroadcastChannel() {
      refuse();
    },
  });
}

/**
 * Opens a browser with Chromium's setting "Block all cookies". Where only the headless shell is installed, which has no
 * settings, {@link refuseSiteData} does the same.
 *
 * @param profile the folder of the browser's profile
 */
export async function openWithCookiesBlocked(profile: string): Promise<BrowserContext> {
  const program = chromiumWithSettings();
  mkdirSync(`${profile}/Default`, { recursive: true });
  writeFileSync(
    `${profile}/Default/Preferences`,
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...(program !== undefined && { executablePath: program }),
    baseURL: previewOrigin,
  });
  if (program === undefined) await context.addInitScript(refuseSiteData);
  return context;
}
