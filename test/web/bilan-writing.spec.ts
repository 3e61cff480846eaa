import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The longest pages there are: axe reads all of them.
test.slow();

test('the secretariat writes a bilan, freezes and publishes it; anybody reads it, takes its files and checks them', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/bilans/2016');
  await page.getByRole('link', { name: 'Écrire le bilan de cette année' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Commencer le bilan' }).press('Enter');
  await expect(page.getByText('Brouillon du secrétariat')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // What is typed shows in the preview before it is saved.
  const introduction = page.locator('details[id^=partie]').filter({ has: page.getByRole('form', { name: 'Introduction', includeHidden: true }) });
  await introduction.locator('summary').press('Enter');
  await introduction.getByLabel('Texte').fill('L’année où les campagnes ont commencé.');
  const preview = page.getByRole('region', { name: 'Aperçu' });
  await expect(preview.getByText('L’année où les campagnes ont commencé.')).toBeVisible();
  await introduction.getByRole('button', { name: 'Enregistrer la partie' }).click();
  await expect(page.getByText('Partie enregistrée.')).toBeVisible();

  // Somebody else saves the same section meanwhile: both texts are there, and a choice.
  const other = await anotherTab(browser, 'Aline Sorbier', '/bilans/2016/ecrire');
  const theirs = other.locator('details[id^=partie]').filter({ has: other.getByRole('form', { name: 'Introduction', includeHidden: true }) });
  await theirs.locator('summary').click();
  await theirs.getByLabel('Texte').fill('Le texte de l’autre.');
  await theirs.getByRole('button', { name: 'Enregistrer la partie' }).click();
  await expect(other.getByText('Partie enregistrée.')).toBeVisible();
  await other.context().close();
  await introduction.getByLabel('Texte').fill('Mon texte.');
  await introduction.getByRole('button', { name: 'Enregistrer la partie' }).click();
  const conflict = introduction.getByRole('alert');
  await expect(conflict.getByText('Le texte de l’autre.')).toBeVisible();
  await expect(conflict.getByText('Mon texte.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await conflict.getByRole('button', { name: 'Garder le mien' }).click();
  await expect(page.getByText('Partie enregistrée.')).toBeVisible();
  await expect(preview.getByText('Mon texte.')).toBeVisible();

  // Warnings lead to their rows.
  const checks = page.getByRole('region', { name: 'À regarder avant de publier' });
  await checks.locator('summary').click();
  await expect(checks.getByRole('link').first()).toHaveAttribute('href', /^#(axe|chiffre|engagement|introduction)/);
  const anchors = await checks.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  for (const anchor of anchors) await expect(page.locator(anchor)).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Figer', exact: true }).click();
  await page.getByRole('alertdialog', { name: 'Figer ce bilan ?' }).getByRole('button', { name: 'Figer' }).click();
  await expect(page.getByText('Figé, pas encore publié')).toBeVisible();
  await page.getByRole('button', { name: 'Publier' }).click();
  const asks = page.getByRole('alertdialog', { name: 'Publier cette édition ?' });
  expect(await violations(page)).toEqual([]);
  await asks.getByRole('button', { name: 'Publier' }).click();
  await expect(page).toHaveURL('/bilans/2016');
  await settled(page);

  const visitor = await (await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' })).newPage();
  await visit(visitor, '/bilans/2016');
  await expect(visitor.getByText(/Édition 1, publiée le 15 mai 2019, arrêtée au 31 décembre 2016/)).toBeVisible();
  await expect(visitor.getByText('Mon texte.')).toBeVisible();
  await expect(visitor.getByText(/les rapports et ce qui en vient sont fictifs/)).toBeVisible();
  await expect(visitor.getByRole('table', { name: 'Réponses des organisations interrogées comme porteurs' })).toBeVisible();
  expect(await violations(visitor)).toEqual([]);
  await visitor.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(visitor, 'color-contrast')).toEqual([]);
  await visitor.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(visitor)).toBe(0);
  await visitor.setViewportSize({ width: 1280, height: 800 });

  const [file] = await Promise.all([visitor.waitForEvent('download'), visitor.getByRole('link', { name: 'Fichier canonique (JSON)' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^bilan-.+-2016-1\.json$/);
  const path = await file.path();
  await visitor.getByRole('link', { name: 'Vérifier un fichier' }).click();
  await settled(visitor);
  await visitor.getByLabel('Fichier du bilan ou de l’avis (JSON)').setInputFiles({ name: 'bilan.json', mimeType: 'application/json', buffer: readFileSync(path) });
  await expect(visitor.getByText('Authentique', { exact: true })).toBeVisible();
  await expect(visitor.getByText(/C’est le bilan 2016 .+ édition 1, publiée le 15 mai 2019/)).toBeVisible();
  expect(await violations(visitor)).toEqual([]);
  await visitor.getByLabel('Fichier du bilan ou de l’avis (JSON)').setInputFiles({ name: 'bilan.json', mimeType: 'application/json', buffer: Buffer.from(readFileSync(path, 'utf8').replace('2016', '2061')) });
  await expect(visitor.getByText('Ni bilan ni avis publié ici n’a cette empreinte')).toBeVisible();
  await visitor.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(visitor)).toBe(0);
  await visitor.context().close();
});

test('a correction is another edition, which says what it changes; the one before stays, and says so', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/bilans/2016/ecrire');
  const act = async (name: string, fill?: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    const asks = page.getByRole('alertdialog');
    if (fill) await asks.getByLabel('Pourquoi').fill(fill);
    await asks.getByRole('button', { name, exact: true }).click();
    await expect(asks).toBeHidden();
  };
  await act('Corriger');
  const introduction = page.locator('details[id^=partie]').filter({ has: page.getByRole('form', { name: 'Introduction', includeHidden: true }) });
  await introduction.locator('summary').click();
  await introduction.getByLabel('Texte').fill('Le texte corrigé.');
  await introduction.getByRole('button', { name: 'Enregistrer la partie' }).click();
  await expect(page.getByText('Partie enregistrée.')).toBeVisible();
  await act('Figer', 'Une phrase était ambiguë.');
  await act('Publier');
  await expect(page).toHaveURL('/bilans/2016');
  await settled(page);
  const changes = page.getByRole('region', { name: 'Ce que cette édition change de l’édition 1' });
  await expect(changes.getByText('Une phrase était ambiguë.')).toBeVisible();
  await expect(changes.getByRole('row').filter({ hasText: 'Introduction' })).toContainText('Le texte corrigé.');
  expect(await violations(page)).toEqual([]);
  await visit(page, '/bilans/2016/editions/1');
  await expect(page.getByText('L’édition 2 a remplacé celle-ci.')).toBeVisible();
  await expect(page.getByText('Mon texte.')).toBeVisible();
});

test('printed, a published bilan carries its sources and not its controls', async ({ page }) => {
  await visit(page, '/bilans/2016');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Sommaire du bilan' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Fichier canonique (JSON)' })).toBeHidden();
  await expect(page.getByText('Empreinte SHA-256')).toBeVisible();
});
