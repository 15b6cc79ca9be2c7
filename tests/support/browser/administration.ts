import { expect, type BrowserContext, type Locator } from '@playwright/test';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { howTos } from '../site/how-tos.ts';
import { LiveDemoPage } from './live-demo.ts';

const { olu } = demoAccounts;

/** From the login screen to the open security configuration of Example Press, as its owner. */
export async function logInToConfiguration(demo: LiveDemoPage): Promise<void> {
  await demo.logIn(olu.email, olu.password);
  await demo.byLabel('appSwitcher').click();
  await demo.byLabel('administrationItem').click();
  await demo.byLabel('securityConfiguration').click();
}

/** As {@link logInToConfiguration}, on the how-to, whose demo starts at the login screen. */
export async function openConfiguration(demo: LiveDemoPage): Promise<void> {
  await demo.open(howTos.securityConfiguration.path);
  await logInToConfiguration(demo);
}

/** A tab in which Ada is choosing a new password, and the first rule of the checklist that she sees there. */
export async function openChecklist(
  context: BrowserContext,
): Promise<{ member: LiveDemoPage; rule: Locator }> {
  const member = new LiveDemoPage(await context.newPage());
  await member.open('/demo/');
  await member.openResetPassword();
  const rule = member.region.getByRole('list', { name: 'Password rules' }).getByRole('listitem').first();
  await expect(rule).toContainText('At least 12 characters (Northwind Docs)');
  return { member, rule };
}

/** As {@link openConfiguration}, with the Password Policies tab open. */
export async function openPasswordPolicies(demo: LiveDemoPage): Promise<void> {
  await openConfiguration(demo);
  await demo.byLabel('passwordPoliciesTab').click();
}
