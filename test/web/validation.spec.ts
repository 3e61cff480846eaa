import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { card, openCard, SAMUSOCIAL } from './cards.js';
import { tabTo } from './keys.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

const WRITTEN = 'Huit familles sont entrées dans un logement depuis janvier.';
const WORD = 'Précisez combien de familles attendent encore.';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// One answer through all hands: each part begins where the one before ended. Not "serial": a second try would begin with what is done.
test.describe('an answer goes from who writes to who validates, and on to the secretariat', () => {
  test('who writes hands it over', async ({ page }) => {
    await enterAs(page, 'Tidiane Nénuphar');
    await visit(page, SAMUSOCIAL);
    const one = await openCard(page, 54);
    await expect(one.getByRole('button', { name: 'Envoyer au secrétariat' })).toHaveCount(0);
    await one.getByRole('radio', { name: 'Nuageux' }).check();
    await one.getByRole('radio', { name: 'En cours' }).check();
    await one.getByRole('textbox', { name: 'Ce qui a été fait' }).fill(WRITTEN);
    await one.getByRole('button', { name: 'Prêt à valider' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'L’engagement 54 est transmis' })).toBeInViewport();
    expect(await violations(page)).toEqual([]);
  });

  test('who validates gives it back with a word, by the keyboard only', async ({ page }) => {
    await enterAs(page, 'Octave Pervenche');
    await visit(page, SAMUSOCIAL);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^À valider/);
    const one = card(page, 54);
    await expect(one.getByText(/^Prêt à valider depuis le .* 2019, transmis par Tidiane Nénuphar$/)).toBeVisible();
    await tabTo(page, one.getByRole('button', { name: 'Relire : 54' }));
    await page.keyboard.press('Enter');
    await tabTo(page, one.getByRole('button', { name: 'Rendre avec un mot' }));
    await page.keyboard.press('Enter');
    await expect(one.getByLabel('Ce qu’il reste à faire')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(WORD);
    await tabTo(page, one.getByRole('button', { name: 'Rendre', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Engagement 54 rendu' })).toBeInViewport();
    await expect(one.getByRole('button', { expanded: true })).toBeFocused();
    await expect(one.getByText('Vous avez rendu ce rapport à qui l’écrit')).toBeVisible();
  });

  test('who writes reads the word before opening it, and hands it over again; who validates sends it', async ({ page, browser }) => {
    await enterAs(page, 'Tidiane Nénuphar');
    await visit(page, SAMUSOCIAL);
    await expect(card(page, 54).getByText('Octave Pervenche vous a rendu ce rapport')).toBeVisible();
    await expect(card(page, 54).getByText(WORD)).toBeVisible();
    const one = await openCard(page, 54);
    await expect(one.getByText(WORD)).toBeVisible();
    await one.getByRole('textbox', { name: 'Ce qui vient ensuite' }).fill('Douze familles attendent.');
    await one.getByRole('button', { name: 'Prêt à valider' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'L’engagement 54 est transmis' })).toBeVisible();
    const validator = await anotherTab(browser, 'Octave Pervenche', SAMUSOCIAL);
    await (await openCard(validator, 54)).getByRole('button', { name: 'Envoyer au secrétariat' }).click();
    await expect(validator.getByRole('status').filter({ hasText: 'Engagement 54 envoyé' })).toBeVisible();
    await validator.context().close();
  });

  test('the secretariat accepts it with an edit, which the organisation then sees', async ({ page, browser }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/campagnes/2019-S1?etat=SUBMITTED&organisation=samusocial-de-paris');
    await page.getByRole('link', { name: 'Relire : 54' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Accepter en modifiant' }).click();
    const edit = page.getByRole('region', { name: 'Vos modifications' });
    await expect(edit.getByRole('heading', { name: 'Vos modifications' })).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await edit.getByRole('textbox', { name: 'Ce qui a été fait' }).fill(WRITTEN.replace('Huit', 'Neuf'));
    await edit.getByRole('button', { name: 'Accepter avec ces modifications' }).click();
    await expect(page.getByText(/^Rapport accepté avec vos modifications/)).toBeFocused();
    expect(await violations(page)).toEqual([]);
    const organisation = await anotherTab(browser, 'Octave Pervenche', SAMUSOCIAL);
    const told = (await openCard(organisation, 54)).getByRole('region', { name: 'Modifié par le secrétariat' });
    await expect(told.getByText(/^Accepté avec ces modifications le .* 2019 par Aline Sorbier/)).toBeVisible();
    await expect(told.getByRole('deletion')).toContainText('Huit');
    await expect(told.getByRole('insertion')).toContainText('Neuf');
    expect(await violations(organisation)).toEqual([]);
    await organisation.context().close();
  });
});

test('several reports are accepted in one press, after a recap', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2019-S1?organisation=sncf&etat=SUBMITTED');
  await page.getByRole('checkbox', { name: /^Choisir tous/ }).check();
  await page.getByRole('button', { name: /^Accepter les 2 rapports choisis/ }).click();
  const recap = page.getByRole('alertdialog', { name: 'Accepter ces rapports ?' });
  await expect(recap.getByRole('listitem')).toHaveText([/^27 .*, SNCF$/, /^106 .*, SNCF$/]);
  expect(await violations(page)).toEqual([]);
  await recap.getByRole('button', { name: 'Les accepter' }).click();
  // The list is empty now: what was done is told all the same.
  await expect(page.getByText('2 rapports acceptés.')).toBeFocused();
  await expect(page.getByText('Aucune demande ne correspond à ces filtres.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('after closing, a correction has a reason that everybody reads', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/campagnes/2018-S2?organisation=ratp&etat=ACCEPTED');
  await page.getByRole('link', { name: 'Voir : 46' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Corriger', exact: true }).click();
  const correction = page.getByRole('region', { name: 'Votre correction' });
  await correction.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Trois maraudes par semaine.');
  await correction.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await expect(correction.getByLabel('Motif de la correction')).toBeFocused();
  await expect(correction.getByLabel('Motif de la correction')).toHaveAccessibleDescription(/Dites pourquoi\./);
  expect(await violations(page)).toEqual([]);
  await correction.getByLabel('Motif de la correction').fill('Erreur de transcription.');
  await correction.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await expect(page.getByText(/^Correction enregistrée/)).toBeFocused();
  await visit(page, '/engagements/46');
  await page.locator('details').filter({ hasText: 'Erreur de transcription.' }).last().locator('summary').click();
  await expect(page.getByText('Erreur de transcription.')).toBeVisible();
});
