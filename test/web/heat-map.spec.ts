import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// axe looks at a thousand cells.
test.describe.configure({ timeout: 120_000 });

const map = (page: Page) => page.getByRole('table', { name: 'Réponses des porteurs, par engagement et par semestre' });

test('the whole pact by semester, as a table, each axis under its coverage', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  await visit(page, '/carte-des-engagements');
  expect(asked.filter((body) => body.includes('HeatMapPage'))).toHaveLength(1);
  expect(asked).toHaveLength(2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carte des engagements');
  // A head, the whole pact, five axes, 106 commitments.
  await expect(map(page).getByRole('row')).toHaveCount(1 + 1 + 5 + 106);
  await expect(map(page).getByRole('row').nth(1).getByRole('link').last()).toHaveAccessibleName(/^\d+ renseignés sur 106, réponses vieilles de \d+ jours en médiane$/);
  const link = map(page).getByRole('row').filter({ hasText: '3. Intervenir' }).getByRole('link', { name: /renseignés sur 33/ }).first();
  const reported = Number(/^\d+/.exec((await link.textContent())!)![0]);
  await link.click();
  await settled(page);
  await expect(page.getByRole('region', { name: 'Liste de ces engagements' }).getByRole('row')).toHaveCount(reported + 1);
});

test('filters stand in the address, and a cell opens the answer', async ({ page }) => {
  await visit(page, '/carte-des-engagements');
  await page.getByLabel('Case').selectOption('STORM');
  await page.getByLabel('Au semestre').selectOption('2018-S2');
  await expect(page).toHaveURL(/case=STORM&semestre=2018-S2/);
  await expect(page.getByRole('status').filter({ hasText: 'sur 106' })).toContainText('Les cases cherchées sont entourées.');
  const found = map(page).locator('td[data-found]');
  const count = await found.count();
  expect(count).toBeGreaterThan(0);
  await expect(map(page).getByRole('link', { name: /^Orageux/ })).not.toHaveCount(0);
  await found.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/engagements\/\d+#rapport-/);
  await settled(page);
  // The answer of a semester that is folded stands open.
  await expect(page.locator(new URL(page.url()).hash).getByText('Orageux')).toBeVisible();
  await page.goBack();
  await settled(page);
  await expect(map(page).locator('td[data-found]')).toHaveCount(count);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(map(page).getByRole('row')).toHaveCount(113);
});

test('one Tab stop, and arrows from cell to cell', async ({ page }) => {
  await visit(page, '/carte-des-engagements?axe=1');
  await page.getByRole('link', { name: 'Pas interrogé' }).first().focus();
  await page.keyboard.press('Tab');
  await tabTo(page, map(page).getByRole('link').first());
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  const row = map(page).getByRole('row').filter({ has: page.locator('a[href="/engagements/1"]') });
  const cell = row.getByRole('cell').first().getByRole('link');
  await expect(cell).toBeFocused();
  await expect(cell.locator('span').last()).toBeInViewport();
  await page.keyboard.press('End');
  await expect(row.getByRole('cell').last().getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(map(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(row.getByRole('cell').last().getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/engagements\/1$/);
});

test('on a phone each commitment keeps all its semesters, and projected it stands alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/carte-des-engagements');
  expect(await overflow(page)).toBe(0);
  const cells = map(page).getByRole('row').filter({ has: page.locator('a[href="/engagements/1"]') }).getByRole('cell');
  await expect(cells).toHaveCount(8);
  for (const cell of await cells.all()) expect((await cell.boundingBox())!.width).toBeGreaterThanOrEqual(24);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('link', { name: 'Projeter' }).click();
  await expect(page).toHaveURL(/projection=1/);
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await page.getByLabel('Axe').selectOption('2');
  await expect(page).toHaveURL(/projection=1&axe=2/);
  expect(await violations(page)).toEqual([]);
  // Whoever follows what they see goes on projecting, wherever it leads.
  await map(page).locator('th a[href^="/engagements/"]').first().click();
  await expect(page).toHaveURL(/engagements\/\d+\?projection=1/);
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Quitter la projection' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
});

test('who decides sees what is not accepted yet, and a visitor only that it was sent', async ({ page }) => {
  await visit(page, '/carte-des-engagements?semestre=2019-S1&case=SENT');
  const sent = map(page).locator('td[data-found]');
  expect(await sent.count()).toBeGreaterThan(0);
  await expect(sent.first().getByRole('link')).toHaveAccessibleName(/^Envoyé, pas encore accepté/);
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/carte-des-engagements?semestre=2019-S1&case=SENT');
  await expect(page.getByText('Aucun engagement ne correspond à ces choix.')).toBeVisible();
  await visit(page, '/carte-des-engagements');
  await expect(map(page).getByRole('link', { name: /, pas encore accepté/ }).first()).toHaveAttribute('href', /\/campagnes\/2019-S1\/rapports\//);
});
