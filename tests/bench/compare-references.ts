import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../support/runner/chromium.ts';
import provisionChromium from '../support/runner/provision-chromium.ts';
import { budgets } from './budgets.ts';
import { recordAddresses, weigh } from './page-weight.ts';
import { peerReferences, servePeerReference, type PeerReference } from './peer-references.ts';

/** Prints what a browser loads for our OpenAPI document in another tool. */
async function weighReference(browser: Browser, reference: PeerReference): Promise<void> {
  const { origin, stop } = await servePeerReference(reference);
  const context = await browser.newContext();
  try {
    const addresses = recordAddresses(context);
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByText(reference.shows).first().waitFor({ timeout: 60_000 });
    // Measure only the tool, without fonts and other files from elsewhere.
    const own = [...addresses].filter((address) => address.startsWith(origin));
    const { total, requests } = await weigh(own, context.request);
    console.log(`  ${reference.packed.padEnd(30)} ${total} in ${requests} requests`);
  } finally {
    await context.close();
    stop();
  }
}

/** Prints the budgets of our API reference, then the sizes of other tools that show the same document. */
export async function compareReferences(): Promise<void> {
  provisionChromium();
  const browser = await chromium.launch(launchOptions());
  try {
    console.log('API reference with its console, in bytes after Brotli:');
    console.log(
      `  ours, at most ${budgets.referenceAtLoad} at load; with the mock API running, ${budgets.consoleUsed}`,
    );
    for (const reference of peerReferences) await weighReference(browser, reference);
  } finally {
    await browser.close();
  }
}
