import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { operations } from '../../demo-backend/contract/operations.ts';
import { failNext } from '../support/browser/backend-in-page.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const initialToken: string = demoSessions.thisBrowser.authtoken;
const deviceTokens = new Set<string | undefined>(
  Object.values(demoSessions).flatMap(({ authtoken }) => (authtoken === initialToken ? [] : [authtoken])),
);

/** Records the authtokens with which a tab itself, not its devices, requests its user. */
function watchTabToken(demo: LiveDemoPage): () => string | undefined {
  let last: string | undefined;
  demo.page.on('request', (request) => {
    const { authtoken } = request.headers();
    const isGetUser =
      request.method() === 'GET' && new URL(request.url()).pathname === operations.getUser.path;
    if (isGetUser && !deviceTokens.has(authtoken)) last = authtoken;
  });
  return () => last;
}

test('Reset demo brings the initial state back, in every tab, and the session of each tab works', async ({
  page,
  context,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const second = new LiveDemoPage(await context.newPage());
  await second.open('/demo/');
  const tabs = [demo, second].map((tab) => ({ tab, readToken: watchTabToken(tab) }));

  await demo.changePassword();
  for (const { tab: working } of tabs) {
    // Each login has a new authtoken, which isn't in the initial state.
    for (const { tab } of tabs) {
      await tab.logIn(ada.email, newPassword);
      await expect(tab.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
    }
    await failNext(page, 'resetDemo');
    await demo.resetDemo.click();
    const failure = demo.region.getByRole('alert').filter({ hasText: 'The demo wasn’t reset. Not now.' });
    await expect(failure).toBeVisible();
    await demo.resetDemo.click();
    await expect(failure).toHaveCount(0);
    for (const { tab, readToken } of tabs) {
      await expect(tab.devices.getByText('Signed in')).toHaveCount(3);
      await expect(tab.accountLine).toContainText(`Password: ${ada.password}`);
      await expect.poll(readToken, 'the tab has its initial authtoken again').toBe(initialToken);
    }
    await expect(page.locator('[data-milestone][data-state=done]')).toHaveCount(0);
    await working.changePassword();
  }
});
