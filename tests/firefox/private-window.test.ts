import { test } from '../support/browser/firefox-test.ts';

test.use({ preferences: { 'browser.privatebrowsing.autostart': true } });

test('in a private window, which has no service workers, the password is changed', async ({ firefox }) => {
  await firefox.openHowTo();
  await firefox.changePassword();
});
