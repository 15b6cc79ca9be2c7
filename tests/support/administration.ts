import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import { howTos } from './how-tos.ts';
import type { LiveDemoPage } from './live-demo.ts';

const { olu } = demoAccounts;

/** From the login screen of the how-to to the open security configuration of Example Press, as its owner. */
export async function openConfiguration(demo: LiveDemoPage): Promise<void> {
  await demo.open(howTos.securityConfiguration.path);
  await demo.logIn(olu.email, olu.password);
  await demo.word('appSwitcher').click();
  await demo.word('administrationItem').click();
  await demo.word('securityConfiguration').click();
}

/** As {@link openConfiguration}, with the password policies in front. */
export async function openPasswordPolicies(demo: LiveDemoPage): Promise<void> {
  await openConfiguration(demo);
  await demo.word('passwordPoliciesTab').click();
}
