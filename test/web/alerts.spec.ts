import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { tabTo } from './keys.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const WORD = 'Le porteur est reçu lundi par le secrétariat.';

test('visitors read what the rules point at, by kind, and are told nothing of what the secretariat says', async ({ page }) => {
  await visit(page, '/vue-d-ensemble');
  await page.getByRole('region', { name: 'Alertes' }).getByRole('link', { name: /^\d+ alertes/ }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Alertes' })).toBeVisible();
  await expect(page.getByText(/^depuis le /).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Prendre en compte/ })).toHaveCount(0);
  await page.getByLabel('Sorte').selectOption('STALE_INDICATOR');
  await expect(page).toHaveURL(/sorte=STALE_INDICATOR/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Indicateur sans mesure récente']);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Les règles des alertes' }).click();
  await settled(page);
  await expect(page.getByText('Le secrétariat règle ce qui est signalé.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the secretariat acknowledges an alert with a word by the keyboard, and opens it again', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/alertes?sorte=STALE_INDICATOR&prises-en-compte=non');
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }).first();
  const name = await first.getByRole('heading', { level: 3 }).innerText();
  await tabTo(page, first.getByRole('button', { name: `Prendre en compte : ${name}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ce qui est fait')).toBeFocused();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Dites en un mot ce qui est fait.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Ce qui est fait').fill(WORD);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await visit(page, '/alertes?sorte=STALE_INDICATOR&prises-en-compte=oui');
  await expect(page.getByText(WORD)).toBeVisible();
  await expect(page.getByText(/Prise en compte le .* par Aline Sorbier/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: `Rouvrir l’alerte : ${name}` }).click();
  await expect(page.getByText('Aucune alerte ne répond à ces choix.')).toBeVisible();
});

test('a rule that the secretariat changes holds at once', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/alertes/regles');
  const rule = page.getByRole('region', { name: 'Indicateur sans mesure récente' });
  await rule.getByLabel('Jours après la fin de la période').fill('2000');
  await rule.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(rule.getByText('Donnez un nombre de 0 à 1')).toBeVisible();
  await rule.getByLabel('Jours après la fin de la période').fill('120');
  await rule.getByLabel('Signaler').uncheck();
  await rule.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(rule.getByText('La règle est enregistrée')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await visit(page, '/alertes?sorte=STALE_INDICATOR');
  await expect(page.getByText('Aucune alerte ne répond à ces choix.')).toBeVisible();
  await visit(page, '/alertes/regles');
  await rule.getByLabel('Signaler').check();
  await rule.getByRole('button', { name: /^Enregistrer/ }).click();
  await expect(rule.getByText('La règle est enregistrée')).toBeVisible();
});

test('on a phone nothing is wider than the screen, and a commitment shows its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/alertes', '/alertes/regles', '/engagements/49']) {
    await visit(page, address);
    expect(await overflow(page), address).toBeLessThanOrEqual(0);
    expect(await violations(page), address).toEqual([]);
  }
  await expect(page.getByRole('region', { name: 'Alertes' }).getByText(/Orage dans/)).toBeVisible();
});
