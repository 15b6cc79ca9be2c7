import type { Locator } from '@playwright/test';
import { TOTP } from 'otpauth';
import * as z from 'zod/mini';
import { demoAccounts, miraTotpSecret } from '../../demo-backend/contract/demo-accounts.ts';
import type { OperationDefinition } from '../../demo-backend/contract/operation-definition.ts';
import {
  operationIds,
  operations,
  takesBody,
  type OperationId,
} from '../../demo-backend/contract/operations.ts';
import { refusals, type RefusalId } from '../../demo-backend/contract/refusals.ts';
import { addressOf, errorAddress } from '../../src/reference/anchors.ts';
import { operationModel } from '../../src/reference/build-operation-model.ts';
import { ApiConsolePage } from '../support/browser/api-console.ts';
import { inTurn } from '../support/runner/effort.ts';
import { ada } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

// Every operation of the contract is sent from its console on the built page: first so that it causes an error (the
// change of the password so that it causes each), and then so that it succeeds. A new operation of the contract is
// tested without a change here, or fails with a message that says what it needs.

type Prepare = (api: ApiConsolePage) => Promise<void>;

const codeOf = (secret: string) => new TOTP({ secret }).generate();
const asOlu: Prepare = (api) => api.actAs('Olu');
const asMira: Prepare = (api) => api.actAs('Mira', codeOf(miraTotpSecret));

/** The user of each operation that Ada isn't allowed to use. */
const actors: Partial<Record<OperationId, Prepare>> = {
  getSecurityConfiguration: asOlu,
  updateSecurityConfiguration: asOlu,
  createBackupCodes: asMira,
  resetMfa: asMira,
};

/** What an operation needs before it succeeds, if its initial form isn't enough. */
const preparations: Partial<Record<OperationId, Prepare>> = {
  async resetMfa(api) {
    await api.field('current_password').fill(demoAccounts.mira.password);
  },
  async resetPassword(api) {
    await api.request('POST', '/v3/user/forgot_password', { user: { email: ada.email } });
    const inbox = JSON.stringify(await api.request('GET', '/lab/inbox'));
    const [, token = ''] = /reset_password_token=(\w+)/.exec(inbox) ?? [];
    await api.field('user.reset_password_token').fill(token);
  },
  async verifyMfa(api) {
    const enrolled = await api.request('POST', '/dashboard/mfa');
    const { secret } = z.parse(z.object({ secret: z.string() }), enrolled);
    await api.field('tfa_token').fill(codeOf(secret));
  },
};

/** A way in which any console can cause an error of its operation, and that error. */
interface Way {
  readonly name: string;
  readonly refusal: RefusalId;
  /** Whether the console finds the error before it sends the request. */
  readonly isFault: boolean;
  /** Makes the request one that is rejected, and returns a function that repairs it. */
  readonly spoil: (api: ApiConsolePage) => Promise<() => Promise<void>>;
}

/** Fills an empty field. */
async function fill(field: Locator, text: string): Promise<() => Promise<void>> {
  await field.fill(text);
  return () => field.clear();
}

const unknownParameter: Way = {
  name: 'with a parameter that it does not have',
  refusal: 'invalid-request',
  isFault: true,
  async spoil(api) {
    await api.region.getByText('More query parameters').click();
    return fill(api.moreQuery, 'colour=red');
  },
};

const wrongParameter = (name: string): Way => ({
  name: `with a ${name} that is no number`,
  refusal: 'invalid-request',
  isFault: true,
  spoil: (api) => fill(api.field(name), 'abc'),
});

const nobody: Way = {
  name: 'without an authtoken',
  refusal: 'not-logged-in',
  isFault: false,
  async spoil(api) {
    const authtoken = api.region.getByLabel('Send the authtoken');
    await authtoken.uncheck();
    return () => authtoken.check();
  },
};

const body = (name: string, text: string, refusal: RefusalId): Way => ({
  name,
  refusal,
  isFault: true,
  async spoil(api) {
    await api.region.getByLabel('JSON', { exact: true }).check();
    const editor = api.region.getByLabel('Body as JSON');
    const good = await editor.inputValue();
    await editor.fill(text);
    return async () => {
      await editor.fill(good);
      await api.region.getByLabel('Fields', { exact: true }).check();
    };
  },
});

/** Every way that an operation's row in the contract allows. */
function waysOf(id: OperationId): readonly Way[] {
  const { auth, malformed, area }: OperationDefinition = operations[id];
  const numbers = operationModel(id).fields.filter(
    ({ place, type }) => place === 'query' && type === 'integer',
  );
  return [
    ...(area === 'product' ? [] : [unknownParameter]),
    ...numbers.map(({ name }) => wrongParameter(name)),
    ...(auth === 'none' ? [] : [nobody]),
    ...(takesBody(id)
      ? [
          body('with half a body', '{', 'malformed-json'),
          body('with an empty body', '{}', malformed ?? 'invalid-request'),
        ]
      : []),
  ];
}

/** Tests one operation on a page that is already open. */
async function refuseAndSucceed(api: ApiConsolePage): Promise<void> {
  const { id } = api;
  await api.tryIt();
  await actors[id]?.(api);
  const all = waysOf(id);
  const ways = id === 'changePassword' ? all : inTurn(all, operationIds.indexOf(id));
  expect(ways.length, 'ways to be refused').toBeGreaterThan(0);
  for (const [index, { name, refusal, isFault, spoil }] of ways.entries()) {
    await test.step(name, async () => {
      const mend = await spoil(api);
      await api.send();
      if (isFault) await api.region.getByRole('button', { name: 'Send anyway' }).click();
      await expect(api.region.getByText(`Recent requests (${index + 1})`)).toBeVisible();
      await api.expectStatus(refusals[refusal].status);
      await expect(api.explanation).toHaveAttribute('href', errorAddress(refusal));
      await mend();
    });
  }
  await preparations[id]?.(api);
  await api.send();
  await api.expectStatus(200);
}

const pageOf = (id: OperationId) => addressOf(id).split('#')[0] ?? '';

for (const path of new Set(operationIds.map(pageOf))) {
  test(`each operation on ${path} shows an error with an explanation in its console, and then succeeds`, async ({
    page,
    problems,
  }) => {
    // The operation that sets up a fault sets up a lost response, and the page's own next request may meet it.
    problems.allow(/Failed to load resource: net::ERR_FAILED .*contentstack-demo\.invalid/);
    const ids = operationIds.filter((id) => pageOf(id) === path);
    test.setTimeout(ids.length * 60_000);
    await page.goto(path);
    for (const id of ids) {
      await test.step(id, async () => {
        const api = new ApiConsolePage(page, id);
        await refuseAndSucceed(api);
        await api.request('POST', '/lab/reset');
        await expect(api.account).toContainText('Ada Reader');
      });
    }
  });
}
