import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function keep(page: Page, name: string, shared: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Garder cette vue' }).click();
  await settled(page);
  await page.getByLabel('Nom de la vue').fill(name);
  if (shared) await page.getByLabel('La partager').check();
  await page.getByRole('button', { name: 'Garder' }).click();
}

test('a page is kept as it is set, shared, found by another, renamed and taken away', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/carte-des-engagements?axe=2');
  await keep(page, 'Axe deux du COPIL', true);
  await expect(page.getByRole('status').filter({ hasText: 'est gardée' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Revenir à la page' }).click();
  await expect(page).toHaveURL(/carte-des-engagements\?axe=2$/);
  await keep(page, 'Axe deux du COPIL', false);
  await expect(page.getByText('Vous avez déjà une vue de ce nom')).toBeVisible();
  await page.getByLabel('Nom de la vue').fill('');
  await page.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByText('Donnez un nom à cette vue.')).toBeVisible();
  await visit(page, '/vues');
  const own = page.getByRole('region', { name: 'Les vôtres' });
  await page.getByRole('button', { name: 'Modifier la vue « Axe deux du COPIL »' }).click();
  await own.getByLabel('Nom de la vue').fill('Axe deux');
  await own.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La vue est enregistrée.' })).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/vues');
  const shared = page.getByRole('region', { name: 'Partagées par d’autres' });
  await expect(shared.getByText('Par Damien Courlis')).toBeVisible();
  await shared.getByRole('link', { name: 'Axe deux', exact: true }).click();
  await expect(page).toHaveURL(/carte-des-engagements\?axe=2$/);
  await visit(page, '/vues');
  await page.getByRole('button', { name: 'Supprimer la vue « Axe deux »' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer la vue' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La vue est supprimée.' })).toBeVisible();
  await expect(shared.getByText('Personne d’autre ne partage de vue.')).toBeVisible();
});

test('a visitor is not asked to keep what their address keeps', async ({ page }) => {
  await visit(page, '/carte-des-engagements');
  await expect(page.getByRole('link', { name: 'Projeter' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Garder cette vue' })).toHaveCount(0);
});
