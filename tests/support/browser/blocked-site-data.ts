import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumWithSettings, launchOptions } from '../runner/chromium.ts';
import { previewOrigin } from '../site/site.ts';

/** Runs in the page: makes every API that stores or shares site data throw, as in Firefox with cookies blocked. */
export function blockSiteData(): void {
  const throwError = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { configurable: true, get: throwError });
  LockManager.prototype.request = () => new Promise(throwError);
  ServiceWorkerContainer.prototype.getRegistrations = () => new Promise(throwError);
  ServiceWorkerContainer.prototype.register = () => new Promise(throwError);
  Object.defineProperty(window, 'BroadcastChannel', {
    value: function BroadcastChannel() {
      throwError();
    },
  });
}

/**
 * Opens a browser with Chromium's setting "Block all cookies". The headless shell has no settings, so if only that is
 * installed, {@link blockSiteData} does the same.
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
  if (program === undefined) await context.addInitScript(blockSiteData);
  return context;
}
