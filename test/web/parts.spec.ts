import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const rows = (page: Page) => page.getByRole('table', { name: 'Réponses des porteurs, par engagement et par semestre' }).locator('th a[href^="/engagements/"]');

/** No violation at both widths, and nothing beyond the edge of a phone. */
async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('from the overview to an axis, to one of its action-cadres, to a commitment and back; one request each', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  await visit(page, '/vue-d-ensemble');
  await page.locator('#axes').getByRole('link', { name: '2. Prévenir' }).click();
  await settled(page);
  await expect(page).toHaveURL(/\/axes\/2$/);
  expect(asked.filter((body) => body.includes('PartPage'))).toHaveLength(1);
  await expect(page.locator('article > header')).toContainText(/engagements? sur 19 renseignés? au\s1er\ssemestre\s2019, réponses vieilles de/);
  await expect(rows(page)).toHaveCount(19);
  await clean(page);
  await page.locator('#actions-cadres').getByRole('link').first().click();
  await settled(page);
  await expect(page).toHaveURL(/\/actions-cadres\/1$/);
  const count = await rows(page).count();
  expect(count).toBeLessThan(19);
  await clean(page);
  await rows(page).first().click();
  await settled(page);
  await page.getByRole('link', { name: 'Agir résolument pour prévenir les expulsions locatives' }).click();
  await expect(page).toHaveURL(/\/actions-cadres\/1$/);
});

test('the arrondissements as tiles, each opening its page, with a table behind', async ({ page }) => {
  await visit(page, '/arrondissements');
  const tiles = page.getByRole('list', { name: 'Carte en tuiles des arrondissements' }).getByRole('link');
  await expect(tiles).toHaveCount(20);
  await expect(page.getByText(/sur 106 qui ont une réponse acceptée disent où/)).toBeVisible();
  await page.getByText('Voir le tableau des arrondissements').click();
  await expect(page.getByRole('table', { name: 'Engagements et indicateurs par arrondissement' }).getByRole('row')).toHaveCount(21);
  await clean(page);
  await tiles.nth(9).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10e arrondissement');
  await expect(rows(page)).toHaveCount(3);
  await clean(page);
  await page.getByRole('link', { name: '11e arrondissement' }).click();
  await settled(page);
  await expect(page.getByText('Aucun engagement.')).toBeVisible();
  await clean(page);
});

test('an organisation with what it answered as lead, semester by semester', async ({ page }) => {
  await visit(page, '/organisations/etat');
  await expect(page.getByRole('heading', { name: 'Ses réponses comme porteur' })).toBeVisible();
  expect(await rows(page).count()).toBeGreaterThan(0);
  await clean(page);
  await page.getByRole('link', { name: 'Sur le calendrier' }).click();
  await expect(page).toHaveURL(/\/calendrier\?porteur=etat$/);
});
