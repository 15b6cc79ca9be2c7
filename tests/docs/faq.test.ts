import { z } from 'zod';
import { expect, test } from '../support/test.ts';

const faqPage = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('FAQPage'),
  mainEntity: z.array(
    z.object({
      '@type': z.literal('Question'),
      name: z.string().endsWith('?'),
      url: z.url(),
      acceptedAnswer: z.object({ '@type': z.literal('Answer'), text: z.string().min(10) }),
    }),
  ),
});

test('search engines read the same questions and answers as people', async ({ page }) => {
  await page.goto('/docs/developers/faq');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const { mainEntity } = faqPage.parse(JSON.parse(data ?? ''));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 3 })).toHaveText(mainEntity.map(({ name }) => name));
  expect(mainEntity.length).toBeGreaterThanOrEqual(12);
  const text = (await main.innerText()).replace(/\s+/g, ' ');
  for (const { url, acceptedAnswer } of mainEntity) {
    await expect(page.locator(new URL(url).hash)).toHaveCount(1);
    expect(text).toContain(acceptedAnswer.text);
  }
});

test('the how-to repeats the four questions of the product’s page', async ({ page }) => {
  await page.goto('/docs/developers/security/change-password');
  await expect(page.locator('.questions').getByRole('heading', { level: 3 })).toHaveText([
    'Does a new password sign me out everywhere?',
    'Where do I change my password?',
    'I forgot my current password. What now?',
    'Can I reset my password by API?',
  ]);
});
