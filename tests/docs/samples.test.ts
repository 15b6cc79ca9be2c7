import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { demoAccounts, demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import type { OperationDefinition } from '../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { anchorOf, referencePages } from '../../src/reference/anchors.ts';
import { localApi } from '../../src/reference/regions.ts';
import { startApiProcess, type ApiProcess } from '../support/backend/server.ts';
import { canRun, runSample, type SampleLanguage, type SampleRun } from '../support/backend/run-sample.ts';
import { inTurn } from '../support/runner/effort.ts';
import { previewOrigin } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';
import { appCode } from '../support/backend/totp.ts';

// Every sample of every operation is read from the built page and run unchanged against the API on an HTTP port. Only
// the port's number differs, so that the tests don't disturb an API that is already running.

const { ada, olu } = demoAccounts;

/** The samples of one operation on its page, for the API on this computer. */
type Samples = Partial<Record<SampleLanguage, string>>;

/** Runs in the page: the text of each sample in a part of it. */
const readTexts = (section: Element): [string, string][] =>
  [...section.querySelectorAll('[data-sample]')].map((sample) => [
    sample.getAttribute('data-sample') ?? '',
    sample.querySelector('pre')?.textContent ?? '',
  ]);

/** The samples of all operations on the pages of the reference. */
async function readSamples(page: Page): Promise<ReadonlyMap<OperationId, Samples>> {
  const samples = new Map<OperationId, Samples>();
  for (const path of [referencePages.product, referencePages.dashboard, referencePages.lab]) {
    await page.goto(path);
    const hosts = page.getByLabel('Host');
    if ((await hosts.count()) > 0) await hosts.first().selectOption(localApi.name);
    for (const id of operationIds) {
      const section = page.locator(`section[aria-labelledby=${anchorOf(id)}]`);
      if ((await section.count()) > 0) samples.set(id, Object.fromEntries(await section.evaluate(readTexts)));
    }
  }
  return samples;
}

type Ask = (method: string, path: string, body?: object, authtoken?: string) => Promise<unknown>;

const askAt =
  (address: string): Ask =>
  async (method, path, body, authtoken = demoSessions.thisBrowser.authtoken) => {
    const response = await fetch(address + path, {
      method,
      headers: { authtoken, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return answer;
  };

const loggedIn = z.object({ user: z.object({ authtoken: z.string() }) });
const enrolled = z.object({ secret: z.string() });

type Variables = Record<string, string>;
const withMfa = async (ask: Ask) => {
  await ask('PUT', '/lab/scenario', { name: 'mfa-on' });
  return {};
};
const asOlu = async (ask: Ask) => {
  const answer = await ask('POST', '/v3/user-session', {
    user: { email: olu.email, password: olu.password },
  });
  return { AUTHTOKEN: z.parse(loggedIn, answer).user.authtoken };
};

/** What has to be done before a sample succeeds, and the environment variables that result. */
const preparations: Partial<Record<OperationId, (ask: Ask) => Promise<Variables>>> = {
  getSecurityConfiguration: asOlu,
  updateSecurityConfiguration: asOlu,
  resetMfa: withMfa,
  createBackupCodes: withMfa,
  async resetPassword(ask) {
    await ask('POST', '/v3/user/forgot_password', { user: { email: ada.email } });
    const inbox = JSON.stringify(await ask('GET', '/lab/inbox'));
    return { RESET_PASSWORD_TOKEN: /reset_password_token=(\w+)/.exec(inbox)?.[1] ?? '' };
  },
  async verifyMfa(ask) {
    const { secret } = z.parse(enrolled, await ask('POST', '/dashboard/mfa'));
    return { TFA_TOKEN: await appCode(secret) };
  },
};

/** The status and the body that a program printed. */
function readOutput(language: SampleLanguage, output: string): [string | undefined, string] {
  const lines = output.trim().split('\n');
  if (language === 'curl') return [lines.pop(), lines.join('\n')];
  const [status, ...rest] = output.trim().split(' ');
  return [status, rest.join(' ')];
}

/** The documented result: the status of the success, and a body of its schema. */
function expectDocumented(id: OperationId, language: SampleLanguage, run: SampleRun): void {
  const { success }: OperationDefinition = operations[id];
  expect(run.code, `${id}: ${run.errors}`).toBe(0);
  if (language === 'sdk') {
    expect(run.output, id).toMatch(/notice|uid|items/);
    return;
  }
  const [status, body] = readOutput(language, run.output);
  expect(status, `${id}: ${run.output}`).toBe('200');
  // Node prints an object instead of JSON, with the same names.
  if (language === 'fetch') {
    for (const name of Object.keys(z.toJSONSchema(success.schema).properties ?? {}))
      expect(body, id).toContain(name);
  } else expect(z.safeParse(success.schema, JSON.parse(body)).error, id).toBeUndefined();
}

let api: ApiProcess;
let samples: ReadonlyMap<OperationId, Samples>;
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: previewOrigin });
  [api, samples] = await Promise.all([startApiProcess(), readSamples(page)]);
  await page.close();
});
test.afterAll(async () => {
  await api.end('SIGTERM');
});
// All languages share one API, and the pages are read once.
test.describe.configure({ mode: 'default' });

/** The languages in which every operation has a sample. Each operation's sample runs in one of them, by turns. */
const languages = ['fetch', 'curl', 'python'] as const;
const sdkSamples = 8;

/** The operations whose sample in this language runs. */
const operationsIn = (language: SampleLanguage): readonly OperationId[] =>
  operationIds.filter((id, turn) =>
    language === 'sdk'
      ? samples.get(id)?.sdk !== undefined
      : inTurn<SampleLanguage>(languages, turn).includes(language),
  );

test('every operation has a sample in each language, and some of the SDK', () => {
  for (const id of operationIds)
    expect(Object.keys(samples.get(id) ?? {}), id).toEqual(expect.arrayContaining([...languages]));
  expect(operationsIn('sdk').length).toBe(sdkSamples);
});

for (const language of [...languages, 'sdk'] as const) {
  test(`${language} samples have the results on the page`, async () => {
    test.setTimeout(240_000);
    const ids = operationsIn(language);
    expect(ids.length, 'samples that run').toBeGreaterThan(0);
    const ask = askAt(api.address);
    for (const id of ids) {
      const code = samples.get(id)?.[language] ?? '';
      if (!canRun(language, code)) continue;
      await ask('POST', '/lab/reset');
      const variables = {
        AUTHTOKEN: demoSessions.thisBrowser.authtoken,
        ...(await preparations[id]?.(ask)),
      };
      const run = await runSample(language, code.replaceAll(localApi.baseUrl, api.address), variables);
      expectDocumented(id, language, run);
    }
  });
}
