import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the secretariat reads who will be told what, when and why, and why not; on a phone too', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/regles-de-relance');
  await page.getByRole('link', { name: 'Relances à venir' }).click();
  await expect(page.getByRole('heading', { name: 'Relances à venir', level: 1 })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('status').filter({ hasText: 'courriel' }).first()).toBeVisible();
  await expect(page.getByText('part ce jour-là').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Seulement ce qui part').check();
  await expect(page).toHaveURL(/seulement=oui/);
  await expect(page.getByText('ne part pas').first()).toBeHidden();
  await expect(page.getByRole('link', { name: 'Jours précédents' })).toBeHidden();
  await page.getByRole('link', { name: 'Jours suivants' }).click();
  await expect(page).toHaveURL(/seulement=oui&du=\d{4}-\d{2}-\d{2}/);
  await settled(page);
  await expect(page.getByLabel('Seulement ce qui part')).toBeChecked();
  await page.getByRole('link', { name: 'Jours précédents' }).click();
  await expect(page).toHaveURL('/campagnes/relances-prevues?seulement=oui');
  await settled(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('the day from which reminders are shown is typed, and stays within what can be known', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/relances-prevues?du=2019-13-40');
  const day = page.getByLabel('À partir du');
  const today = await day.inputValue();
  const chosen = new Date(Date.parse(today) + 40 * 86_400_000).toISOString().slice(0, 10);
  await day.fill(chosen);
  await expect(page).toHaveURL(/du=2019-13-40/);
  await day.press('Enter');
  await expect(page).toHaveURL(`/campagnes/relances-prevues?du=${chosen}`);
  await settled(page);
  await expect(day).toHaveValue(chosen);
  await day.fill('0002-01-01');
  await page.getByLabel('Seulement ce qui part').focus();
  await expect(day).toHaveValue(today);
  await visit(page, '/campagnes/relances-prevues?du=2100-01-01');
  await expect(page.getByRole('heading', { name: 'Relances à venir', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Jours suivants' })).toBeHidden();
});

test('a campaign takes days of its own, and those of the pact again', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/regles-de-relance');
  await expect(page.getByRole('heading', { name: 'Décisions à exécuter' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Réunions', exact: true })).toBeVisible();
  await page.getByText('Changer les jours de cette campagne').first().click();
  await page.getByRole('radio', { name: 'Des jours qui lui sont propres' }).first().check();
  expect(await violations(page)).toEqual([]);
  const form = page.locator('details').first();
  await form.getByLabel('Jours avant l’échéance').fill('10, hier');
  await form.getByRole('button', { name: /^Enregistrer ces jours/ }).click();
  await expect(form.getByText('« hier » n’est pas un nombre de jours.')).toBeVisible();
  await form.getByLabel('Jours avant l’échéance').fill('10');
  await form.getByRole('button', { name: /^Enregistrer ces jours/ }).click();
  await expect(form.getByText('Jours enregistrés. Ils valent dès maintenant.')).toBeVisible();
  await expect(page.getByText('Cette campagne a ses propres jours').first()).toBeVisible();
  await form.getByRole('radio', { name: 'Ceux du pacte' }).check();
  await form.getByRole('button', { name: /^Enregistrer ces jours/ }).click();
  await expect(page.getByText('Cette campagne a ses propres jours')).toBeHidden();
});

test('what was told of decisions and meetings has a log of its own', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/relances');
  await expect(page.getByRole('heading', { name: 'Relances des décisions et des réunions', level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});
