import { expect, type Locator, type Page } from '@playwright/test';
import { operations, type OperationId } from '../../../demo-backend/contract/operations.ts';
import { addressOf, anchorOf } from '../../../src/reference/anchors.ts';
import { requestInPage } from './backend-in-page.ts';

/** The console of one operation on its page of the reference, found the way a reader finds it. */
export class ApiConsolePage {
  readonly page: Page;
  readonly id: OperationId;
  readonly region: Locator;

  constructor(page: Page, id: OperationId) {
    this.page = page;
    this.id = id;
    // `tryIt` checks its role. Finding it by role each time would make Playwright read the whole operation.
    this.region = this.operation.locator('section.console');
  }

  /** The whole operation, with its text. */
  get operation(): Locator {
    return this.page.locator(`section[aria-labelledby=${anchorOf(this.id)}]`);
  }

  /** Opens the page at the operation, then its console, and waits until the console has loaded its account. */
  async open(): Promise<void> {
    await this.page.goto(addressOf(this.id));
    await this.tryIt();
  }

  /** Opens the console on the page as it is. */
  async tryIt(): Promise<void> {
    await this.operation.getByRole('button', { name: 'Try it' }).click();
    const name = `Console: ${operations[this.id].summary}`;
    await expect(this.operation.getByRole('region', { name, exact: true })).toHaveClass('console');
    await expect(this.account).not.toContainText('Loading', { timeout: 15_000 });
  }

  /** The account that the console acts as. */
  get account(): Locator {
    return this.region.getByRole('group', { name: 'Account' });
  }

  /** The response to the last request. */
  get response(): Locator {
    return this.region.getByRole('group', { name: 'Response' });
  }

  /** The link from an error to what it means. */
  get explanation(): Locator {
    return this.response.getByRole('link', { name: /What this error means/ });
  }

  /** The field for query parameters that aren't in the schema. It's collapsed at first. */
  get moreQuery(): Locator {
    return this.region.getByLabel('Query', { exact: true });
  }

  /** A field by its name in the schema, as in `user.email`. */
  field(name: string): Locator {
    return this.region.getByLabel(new RegExp(`^${name.replaceAll('.', String.raw`\.`)}\\b`));
  }

  /** Selects **Send**. */
  async send(): Promise<void> {
    await this.region.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Expects a response with this status. Hashing ten backup codes takes a while. */
  async expectStatus(status: number): Promise<void> {
    await expect(this.response).toHaveAttribute('data-status', String(status), { timeout: 15_000 });
  }

  /** Logs in to another account of the demo from the account's own form. */
  async actAs(name: 'Ada' | 'Olu' | 'Mira', code = ''): Promise<void> {
    await this.account.getByRole('button', { name: 'Log in as…' }).click();
    await this.account.getByRole('button', { name, exact: true }).click();
    await this.account.getByLabel('Code from the authenticator app').fill(code);
    await this.account.getByRole('button', { name: 'Log in', exact: true }).click();
    await expect(this.account.locator('strong')).toContainText(name);
  }

  /** Sends a request from the page itself, as the account of the console. */
  async request(method: string, path: string, body?: object): Promise<unknown> {
    return requestInPage(this.page, method, path, body);
  }
}
