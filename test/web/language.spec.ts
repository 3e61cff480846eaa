import { expect, test } from '@playwright/test';
import { visit } from './visit.js';

test('the interface turns to English and stays so; the words of the pact stay French', async ({ page }) => {
  await visit(page, '/engagements/5');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=fr]')).toBeVisible();
  await expect(page.getByRole('img', { name: /from 2015, with no written end/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'The pact', exact: true })).toBeVisible();
  await visit(page, '/engagements/107');
  await expect(page.getByText('The pact has no commitment number 107.')).toBeVisible();
  await page.getByRole('button', { name: 'FR, Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});
