import { expect, test } from '@playwright/test';
import { card, DRIHL, openCard } from './cards.js';
import { enterAs, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('without the network nothing is said to leave: what is kept, and what remains to be done', async ({ page, context }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, DRIHL);
  const one = card(page, 19);
  await openCard(page, 19);
  await one.getByRole('radio', { name: 'Nuageux' }).check();
  await expect(one.getByText(/^Brouillon enregistré à/)).toBeVisible();
  await context.setOffline(true);
  await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Deux places de plus.');
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  const told = one.getByRole('alert');
  await expect(told).toHaveText(/^Non envoyé\s: le service est injoignable\. Votre texte est gardé sur cet appareil\. .* il sera enregistré comme brouillon\s; il vous restera à l’envoyer\.$/);
  await expect(told).toBeInViewport();
  await context.setOffline(false);
  await expect(one.getByRole('status').filter({ hasText: /^La connexion est revenue et votre brouillon est enregistré\. Il n’est pas envoyé/ })).toBeVisible({ timeout: 20_000 });
  await expect(told).toHaveCount(0);
  await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Trois places de plus.');
  await expect(one.getByText(/^Brouillon enregistré à/)).toBeVisible();
  await expect(page.getByText(/Engagement 19 envoyé/)).toHaveCount(0);
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Engagement 19 envoyé.' })).toBeVisible();
});

test('what could not be saved is said, kept on the device, and taken up again', async ({ page, context }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, DRIHL);
  await openCard(page, 79);
  await context.setOffline(true);
  await card(page, 79).getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Écrit dans le métro.');
  await expect(card(page, 79).getByText('Non enregistré : le service est injoignable. Votre texte est gardé sur cet appareil')).toBeVisible();
  // The tab is closed before the network is back.
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await visit(later, DRIHL);
  await expect(card(later, 79).getByText('un texte non enregistré est resté sur cet appareil')).toBeVisible();
  await openCard(later, 79);
  await expect(card(later, 79).getByText('Votre dernier texte, gardé sur cet appareil, a été repris.')).toBeVisible();
  await expect(card(later, 79).getByRole('textbox', { name: 'Ce qui a été fait' })).toHaveValue('Écrit dans le métro.');
  await expect(card(later, 79).getByText(/^Brouillon enregistré à/)).toBeVisible();
  await visit(later, `${DRIHL}?engagement=79`);
  await expect(card(later, 79).getByRole('textbox', { name: 'Ce qui a été fait' })).toHaveValue('Écrit dans le métro.');
});
