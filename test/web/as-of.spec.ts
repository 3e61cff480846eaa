import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const bar = (page: Page) => page.getByRole('complementary', { name: 'Lire à une date passée' });
const banner = (page: Page) => bar(page).getByRole('status');

/** What says the day however far one has read; the words of the bar are read aloud once. */
const mark = (page: Page) => page.locator('[aria-hidden="true"]').filter({ hasText: /^Tel qu’enregistré au/ });

/** In sight at the top and at the bottom of the page, and printed with it. */
async function expectMark(page: Page, words: string): Promise<void> {
  await expect(mark(page)).toHaveText(words);
  for (const far of ['Home', 'End']) {
    await page.keyboard.press(far);
    await expect(mark(page)).toBeInViewport();
  }
  await page.keyboard.press('Home');
  await page.emulateMedia({ media: 'print' });
  await expect(banner(page)).toBeVisible();
  await expect(bar(page).getByRole('button')).toBeHidden();
  await page.emulateMedia({ media: null });
}

test('a past day is chosen once, is said, goes along from page to page, and is left', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  await page.getByRole('button', { name: 'Lire cette page à une date passée' }).click();
  await bar(page).getByLabel('Au', { exact: true }).fill('2017-11-20');
  await bar(page).getByLabel('Au', { exact: true }).press('Enter');
  await expect(page).toHaveURL(/vue-d-ensemble\?au=2017-11-20$/);
  await settled(page);
  await expect(banner(page)).toHaveText('Tel qu’enregistré au 20 novembre 2017');
  await expect(page.getByRole('main')).toContainText('2e semestre 2017, au 20 novembre 2017');
  await expectMark(page, 'Tel qu’enregistré au 20 novembre 2017');
  expect(await violations(page)).toEqual([]);

  // Along, also where a filter of the page comes with it.
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Indicateurs' }).click();
  await expect(page).toHaveURL(/\/indicateurs\?au=2017-11-20$/);
  await expect(banner(page)).toHaveText('Tel qu’enregistré au 20 novembre 2017');
  // A page without a past says so, and keeps the day for the others.
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Bilan' }).click();
  await expect(banner(page)).toHaveText('Cette page ne se lit qu’à aujourd’hui. Le 20 novembre 2017 reste choisi pour les autres.');
  // What is read there is of today: nothing in sight says otherwise, and what is given for all pages says its own day.
  await expect(mark(page)).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('Données ouvertes, telles qu’aujourd’hui');
  await page.goBack();
  await expect(page).toHaveURL(/\/indicateurs\?au=2017-11-20$/);
  await bar(page).getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
  await expect(page).toHaveURL(/\/indicateurs$/);
  await settled(page);
  await expect(mark(page)).toHaveCount(0);
  await expect(banner(page)).toHaveCount(0);
});

test('the answer is that of the day, its file too, and nothing can be done there', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/engagements/49');
  await expect(page.getByRole('button', { name: 'Changer l’état' })).toBeVisible();
  await visit(page, '/engagements/49?au=2016-02-01');
  await expect(banner(page)).toHaveText('Tel qu’enregistré au 1er février 2016');
  await expect(page.getByRole('button', { name: 'Changer l’état' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('1er semestre 2019');
  await visit(page, '/carte-des-engagements?au=2016-02-01');
  await expect(page.getByRole('link', { name: /CSV/ })).toHaveAttribute('href', /\.csv\?au=2016-02-01$/);
});

test('the parts of a pact are those of the day, and a way to a part of a page leads to it', async ({ page }) => {
  for (const [path, words] of [
    ['/axes/2', '2e semestre 2017'],
    ['/actions-cadres/1', '2e semestre 2017'],
    ['/arrondissements/10', '2e semestre 2017'],
    ['/arrondissements', 'Arrondissement'],
  ] as const) {
    await visit(page, `${path}?au=2017-11-20`);
    await expect(banner(page)).toHaveText('Tel qu’enregistré au 20 novembre 2017');
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.getByRole('main')).not.toContainText('1er semestre 2019');
  }
  await expect(page.getByRole('link', { name: /CSV/ })).toHaveAttribute('href', /arrondissements\/.*\.csv\?au=2017-11-20$/);
  await visit(page, '/comparer?de=2016-S2&a=2017-S1&au=2017-11-20');
  await page.getByRole('link', { name: /2e semestre 2016 : \d+ renseignés/ }).click();
  await expect(page).toHaveURL(/\/vue-d-ensemble\?semestre=2016-S2&reponse=recus&au=2017-11-20#lignes$/);
  await settled(page);
  await expect(page.locator('#lignes')).toBeInViewport();
});

test('days that cannot be read are refused in words', async ({ page }) => {
  for (const [day, words] of [
    ['2014-12-31', 'Rien n’était enregistré avant le 1er janvier 2015.'],
    ['2031-01-01', 'n’est pas encore passé'],
    ['hier', '« hier » n’est pas un jour que l’on puisse relire'],
  ] as const) {
    await visit(page, `/vue-d-ensemble?au=${day}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pas de page à cette date');
    await expect(page.getByRole('main')).toContainText(words);
  }
  await bar(page).getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en est le pacte');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the bar stays within the screen', async ({ page }) => {
    await visit(page, '/comparer?au=2017-12-31');
    await expect(banner(page)).toHaveText('Tel qu’enregistré au 31 décembre 2017');
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
