import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const chart = (page: Page) => page.getByRole('table', { name: 'Calendriers signés des engagements, par axe et par action-cadre' }).first();

test('all the calendars on the years of the pact, each with its words, filters in the address, one request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  await visit(page, '/calendrier');
  expect(asked.filter((body) => body.includes('TimelinePage'))).toHaveLength(1);
  expect(asked).toHaveLength(2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendrier des engagements');
  await expect(chart(page).getByRole('rowheader').filter({ has: page.locator('a[href^="/engagements/"]') })).toHaveCount(106);
  const row = (number: number) => chart(page).getByRole('row').filter({ has: page.locator(`a[href="/engagements/${number}"]`) });
  await expect(row(5)).toContainText('à partir de 2015, sans fin écrite');
  await expect(row(6)).toContainText('à définir, sans date dans le pacte');
  await expect(row(9)).toContainText('entrée en vigueur : 1er trimestre 2016');
  await page.getByLabel('Axe').selectOption('2');
  await page.getByLabel('À ce jour').selectOption('depasse');
  await expect(page).toHaveURL(/axe=2&quand=depasse/);
  const late = Number(/^\d+/.exec((await page.getByRole('status').filter({ hasText: 'sur 106' }).textContent())!)![0]);
  expect(late).toBeGreaterThan(0);
  await expect(chart(page).getByText(/date dépassée de/)).toHaveCount(late);
  await page.getByText('Voir le tableau des dates').click();
  await expect(page.getByRole('table').nth(1).getByRole('row')).toHaveCount(late + 1);
  await expect(page.getByRole('cell', { name: 'Date dépassée' })).toHaveCount(late);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page.getByRole('status').filter({ hasText: '106 engagements.' })).toBeVisible();
});

test('arrows go from commitment to commitment, and Enter opens', async ({ page }) => {
  await visit(page, '/calendrier?axe=1');
  const links = chart(page).locator('a[href^="/engagements/"]');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/engagements\/2$/);
});

test('on a phone the years are as wide as the screen, and projected it stands alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/calendrier?axe=1');
  expect(await overflow(page)).toBe(0);
  const bar = chart(page).getByRole('cell').first();
  expect((await bar.boundingBox())!.width).toBeGreaterThan(300);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('link', { name: 'Projeter' }).click();
  await settled(page);
  await expect(page).toHaveURL(/projection=1/);
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await page.getByLabel('Axe').selectOption('2');
  await expect(page).toHaveURL(/axe=2/);
  await expect(page).toHaveURL(/projection=1/);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page).toHaveURL(/projection=1/);
});
