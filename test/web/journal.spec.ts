import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test('the journal tells in plain words what was done, on a phone too', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/administration/journal');
  const first = page.getByRole('listitem').filter({ hasText: 'Aline Sorbier a ouvert une session d’essai depuis la page de connexion' }).first();
  await first.getByText('Détails').click();
  await expect(first).toContainText('127.0.0.0/24');
  await expect(first).toContainText(/Ligne n°\s\d+/);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('filters live in the address, lead from line to line, and the file has the same lines', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/administration/journal');
  await page.getByLabel('Domaine').selectOption('PEOPLE');
  await expect(page).toHaveURL(/domaine=PEOPLE/);
  await page.getByLabel('Mots').fill('pervenche donne');
  await expect(page).toHaveURL(/mots=pervenche/);
  const given = page.getByRole('listitem').filter({ hasText: /Le service a donné à Octave Pervenche le rôle «\s[^»]+\s», pour / }).first();
  await expect(given).toBeVisible();
  await given.getByText('Détails').click();
  await given.getByRole('link', { name: 'Tout ce qui concerne cet objet' }).click();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Ne plus filtrer : ce qui concerne Octave Pervenche' })).toBeVisible();
  await expect(page.getByText('Le service a inscrit une personne : Octave Pervenche.')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger en CSV' }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toBe('journal-paris-2019-05-15.csv');
  expect(text.split('\r\n')[0]).toContain('number,at,actor');
  expect(text).toContain('a inscrit une personne : Octave Pervenche.');
  expect(text).not.toContain('Zacharie');
  await page.getByRole('button', { name: /^Ne plus filtrer/ }).click();
  await expect(page).toHaveURL('/administration/journal');
  await visit(page, '/administration/journal?mots=introuvable');
  await expect(page.getByText('Aucune ligne ne correspond')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Mots')).toHaveValue('introuvable');
});

test('older lines follow, and the newest come back', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/administration/journal?domaine=REPORTING');
  const newest = page.getByRole('main').locator('ol > li').first();
  const top = await newest.textContent();
  await page.getByRole('link', { name: 'Lignes plus anciennes' }).click();
  await expect(page).toHaveURL(/apres=/);
  await expect(newest).not.toHaveText(top!);
  await page.getByRole('link', { name: 'Revenir aux plus récentes' }).click();
  await expect(newest).toHaveText(top!);
});

test('visitors are asked to sign in, and an organisation is told that it is not for them', async ({ page }) => {
  await visit(page, '/administration/journal');
  await expect(page.getByRole('heading', { name: 'Connectez-vous pour voir cette page' })).toBeVisible();
  await enterAs(page, 'Octave Pervenche');
  await visit(page, '/administration/journal');
  await expect(page.getByRole('heading', { name: 'Cette page ne vous est pas ouverte' })).toBeVisible();
});

test('a commitment’s history says its states in words', async ({ page }) => {
  await visit(page, '/engagements/1');
  await page.getByRole('button', { name: 'Afficher l’historique' }).click();
  const history = page.getByRole('region', { name: 'Historique' });
  await expect(history.getByText(/a fait passer l’engagement de «\spas commencé\s» à «\s[^»]+\s»/).first()).toBeVisible();
  await expect(history).not.toContainText(/[A-Z]+_[A-Z]+/);
});
