import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page) => page.getByRole('combobox', { name: 'Chercher dans le pacte' });
const firstFound = (page: Page) => page.getByRole('listbox', { name: 'Ce qui est trouvé' }).getByRole('option').first();

/** While the list is open the library keeps screen readers to the field and to the list, until Tab or Escape closes it: what lies around is hidden from them, on purpose. */
const AROUND_THE_LIST = /^(aria-hidden-focus|landmark-one-main|page-has-heading-one|region): /;
const violationsOfList = async (page: Page): Promise<string[]> => (await violations(page)).filter((each) => !AROUND_THE_LIST.test(each));

async function type(page: Page, words: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('from any page, by the keyboard: what is found while one types, opened with the arrows', async ({ page }) => {
  await visit(page, '/indicateurs');
  const door = page.getByRole('button', { name: 'Rechercher' });
  await tabTo(page, door);
  await page.keyboard.press('Enter');
  await type(page, 'engagement 49');
  await expect(firstFound(page)).toContainText('49. Déployer un projet global d’insertion');
  expect(await violationsOfList(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/engagements\/49$/);
  await settled(page);
  await expect(door).toBeVisible();
  // Escape closes the list, then gives the field up.
  await door.click();
  await type(page, 'hebergement');
  await expect(firstFound(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(door).toBeFocused();
});

test('Enter shows all that is found, by kind, with what was searched for marked, page after page', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await type(page, 'HÉBERGEMENTS');
  await expect(firstFound(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recherche\?q=H/);
  await settled(page);
  await expect(page.getByRole('status').filter({ hasText: 'résultat' })).toHaveText(/^\d+ résultats$/);
  await expect(page.locator('mark').first()).toHaveText(/héberg/i);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Résultats suivants' }).click();
  await expect(page.getByText(/^Page 2 sur/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Par sorte' }).getByRole('link', { name: /^Organisations/ }).click();
  await expect(page).toHaveURL(/sorte=ORGANISATION$/);
  await expect(page.getByText(/^Page 2 sur/)).toHaveCount(0);
  await page.getByLabel('Chercher dans le pacte').fill('zzzz');
  await expect(page.getByText('Rien ne répond à')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('decisions are found by who reads the register, and not by visitors', async ({ page }) => {
  await visit(page, '/recherche?q=d%C3%A9cision+1');
  await expect(page.getByRole('link', { name: /^Décisions/ })).toHaveCount(0);
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/recherche?q=d%C3%A9cision+1');
  await expect(page.getByRole('heading', { level: 2 }).first().getByRole('link')).toHaveAttribute('href', /\/decisions\/1$/);
});

test('what a bilan, an avis and its recommendations say is found by everybody, and leads to where it is read', async ({ page }) => {
  await visit(page, '/recherche?q=personnes+concern%C3%A9es&sorte=AVIS');
  await expect(page.getByRole('heading', { level: 2, name: 'Avis du Conseil sur le bilan 2019' }).getByRole('link')).toHaveAttribute('href', /\/bilans\/2019\/avis$/);
  await page.getByRole('navigation', { name: 'Par sorte' }).getByRole('link', { name: /^Recommandations/ }).click();
  await expect(page).toHaveURL(/sorte=RECOMMENDATION$/);
  await expect(page.getByText('Recommandation · 2019').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await visit(page, '/recherche?q=coordonner+acteurs+permanent&sorte=BILAN');
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/bilans\/2019#axe-5$/);
  await settled(page);
  await expect(page.locator('#axe-5')).toBeInViewport();
  // While one types too.
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await type(page, 'bilan 2019');
  await expect(firstFound(page)).toContainText('Bilan 2019');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bilans\/2019$/);
  // A visitor finds nothing of the bilan that is being written.
  await visit(page, '/recherche?q=texte+cours+%C3%A9criture&sorte=BILAN');
  await expect(page.getByText('Rien ne répond à')).toBeVisible();
});

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/recherche?q=logement');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Menu/ }).click();
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await type(page, 'logement');
  await expect(firstFound(page)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violationsOfList(page)).toEqual([]);
});
