import { test } from '../support/browser/firefox-test.ts';

test.use({ preferences: { 'network.cookie.cookieBehavior': 2 } });

test('with all cookies blocked, the password is changed in memory and the demo says so', async ({
  firefox,
}) => {
  firefox.problems.allow(/^uncaught: .*Failed to get service worker registration/);
  await firefox.openHowTo();
  await firefox.expectInDemo('[data-notice=storage-unavailable]', [/doesn't let the demo store anything/]);
  await firefox.changePassword();
});
