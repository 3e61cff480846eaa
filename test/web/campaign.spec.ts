import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('shows who has answered and who has not, the silent first, on a phone too', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes');
  await expect(page).toHaveURL('/campagnes/2019-S1');
  await expect(page.getByText('dans 22 jours').first()).toBeVisible();
  await expect(page.getByText(/\d+ réponses reçues sur 241/)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('Rien encore');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('filters live in the address, and the next page follows', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page.getByText(/^51 à 100 sur 241$/)).toBeVisible();
  await page.getByLabel('Axe').selectOption('3');
  await expect(page).toHaveURL(/axe=3/);
  await expect(page.getByText(/^1 à 50 sur/)).toBeVisible();
  await page.getByLabel('Mots de l’engagement ou de l’organisation').fill('hotel famille');
  await expect(page).toHaveURL(/texte=hotel/);
  await expect(page.getByRole('row').filter({ hasText: 'hébergées à l’hôtel' }).first()).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Axe')).toHaveValue('3');
  await page.getByLabel('État', { exact: true }).selectOption('ACCEPTED');
  // However slow the connection, a box keeps the tick it was given.
  await page.route('**/graphql', async (route) => {
    await setTimeout(800);
    await route.continue();
  });
  await page.getByLabel('En retard seulement').check();
  await expect(page.getByText('Aucune demande ne correspond à ces filtres.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page.getByText(/sur 241$/)).toBeVisible();
});

test('a report is read beside the one before it, accepted, or returned with words', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1?etat=SUBMITTED&organisation=ville-de-paris');
  await page.getByRole('link', { name: /^Relire/ }).first().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Ce semestre : 1er semestre 2019' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'La fois d’avant : 2e semestre 2018' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Retourner' }).click();
  await expect(page.getByText('Écrivez ce qu’il faut corriger')).toBeVisible();
  await page.getByLabel('Ce qu’il faut corriger ou préciser').fill('Combien de personnes ?');
  await page.getByRole('button', { name: 'Commenter : Météo' }).click();
  await page.getByLabel('Votre commentaire sur « Météo »').fill('Pourquoi ce soleil ?');
  await page.reload();
  await settled(page);
  // Nothing written is lost by a page that is opened again.
  await expect(page.getByLabel('Votre commentaire sur « Météo »')).toHaveValue('Pourquoi ce soleil ?');
  await expect(page.getByText('Avec votre commentaire sur une rubrique.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Retourner' }).click();
  await expect(page.getByText(/^Retourné le 15 mai 2019 .* par Aline Sorbier, avec ce commentaire/)).toBeVisible();
  await expect(page.getByText('Combien de personnes ?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accepter', exact: true })).toHaveCount(0);
  await expect(page.getByText(/^Rapport retourné à l’organisation\. .* prévenue/)).toBeFocused();
  await expect(page.getByRole('note').getByText('Pourquoi ce soleil ?')).toBeVisible();

  await page.getByRole('link', { name: /^Relire l’engagement/ }).click();
  await settled(page);
  await expect(page.getByText(/^Rapport retourné à l’organisation/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Accepter', exact: true }).press('Enter');
  await expect(page.getByText(/^Accepté le 15 mai 2019 .* par Aline Sorbier\.$/)).toBeVisible();
  await expect(page.getByText('Rapport accepté.')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Relire l’engagement/ })).toBeFocused();
});

test('of two who decide at once, the second is told, and nothing is decided twice', async ({ page, context }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1?etat=SUBMITTED&organisation=ville-de-paris');
  await page.getByRole('link', { name: /^Relire/ }).first().click();
  await expect(page).toHaveURL(/\/rapports\//);
  await settled(page);
  const other = await context.newPage();
  await visit(other, new URL(page.url()).pathname);
  await other.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(other.getByText('Rapport accepté.')).toBeFocused();
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  const told = page.getByText(/^Entre-temps, Aline Sorbier/);
  await expect(told).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Entre-temps, Aline Sorbier');
  await expect(page.getByText('Rapport accepté.')).toHaveCount(0);
});

test('the rules of reminders say in words and days what they do, and can be changed', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Règles de relance' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Règles de relance');
  const review = page.getByRole('region', { name: 'Réponses à relire' });
  await expect(review).toContainText('Une relance part après 5 et 10 jours ouvrés d’attente.');
  await expect(page.getByRole('region', { name: 'Ce que cela donne' })).toContainText('7 jours avant l’échéance, reportée du');
  await review.getByLabel('Jours d’attente').fill('6, deux');
  await review.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(review).toContainText('« deux » n’est pas un nombre de jours.');
  await review.getByLabel('Jours d’attente').fill('6 et 12');
  await review.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(review).toContainText('Règle enregistrée.');
  await expect(review).toContainText('Une relance part après 6 et 12 jours ouvrés d’attente.');
  await review.getByLabel('Jours d’attente').fill('5, 10');
  await review.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(review).toContainText('après 5 et 10 jours');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('whom a reminder by hand would reach is told before it goes; who has had the mail of the day gets no other', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Relancer une organisation maintenant' }).click();
  // The page left has a choice of organisations too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relancer maintenant');
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Samusocial de Paris' });
  const row = page.getByRole('row').filter({ hasText: 'Octave Pervenche' });
  // The address holds the choice by then: a page that is opened again shows the same organisation.
  await expect(row).toBeVisible();
  // The first reminders leave when the service starts.
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('a déjà son courriel de relance ce jour-là', { timeout: 5_000 });
  }).toPass();
  await expect(row).toContainText('référent');
  expect(await violations(page)).toEqual([]);
});

test('the reminders log says who, which one in words, and what became of the mail', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Relances' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relances du 1er semestre 2019');
  const row = page.getByRole('row').filter({ hasText: 'Octave Pervenche' });
  // The first reminders leave when the service starts.
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('envoyé le', { timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
  await expect(row).toContainText('prévue 45 jours avant l’échéance');
  await expect(row).toContainText('envoyé le 15 mai 2019');
  await expect(page.getByRole('heading', { name: 'Qui ne peut pas être relancé' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('a member of the committee sees who answered, not whom to write to', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/campagnes/2019-S1');
  await expect(page.getByRole('row').nth(1)).toContainText('Rien encore');
  await expect(page.getByRole('link', { name: 'Relances' })).toHaveCount(0);
  await visit(page, '/campagnes/2019-S1/relances');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page ne vous est pas ouverte');
});

test('a campaign is prepared from its COPIL, looked at and given up; one organisation is given more time, another excused', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Préparer une campagne' }).click();
  await settled(page);
  await expect(page.getByLabel('Semestre')).toHaveValue('2019-S2');
  await page.getByLabel('Certains axes').check();
  await page.getByRole('button', { name: 'Préparer, et voir qui sera interrogé' }).click();
  await expect(page.getByText('Choisissez au moins un élément.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /^2\. / }).check();
  await page.getByRole('button', { name: 'Préparer, et voir qui sera interrogé' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Qui sera interrogé');
  await page.getByLabel('Personne à qui écrire').check();
  await expect(page.getByRole('table', { name: 'Organisations interrogées, par nom' }).getByRole('row').nth(1)).toContainText('personne');
  // Before its day it does not open.
  await expect(page.getByRole('button', { name: 'Ouvrir la campagne' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Supprimer la campagne' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer la campagne' }).click();
  await expect(page).toHaveURL('/campagnes/2019-S1');
  await settled(page);

  const dialog = page.getByRole('alertdialog');
  await page.getByRole('button', { name: 'Donner un délai' }).click();
  await dialog.getByLabel('Organisation').selectOption({ index: 1 });
  await dialog.getByLabel('Jusqu’au').fill('2019-06-06');
  await dialog.getByLabel('Pourquoi').fill('Déménagement du siège.');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Donner un délai' }).click();
  await expect(dialog.getByLabel('Jusqu’au')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Jusqu’au').fill('2019-06-12');
  await dialog.getByRole('button', { name: 'Donner un délai' }).click();
  await expect(page.getByText('Déménagement du siège.')).toBeVisible();
  await page.getByRole('button', { name: /^Retirer le délai de/ }).click();
  await dialog.getByRole('button', { name: 'Retirer le délai' }).click();
  await expect(page.getByText('Déménagement du siège.')).toHaveCount(0);

  await page.getByRole('button', { name: 'Excuser une organisation' }).click();
  await dialog.getByLabel('Organisation').selectOption({ index: 2 });
  await expect(dialog.getByLabel('De quoi')).toBeEnabled();
  await dialog.getByLabel('De quoi').selectOption({ index: 1 });
  await dialog.getByLabel('Pourquoi').fill('Incendie des locaux.');
  await dialog.getByRole('button', { name: 'Excuser' }).click();
  await page.getByRole('link', { name: /^Excusées/ }).click();
  await expect(page.getByText('Incendie des locaux.')).toBeVisible();
  await page.getByRole('button', { name: /^Attendre de nouveau/ }).click();
  await dialog.getByRole('button', { name: 'Attendre de nouveau' }).click();
  await expect(page.getByText('Incendie des locaux.')).toHaveCount(0);
});
