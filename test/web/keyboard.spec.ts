import { expect, type Page, test } from '@playwright/test';
import { settled, visit } from './visit.js';

/** Presses Tab (or Shift+Tab, to go back) until what has the focus is named so; fails when it cannot be reached. */
async function tabTo(page: Page, role: 'link' | 'button' | 'searchbox', name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${role} ${String(name)} was not reached by keyboard`);
}

test('with the keyboard only: skip, search, open a commitment, see a provenance, sign in', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, 'searchbox', 'Mot du texte');
  await page.keyboard.type('rendez-vous annuels');
  await expect(page.getByRole('status').filter({ hasText: 'engagement' })).toHaveText(/1 engagement sur 106/);
  await tabTo(page, 'link', /rendez-vous annuels des droits/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/engagements\/1$/);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const summary = page.locator('summary').first();
  for (let presses = 0; presses < 30 && !(await summary.evaluate((element) => element === element.ownerDocument.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]')).toHaveCount(1);

  await page.goto('/connexion');
  await settled(page);
  await tabTo(page, 'button', 'Entrer comme Damien Courlis');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Connecté : Damien Courlis')).toBeVisible();
  await settled(page);
  await tabTo(page, 'button', 'Se déconnecter', 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
});
