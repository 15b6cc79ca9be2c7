import { expect, type Locator, type Page } from '@playwright/test';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { uiLabels, type UiRole, type UiLabelId } from '../../../src/vocabulary/ui-labels.ts';

/** The how-to about changing a password. */
export const howTo = '/docs/developers/security/change-password/';

/** A sample password that meets every rule of Ada's policy. */
export const newPassword = 'Lantern-42-harbor';

/** Ada, whose session every new tab of the demo uses. */
export const ada = demoAccounts.ada;

/** Finds the demo on a page by its class, because finding it by its role would search the whole page each time. */
export const demoSelector = '.live-demo';

/** The demo on a page, and its controls, found by role and name as a reader finds them. */
export class LiveDemoPage {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.locator(demoSelector);
  }

  /** Opens a page and waits until the demo in it can be used. */
  async open(path = howTo): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** Waits until the demo can be used. */
  async ready(): Promise<void> {
    await this.region.scrollIntoViewIfNeeded();
    await expect(this.region).toHaveAttribute('data-state', 'ready');
  }

  /** A control of the demo by its role and its name, exactly. A password field has no role, so its label finds it. */
  control(role: UiRole, name: string): Locator {
    return role === 'textbox'
      ? this.region.getByLabel(name, { exact: true })
      : this.region.getByRole(role, { name, exact: true });
  }

  /** A control of the demo by the ID of its label. */
  byLabel(id: UiLabelId): Locator {
    return this.control(uiLabels[id].role, uiLabels[id].name);
  }

  /** From the dashboard to the open Reset Password dialog, with its checklist or the reason why it's missing. */
  async openResetPassword(): Promise<void> {
    await this.byLabel('profileIcon').click();
    await this.byLabel('profileItem').click();
    await this.byLabel('securityTab').click();
    await this.byLabel('resetPassword').click();
    // The checklist moves the buttons below it, so a press before it appears would miss them.
    const settled = this.byLabel('resetPasswordDialog').locator('.policy, .slow, .load-error');
    await expect(settled.first()).toBeVisible();
  }

  /** Fills the open Reset Password dialog. */
  async fillPasswords(old: string, chosen: string, confirmed = chosen): Promise<void> {
    await this.byLabel('oldPassword').fill(old);
    await this.byLabel('newPassword').fill(chosen);
    await this.byLabel('confirmPassword').fill(confirmed);
    await this.untilChecked();
  }

  /** Fills the open Reset Password dialog and selects **Update**. */
  async submitPasswords(old: string, chosen: string, confirmed = chosen): Promise<void> {
    await this.fillPasswords(old, chosen, confirmed);
    await this.byLabel('update').click();
  }

  /** Sets the value of a field without an event, as some password managers do. */
  async autofill(id: UiLabelId, text: string): Promise<void> {
    await this.byLabel(id).evaluate((field, value) => Reflect.set(field, 'value', value), text);
  }

  /** The line with the reader's account and its initial password. */
  get accountLine(): Locator {
    return this.region.locator('.accounts');
  }

  /** Waits until the checklist has looked up the new password, because its advice moves what's below. */
  async untilChecked(): Promise<void> {
    await expect(this.region.locator('.policy')).toHaveAttribute('data-checked', 'true');
  }

  /** Logs in from the login screen. */
  async logIn(email: string, password: string): Promise<void> {
    await this.byLabel('email').fill(email);
    await this.byLabel('password').fill(password);
    await this.byLabel('logIn').click();
  }

  /** Opens a panel below the demo's window. @returns the panel */
  async openPanel(name: string): Promise<Locator> {
    await this.region.getByRole('button', { name, exact: true }).click();
    const panel = this.region.getByRole('group', { name, exact: true });
    await expect(panel).not.toContainText('Loading');
    return panel;
  }

  /** Sets the simulated network with the Lab's button of that name. */
  async setNetwork(name: string): Promise<void> {
    const lab = this.region.getByRole('group', { name: 'Lab', exact: true });
    if ((await lab.count()) === 0) await this.openPanel('Lab');
    const button = lab.getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  /** The button that restores the initial state in every tab. */
  get resetDemo(): Locator {
    return this.region.getByRole('button', { name: 'Reset demo', exact: true });
  }

  /** From Ada's dashboard, changes her password, and expects every session to end. */
  async changePassword(): Promise<void> {
    await this.openResetPassword();
    await this.submitPasswords(ada.password, newPassword);
    await expect(this.reason).toContainText('Your password was changed');
    await expect(this.devices.getByText('Signed out')).toHaveCount(3);
  }

  /** The three device cards. */
  get devices(): Locator {
    return this.region.getByRole('list', { name: 'Other sessions' }).getByRole('listitem');
  }

  /** The devices whose last request got this status. Before their first request, they appear signed in. */
  devicesThatGot(status: number): Locator {
    return this.devices.filter({ has: this.page.locator('summary', { hasText: String(status) }) });
  }

  /** Reloads the page, so that every device sends a request, and expects that each is still signed in. */
  async expectDevicesSignedIn(): Promise<void> {
    await this.page.reload();
    await this.ready();
    await expect(this.devicesThatGot(200)).toHaveCount(3);
    await expect(this.devices.getByText('Signed in')).toHaveCount(3);
  }

  /** The message on the login screen that says why it's shown. */
  get reason(): Locator {
    return this.region.locator('[data-reason]');
  }
}
