import { expect, test } from '@playwright/test';
import { visit } from './visit.js';

test('the interface turns to English and stays so; the words of the pact stay French', async ({ page }) => {
  await visit(page, '/engagements/5');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=fr]')).toBeVisible();
  await expect(page.getByRole('img', { name: /from 2015, with no written end/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'The pact', exact: true })).toBeVisible();
  await visit(page, '/engagements/107');
  await expect(page.getByText('The pact has no commitment number 107.')).toBeVisible();
  await page.getByRole('button', { name: 'FR, Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('in English, what is left in French is marked as French, and quoted as English does', async ({ page }) => {
  await page.addInitScript(`localStorage.setItem('pacte.language', 'en')`);
  for (const address of ['/', '/?texte=hotel&porteur=etat', '/engagements/1', '/engagements/34', '/engagements/38', '/organisations?nom=etat', '/organisations/etat', '/vue-d-ensemble', '/bilans/2018', '/bilans/2019', '/connexion']) {
    await visit(page, address);
    expect(await page.evaluate<string[]>(UNMARKED_FRENCH), address).toEqual([]);
  }
});

test('the half-years of campaigns are said as English does', async ({ page }) => {
  await page.addInitScript(`localStorage.setItem('pacte.language', 'en')`);
  await visit(page, '/vue-d-ensemble');
  await expect(page.getByText('First half of 2019, on 15 May 2019')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Second half of 2018' })).toBeVisible();
  await expect(page.getByText(/semester/i)).toHaveCount(0);
  await visit(page, '/engagements/abc');
  await expect(page.getByText('“abc” is not the number of a commitment: they run from 1 to 106.')).toBeVisible();
});

/** Texts outside what is marked as French that hold French quotes or everyday French words. */
const UNMARKED_FRENCH = `(() => {
  const french = /[«»]|(^|[\\s(’'])(le|la|les|des|du|de|et|pour|dans|une|aux|sur|par|avec|est)(?=[\\s,.]|$)/i;
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (parentElement.closest('script, style, noscript, [lang=fr]:not(html)')) continue;
    if (french.test(data)) found.add(data.trim());
  }
  return [...found];
})()`;
