import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const count = async (page: Page, name: string): Promise<number> => Number(/^\d+/.exec((await page.getByRole('list', { name: 'En bref' }).getByRole('link', { name }).textContent())!)![0]);

test('two dates: what moved, counted and listed, one request, and the way to the reason', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  await visit(page, '/comparer');
  await page.getByRole('link', { name: 'Comparer deux dates' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('D’une date à l’autre');
  expect(asked.filter((body) => body.includes('DaysPage'))).toHaveLength(1);
  // By keyboard: a day is sent by Enter, and stands in the address.
  for (const [label, day] of [['Du', '2017-06-30'], ['au', '2018-03-31']] as const) {
    const field = page.getByRole('region', { name: 'Dates comparées' }).getByLabel(label, { exact: true });
    await field.fill(day);
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(day));
    await settled(page);
  }
  await expect(page).toHaveURL(/depuis=2017-06-30&au=2018-03-31$/);
  await expect(page.locator('article > header')).toContainText('Ce qui a bougé du 30 juin 2017 au 31 mars 2018');
  await expect(page.locator('article > header')).toContainText(/Au\s31\smars\s2018,\s2e\ssemestre\s2017\s:\s\d+\srenseignés\ssur\s106,\sréponses\svieilles\sde\s\d+\sjours\sen\smédiane/);
  for (const [name, id] of [['État et météo', 'state'], ['Réponses', 'answers'], ['Indicateurs', 'indicators']] as const) await expect(page.locator(`#${id} ul > li`)).toHaveCount(await count(page, name));
  expect(await violations(page)).toEqual([]);
  const csv = page.getByRole('link', { name: 'Ces mouvements (CSV)' });
  await expect(csv).toHaveAttribute('href', /\/files\/dates\/[^/]+\.csv\?depuis=2017-06-30&au=2018-03-31$/);
  await page.locator('#state').getByRole('link', { name: 'Son état et ses motifs' }).first().click();
  await expect(page).toHaveURL(/\/engagements\/\d+\?au=2018-03-31#etat$/);
  await settled(page);
  await expect(page.locator('#etat')).toBeInViewport();
});

test('choices stand in the address; as a table, of one axis, on a phone', async ({ page }) => {
  await visit(page, '/comparer/dates?depuis=2017-06-30&au=2018-03-31');
  await page.getByLabel('Ce qui bouge').selectOption('STATE');
  await expect(page).toHaveURL(/sorte=STATE/);
  await page.getByLabel('Axe').selectOption('2');
  await page.getByLabel('Présentation').selectOption('tableau');
  await expect(page).toHaveURL(/vue=tableau/);
  await settled(page);
  const shown = Number(/^\d+/.exec((await page.getByText(/^\d+ mouvements? sur \d+$/).textContent())!)![0]);
  const table = page.getByRole('table', { name: 'Mouvements, un par ligne' });
  await expect(table.getByRole('row')).toHaveCount(1 + shown);
  await expect(page.getByRole('link', { name: 'Ces mouvements (CSV)' })).toHaveAttribute('href', /sorte=STATE&axe=2&au=/);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Présentation').selectOption('');
  await settled(page);
  expect(await overflow(page)).toBe(0);
  // Back to today from the field, too.
  await page.getByRole('region', { name: 'Dates comparées' }).getByLabel('au', { exact: true }).fill('2019-05-15');
  await page.getByRole('region', { name: 'Dates comparées' }).getByLabel('au', { exact: true }).press('Enter');
  await expect(page).not.toHaveURL(/au=/);
});

test('a day before the record is said so, with a way out; decisions are for who follows them', async ({ page }) => {
  await visit(page, '/comparer/dates?depuis=2014-12-31');
  await expect(page.getByRole('main')).toContainText('Rien n’était enregistré avant le 1er janvier 2015.');
  await page.getByRole('link', { name: 'Choisir d’autres dates' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('D’une date à l’autre');
  await visit(page, '/comparer/dates?depuis=2015-01-01');
  await expect(page.locator('article > header')).toContainText('Rien n’était enregistré avant le 1er janvier 2015 : c’est le premier jour que l’on peut comparer.');
  expect(await count(page, 'Décisions')).toBe(0);
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/comparer/dates?depuis=2015-01-01');
  expect(await count(page, 'Décisions')).toBeGreaterThan(0);
  await page.locator('#decisions').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/decisions\/\d+$/);
});
