import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('no number without its coverage and freshness', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/vue-d-ensemble');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en est le pacte');
  await expect(page.getByText(/\d+ engagements sur 106 renseignés, réponses vieilles de \d+ jours en médiane, dont \d+ acceptés par le secrétariat\./)).toBeVisible();
  for (const heading of ['Ce qui inquiète', 'Ce qui a bougé', 'Qui se tait', 'Axe par axe']) await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(page.getByText('dans 36 jours')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('every number leads to its rows, and the drawing agrees with its table', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/vue-d-ensemble');
  const axis = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '3. Intervenir' }) });
  const sunny = axis.getByRole('link', { name: /^Ensoleillé/ });
  const count = Number(/\d+/.exec((await sunny.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await page.getByText('Voir le tableau des chiffres').click();
  const cells = await page.getByRole('row').filter({ hasText: '3. Intervenir' }).getByRole('cell').allTextContents();
  expect(Number(cells[6])).toBe(count);

  await sunny.click();
  await settled(page);
  const rows = page.getByRole('region', { name: 'Liste de ces engagements' }).getByRole('row');
  await expect(rows).toHaveCount(count + 1);
  expect(await violations(page)).toEqual([]);
  await rows.nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/engagements\/\d+$/);
});

test('counts what was sent, and says that it may not be read yet', async ({ page }) => {
  await visit(page, '/vue-d-ensemble?semestre=2019-S1&meteo=STORM#lignes');
  await expect(page.getByRole('heading', { name: 'Les engagements derrière ce chiffre' })).toBeVisible();
  await expect(page.getByText(/réponses? envoyées?, pas encore acceptées?,/)).toBeVisible();
});

test('an earlier semester can be looked at', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  await page.getByRole('link', { name: '2e semestre 2018' }).click();
  await expect(page.getByText(/^2e\ssemestre 2018, au/)).toBeVisible();
});
