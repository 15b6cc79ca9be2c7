import { expect } from '@playwright/test';
import type { Locator, Page } from 'puppeteer-core';
import { findUiLabel, uiLabels, type UiRole, type UiLabelId } from '../../../src/vocabulary/ui-labels.ts';
import { ada, demoSelector as demo, howTo, newPassword } from './live-demo.ts';
import type { Problems } from './problems.ts';
import { previewOrigin } from '../site/site.ts';

/** A page of the site in Firefox. Its locators wait until an element is visible and enabled. */
export class FirefoxPage {
  readonly page: Page;
  readonly problems: Pick<Problems, 'allow'>;

  constructor(page: Page, problems: Pick<Problems, 'allow'>) {
    this.page = page;
    this.problems = problems;
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(previewOrigin + path);
  }

  /** Finds a control by role and exact name, inside what a CSS selector finds. A password field has no role. */
  control(within: string, role: string, name: string): Locator<Element> {
    const field = `${within} input::-p-aria(${name})`;
    return this.page.locator(
      role === 'textbox' ? field : `${within} ::-p-aria([name="${name}"][role="${role}"])`,
    );
  }

  /** A control of the demo by the ID of its label. */
  byLabel(id: UiLabelId): Locator<Element> {
    return this.control(demo, uiLabels[id].role, uiLabels[id].name);
  }

  /** Opens the how-to and waits until its demo can be used. */
  async openHowTo(): Promise<void> {
    await this.goto(howTo);
    await this.page.locator(demo).scroll();
    await this.page.waitForSelector(`${demo}[data-state=ready]`);
  }

  /** Expects these texts to be the visible texts of all elements that a CSS selector finds in the demo. */
  async expectInDemo(selector: string, texts: readonly RegExp[]): Promise<void> {
    const read = () =>
      this.page.$$eval(`${demo} ${selector}`, (found) =>
        found.map((each) => (each instanceof HTMLElement ? each.innerText : '')),
      );
    await expect.poll(read).toEqual(texts.map((text): unknown => expect.stringMatching(text)));
  }

  async #act(role: UiRole, name: string, values: Readonly<Record<string, string>>): Promise<void> {
    const control = this.control(demo, role, name);
    if (role === 'textbox') await control.fill(values[name] ?? '');
    else if (role === 'dialog' || role === 'heading' || role === 'region') await control.wait();
    else await control.click();
  }

  /** Does every step of the how-to as the built page describes it, and expects each to be marked as done. */
  async followSteps(values: Readonly<Record<string, string>>): Promise<void> {
    const steps = await this.page.$$('follow-along [data-milestone]');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const labels = await step.$$eval('[data-ui]', (found) =>
        found.map((label) => ({
          name: label.textContent,
          role: label.getAttribute('data-role') ?? undefined,
        })),
      );
      for (const label of labels) {
        const { role, name } = findUiLabel(label.name, label.role);
        await this.#act(role, name, values);
      }
      await expect.poll(() => step.evaluate(({ textContent }) => textContent)).toContain('Done:');
    }
  }

  /** Changes Ada's password by the steps of the open how-to, expects all her sessions to end, and logs in with the new one. */
  async changePassword(): Promise<void> {
    await this.followSteps({
      'Old Password': ada.password,
      'New Password': newPassword,
      'Confirm Password': newPassword,
    });
    await this.expectInDemo('[data-reason]', [/Your password was changed/]);
    await this.expectInDemo('.devices > li', [/Signed out/, /Signed out/, /Signed out/]);
    await this.byLabel('email').fill(ada.email);
    await this.byLabel('password').fill(newPassword);
    await this.byLabel('logIn').click();
    await this.control(demo, 'heading', 'Welcome back, Ada').wait();
  }
}
