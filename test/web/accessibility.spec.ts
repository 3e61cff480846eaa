import { expect, test } from '@playwright/test';
import { PUBLIC_PAGES } from './addresses.js';
import { violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// axe looks at every node of the largest pages, twice: on a busy machine that takes its time.
test.describe.configure({ timeout: 180_000 });

for (const address of PUBLIC_PAGES) {
  test(`clean by axe, in the dark too, and no wider than a phone: ${address}`, async ({ page }) => {
    await visit(page, address);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
}

test.describe('what opens on a page is clean too', () => {
  test('the demonstration banner and the provenance of figures', async ({ page }) => {
    await visit(page, '/engagements/1');
    await page.getByRole('button', { name: 'Avancer au…' }).click();
    await expect(page.getByLabel('Un autre jour')).toBeVisible();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Afficher l’historique' }).click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });

  test('the pages of those who are signed in', async ({ page }) => {
    for (const [person, address] of [['Octave Pervenche', '/rapports'], ['Aline Sorbier', '/campagnes']] as const) {
      await enterAs(page, person);
      await visit(page, address);
      expect(await violations(page)).toEqual([]);
    }
  });
});

test('every page has one main heading, its own title, and one main part', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const address of ['/', '/engagements/1', '/engagements/2', '/organisations', '/organisations/etat', '/vue-d-ensemble', '/bilans/2019', '/connexion', '/rien']) {
    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    titles.set(await page.title(), address);
  }
  expect(titles.size).toBe(9);
});
