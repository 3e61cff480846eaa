import { expect, test } from '@playwright/test';
import { violations } from './axe.js';
import { card, CASVP, openCard } from './cards.js';
import { anotherTab, enterAs, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a report that the secretariat accepts meanwhile is not taken back', async ({ page, browser }) => {
  await enterAs(page, 'Quentin Sittelle');
  await visit(page, CASVP);
  const [done] = await page.getByRole('button', { name: /^Corriger\s:\s\d+$/ }).all();
  const number = Number(/\d+$/.exec((await done!.getAttribute('aria-label'))!)![0]);
  const secretariat = await anotherTab(browser, 'Aline Sorbier', '/campagnes/2019-S1?etat=SUBMITTED&organisation=casvp');
  await secretariat.getByRole('row').getByRole('link', { name: /Relire/ }).first().click();
  await secretariat.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(secretariat.getByRole('button', { name: 'Accepter', exact: true })).toHaveCount(0);
  await done!.click();
  await page.getByRole('button', { name: 'Reprendre et corriger' }).click();
  await expect(card(page, number).getByText(/^Accepté le/)).toBeVisible();
  await expect(page.getByRole('button', { name: `Corriger : ${number}` })).toHaveCount(0);
  await secretariat.context().close();
});

// One organisation to the end of its list: each part begins where the one before ended.
test.describe('until all is done', () => {
  test.describe.configure({ mode: 'serial' });

  test('"unchanged" is one press, attested in words', async ({ page }) => {
    await enterAs(page, 'Quentin Sittelle');
    await visit(page, CASVP);
    const button = card(page, 83).getByRole('button', { name: 'Inchangé', exact: true });
    await expect(button).toHaveAccessibleDescription(/Vous attestez que la réponse du 2e\ssemestre 2018 reste exacte au 15 mai\. Elle part au secrétariat, sans les chiffres comptés/);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 réponses envoyées sur 3')).toBeVisible();
    // The card has gone among those done: the next one has the keyboard.
    await expect(card(page, 91).getByRole('heading').getByRole('button')).toBeFocused();
    await card(page, 83).getByRole('button', { name: 'Relire : 83' }).click();
    await expect(card(page, 83).getByText('Inchangé depuis le rapport précédent.')).toBeVisible();
  });

  test('two tabs at once: both texts are shown, the person chooses, nothing is lost; then all is done', async ({ page, browser }) => {
    await enterAs(page, 'Quentin Sittelle');
    await visit(page, CASVP);
    const other = await anotherTab(browser, 'Quentin Sittelle', CASVP);
    await openCard(page, 91);
    await openCard(other, 91);
    await card(other, 91).getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Deux accueils sont ouverts.');
    await card(other, 91).getByRole('textbox', { name: 'Ce qui vient ensuite' }).fill('Un troisième en octobre.');
    await expect(card(other, 91).getByText(/^Brouillon enregistré à/)).toBeVisible();

    await card(page, 91).getByRole('radio', { name: 'Nuageux' }).check();
    await card(page, 91).getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Un accueil est ouvert, un autre en travaux.');
    const panel = page.getByRole('region', { name: /^Vous avez enregistré ce rapport à .* dans une autre fenêtre$/ });
    await expect(panel).toBeVisible();
    await expect(panel.getByText('Un accueil est ouvert, un autre en travaux.')).toBeVisible();
    await expect(panel.getByText('Deux accueils sont ouverts.')).toBeVisible();
    await expect(panel.getByText('Repris de l’autre version, car vous n’y aviez pas touché : Ce qui vient ensuite.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('radio', { name: 'Celle de Quentin Sittelle' }).check();
    await panel.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await expect(card(page, 91).getByText(/^Brouillon enregistré à/)).toBeVisible();
    await expect(card(page, 91).getByRole('textbox', { name: 'Ce qui a été fait' })).toHaveValue('Deux accueils sont ouverts.');
    await expect(card(page, 91).getByRole('textbox', { name: 'Ce qui vient ensuite' })).toHaveValue('Un troisième en octobre.');
    await expect(card(page, 91).getByRole('radio', { name: 'Nuageux' })).toBeChecked();

    await card(page, 91).getByRole('button', { name: 'Envoyer au secrétariat' }).click();
    await expect(page.getByRole('heading', { name: 'Tout est fait. Merci.' })).toBeFocused();
    await expect(page.getByText('Elles seront présentées au comité de pilotage du 20 juin 2019.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await other.context().close();
  });
});
