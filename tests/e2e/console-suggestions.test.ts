import type { Page } from '@playwright/test';
import { ApiConsolePage } from '../support/api-console.ts';
import { expectNoViolations } from '../support/axe.ts';
import { expectNoSidewaysScroll } from '../support/layout.ts';
import { ada } from '../support/live-demo.ts';
import { expect, test } from '../support/test.ts';

// The body as JSON, written with what the editor suggests at its cursor.

async function openEditor(page: Page, id: ConstructorParameters<typeof ApiConsolePage>[1], text: string) {
  const api = new ApiConsolePage(page, id);
  await api.open();
  await api.region.getByLabel('JSON').check();
  const editor = api.region.getByLabel('Body as JSON');
  const list = api.region.getByRole('listbox', { name: 'Fits here' });
  await editor.fill(text);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  return { api, editor, list, option: (name: RegExp) => list.getByRole('option', { name }) };
}

test('a whole body is written by keyboard with what is suggested, and sent', async ({ page }) => {
  const { api, editor, list, option } = await openEditor(page, 'logIn', '');
  await page.keyboard.type('{');
  await expect(option(/^user/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(editor).toHaveAttribute(
    'aria-activedescendant',
    (await option(/^user/).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(editor).toHaveValue('{"user": {}');
  await expect(list.getByRole('option')).toHaveText([/^email/, /^password/, /^tfa_token/]);
  await page.keyboard.type('"e');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('End');
  await page.keyboard.type('}');
  await expect(editor).toHaveValue(`{"user": {"email": "${ada.email}", "password": "${ada.password}"}}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(api.region.getByRole('button', { name: 'Send', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await api.expectStatus(200);
});

test('by mouse: the button offers what fits, a click puts it in, the rest stays', async ({ page }) => {
  const { editor, list, option, api } = await openEditor(page, 'setNetwork', '{\n\t"latency_ms" :1e1\n}');
  await editor.press('ControlOrMeta+Home');
  await editor.press('ArrowDown');
  await editor.press('End');
  await api.region.getByRole('button', { name: 'What fits at the cursor?' }).click();
  await option(/^fault/).click();
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('{\n\t"latency_ms" :1e1, "fault": "none"\n}');
  await option(/rate-limited/).click();
  await expect(editor).toHaveValue('{\n\t"latency_ms" :1e1, "fault": "rate-limited"\n}');
  await expect(list).toHaveCount(0);
});

test('Enter is a new line until something was chosen; Escape closes and keeps the text; Tab leaves', async ({
  page,
}) => {
  const { editor, list, api } = await openEditor(page, 'setNetwork', '');
  await page.keyboard.type('{');
  await expect(list).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(editor).toHaveValue('{\n');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(editor).toHaveValue('{\n');
  await page.keyboard.press('Control+Space');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(list).toHaveCount(0);
  await expect(api.region.getByRole('button', { name: 'What fits at the cursor?' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(editor).toHaveValue('{\n"latency_ms": 800');
});

test('what was put in can be undone, and is typed over at once', async ({ page }) => {
  const { editor, option } = await openEditor(page, 'setNetwork', '{ }');
  await editor.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await option(/^latency_ms/).click();
  await page.keyboard.type('5');
  await expect(editor).toHaveValue('{ "latency_ms": 5}');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(editor).toHaveValue('{ }');
});

test('moving the cursor closes the list, and what fits is told politely', async ({ page }) => {
  const { editor, list, api } = await openEditor(page, 'setNetwork', '{}');
  const status = api.region.locator('.suggestion-line').getByRole('status');
  await editor.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await expect(status).toHaveText('2 fit: choose with the arrow keys.');
  await page.keyboard.press('ArrowRight');
  await expect(list).toHaveCount(0);
  await expect(status).toHaveText('');
  await page.keyboard.press('Control+Space');
  await expect(status).toHaveText('Nothing more fits here.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list has no violations and fits 320 px, in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    const { editor, list } = await openEditor(page, 'updateSecurityConfiguration', '{"password_policy": {}}');
    await editor.press('ArrowLeft');
    await editor.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await expect(list.getByRole('option')).toHaveCount(2);
    await expect(list.getByRole('option').first()).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page, '[aria-labelledby=update-security-configuration] .console');
  });
}
