import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { edited, type Edits } from '../builders/workbook.js';
import { overflow, violations } from './axe.js';
import { openCard } from './cards.js';
import { enterByMail } from './mailbox.js';
import { visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// The CAF's rows: 1 is sent and closed, 3 was returned; then 5 and 7, of which nothing is written.
test('answers with a spreadsheet: errors by cell, what changes, sent; and a conflict with both texts', async ({ page }) => {
  await enterByMail(page, 'gaelle.bouvreuil@caf-paris.example');
  await visit(page, '/rapports/2019-S1/caf-paris');
  await page.getByText('Répondre par tableur').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Télécharger le tableur prérempli/ }).click()]);
  const bytes = await readFile(await file.path());
  const drop = async (edits: Edits) => page.getByLabel('Le tableur rempli').setInputFiles({ name: 'reponses.xlsx', mimeType: 'application/octet-stream', buffer: await edited(bytes, edits) });
  const another = page.getByRole('button', { name: 'Choisir un autre fichier' });

  await drop({ Réponses: { H4: 'Presque', M5: 'douze' } });
  await expect(page.getByRole('row', { name: /^Réponses!H4 «\sPresque\s» n’est pas une valeur permise/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Réponses!M5 «\sdouze\s» n’est pas un nombre/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await another.click();
  await expect(page.getByLabel('Le tableur rempli')).toBeFocused();

  await drop({ Réponses: { H4: 'En cours', I4: 'Nuageux', J4: 'Deux antennes ouvertes.', M4: 1240, N4: 'environ', J5: 'Une permanence.' } });
  const changes = page.getByRole('table', { name: 'Ce que le fichier change' });
  await expect(changes.getByRole('row').filter({ hasText: 'Personnes touchées' })).toContainText('environ 1\u202f240');
  await expect(changes.getByText(/^Réponses!I5/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Envoyer aussi au secrétariat la réponse complète (engagement 5)' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces changements' }).click();
  await expect(page.getByText('2 réponses enregistrées.').last()).toBeVisible();
  await expect(page.getByText('Envoyé au secrétariat : engagement 5.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Reste un brouillon, à envoyer de cette page : engagement 7.');
  await another.click();

  // The file was made before 7 was written.
  await drop({ Réponses: { J5: 'Deux permanences.' } });
  const conflict = page.getByRole('group', { name: /^Engagement 7/ });
  await expect(conflict.getByText('Une permanence.')).toBeVisible();
  await expect(conflict.getByText('Deux permanences.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enregistrer ces changements' })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await conflict.getByRole('radio', { name: /^Prendre ce que dit le fichier/ }).check();
  await page.getByRole('button', { name: 'Enregistrer ces changements' }).click();
  await expect(page.getByText('1 réponse enregistrée.').last()).toBeVisible();
  const written = await openCard(page, 7);
  await expect(written.getByRole('textbox', { name: 'Ce qui a été fait' })).toHaveValue('Deux permanences.');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});
