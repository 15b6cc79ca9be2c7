import { globSync, readFileSync } from 'node:fs';
import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import { attemptsBeforeLock, lockMinutes, maximumSessions } from '../../demo-backend/contract/limits.ts';
import { defaultPolicy } from '../../demo-backend/policy/password-policy.ts';
import { policyRules } from '../../demo-backend/policy/policy-rules.ts';
import { root } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';

// Numbers in sentences, which no table can fill from the data, have to agree with what the demo does.

const source = (page: string) => readFileSync(`${root}src/content/docs/${page}.mdx`, 'utf8');
const faq = source('faq');
const configuration = source('organization/security-configuration');
const reference = source('apis/content-management-api');

test("the text has the demo's number of attempts and the length of a lock", () => {
  expect(faq).toContain(`${attemptsBeforeLock} failures and ${lockMinutes} minutes`);
});

test("the text has the demo's number of sessions", () => {
  expect(faq).toContain(`At most ${maximumSessions}.`);
  expect(reference).toContain(`at most ${maximumSessions} valid authtokens`);
});

test("the text has the demo's shortest minimum length", () => {
  expect(faq).toContain(`At least ${defaultPolicy.minimum_length} characters`);
  expect(configuration).toContain(`| ${defaultPolicy.minimum_length} or more;`);
});

test('the table of rules shows every rule that the demo applies', async ({ page }) => {
  await page.goto('/docs/developers/security/password-requirements');
  for (const rule of policyRules) {
    await expect(page.getByRole('cell', { name: rule.label(defaultPolicy) })).toBeVisible();
  }
});

test('samples log in as the demo’s reader', async ({ page }) => {
  const { email, password } = demoAccounts.ada;
  await page.goto('/docs/developers/apis/content-management-api');
  const sample = page.getByRole('region', { name: 'Log in' }).locator('[data-sample=curl]');
  await expect(sample).toContainText(`"email": "${email}"`);
  await expect(sample).toContainText(`"password": "${password}"`);
});

test('no choice of the demo is described as the product’s', () => {
  const chosen = globSync('src/content/docs/**/*.mdx', { cwd: root })
    .flatMap((file) => readFileSync(root + file, 'utf8').split('\n\n'))
    .filter((text) => /\b(5 failures|15 minutes|follow NIST)\b/.test(text));
  expect(chosen.length).toBeGreaterThan(1);
  for (const text of chosen) expect(text).toMatch(/[Ii]n this demo/);
});

test('advice on periodic changes names who gives it, as Contentstack and NIST disagree', () => {
  const advice = globSync('src/content/docs/**/*.mdx', { cwd: root })
    .flatMap((file) => readFileSync(root + file, 'utf8').split('\n\n'))
    .filter((text) => /\b(regularly|periodic|from time to time)\b/.test(text));
  expect(advice).toHaveLength(1);
  expect(advice[0]).toMatch(/Contentstack recommends .*NIST SP 800-63B advises against/);
});
