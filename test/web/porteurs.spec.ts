import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { card } from './cards.js';
import { enterByMail } from './mailbox.js';
import { enterAs, settled, visit } from './visit.js';

const LEAD = 'elodie.pivert@etat.example';
const COLLEAGUE = 'rachida.lavandin@etat.example';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the lead takes a porteur’s words and settles figures that differ; both stay in sight, of the secretariat too', async ({ page, browser }) => {
  await enterByMail(page, LEAD);
  await visit(page, '/rapports/2019-S1/etat?engagement=56');
  const one = card(page, 56);
  const others = one.getByRole('region', { name: 'Avec les autres porteurs' });
  await expect(others.getByRole('heading', { name: 'Ville de Paris' })).toBeVisible();
  await expect(others.getByRole('listitem').filter({ hasText: 'Samusocial de Paris co-porteur · A commencé' })).toBeVisible();

  await others.getByRole('button', { name: 'Reprendre ce texte dans « Ce qui vient ensuite », de Ville de Paris' }).press('Enter');
  await expect(others.getByText('Repris dans « Ce qui vient ensuite ».')).toBeFocused();
  await expect(one.getByRole('textbox', { name: 'Ce qui vient ensuite' })).toHaveValue('[Démonstration] Maintenir l’action et suivre sa fréquentation.');
  const figure = one.getByLabel('Valeur (semaines)');
  await others.getByRole('button', { name: /^Reprendre ce chiffre pour/ }).click();
  await expect(figure).toHaveValue('5');
  await figure.fill('3');

  await expect(others.getByText('Des chiffres se contredisent')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await others.getByRole('radio', { name: /^5 semaines, Ville de Paris/ }).check();
  await others.getByRole('button', { name: 'Retenir ce chiffre' }).click();
  await expect(others.getByLabel('Pourquoi celui-là')).toHaveAttribute('aria-invalid', 'true');
  await others.getByLabel('Pourquoi celui-là').fill('Le relevé de la Ville va jusqu’à la fin du mois.');
  await others.getByRole('button', { name: 'Retenir ce chiffre' }).click();
  const settledFigure = others.locator('[data-contradiction]');
  await expect(settledFigure).toBeFocused();
  await expect(settledFigure).toContainText('Retenu le 15 mai 2019 : 5 semaines (Ville de Paris).');
  await expect(figure).toHaveValue('5');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);

  await one.getByRole('radio', { name: 'Ensoleillé' }).check();
  await one.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Engagement 56 envoyé.' })).toBeVisible();

  const secretariat = await (await browser.newContext()).newPage();
  await enterAs(secretariat, 'Aline Sorbier');
  await visit(secretariat, '/campagnes/2019-S1?etat=SUBMITTED&organisation=etat&texte=115');
  await secretariat.getByRole('row').filter({ hasText: 'primo arrivante' }).getByRole('link', { name: /^Relire/ }).click();
  await settled(secretariat);
  const said = secretariat.locator('[data-contradiction]');
  await expect(said).toContainText('Le relevé de la Ville va jusqu’à la fin du mois.');
  await expect(said.getByRole('listitem')).toHaveText(['3 semaines, État (chef de file)', '5 semaines, Ville de Paris (co-porteur, retenu)']);
  expect(await violations(secretariat)).toEqual([]);
  await secretariat.context().close();
});

test('two people of one organisation see each other write, and neither loses a word', async ({ page, browser }) => {
  const address = '/rapports/2019-S1/etat?engagement=58';
  const other = await (await browser.newContext()).newPage();
  await enterByMail(page, LEAD);
  await enterByMail(other, COLLEAGUE);
  await visit(page, address);
  await visit(other, address);
  await expect(card(other, 58).getByText('Réponse ouverte aussi par Élodie Pivert.')).toBeVisible();
  // The next word of the page comes within fifteen seconds, or when it is looked at again.
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  await expect(card(page, 58).getByText('Réponse ouverte aussi par Rachida Lavandin.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await card(other, 58).getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Les cuisines sont ouvertes.');
  await expect(card(other, 58).getByText(/^Brouillon enregistré à/)).toBeVisible();
  await card(page, 58).getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Douze hôtels visités.');
  const panel = page.getByRole('region', { name: /Rachida Lavandin a enregistré ce rapport/ });
  await expect(panel.getByText('Douze hôtels visités.')).toBeVisible();
  await expect(panel.getByText('Les cuisines sont ouvertes.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('radio', { name: 'Celle de Rachida Lavandin' }).check();
  await panel.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(card(page, 58).getByRole('textbox', { name: 'Ce qui a été fait' })).toHaveValue('Les cuisines sont ouvertes.');

  await card(other, 58).getByRole('button', { name: 'Fermer' }).click();
  await expect(async () => {
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await expect(card(page, 58).getByText(/ouverte aussi par/)).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await other.context().close();
});

test('the record of answers is read by semester, and who lacks something; the address and the file say the same', async ({ page }) => {
  await enterAs(page, 'Damien Courlis');
  await visit(page, '/campagnes/2019-S1');
  await page.getByRole('link', { name: 'Réponses rendues' }).click();
  await settled(page);
  const all = await page.getByRole('row').count();
  await page.getByLabel('Semestre').selectOption('2017-S1');
  await expect(page).toHaveURL('/reponses-rendues?semestre=2017-S1');
  await page.getByLabel('À qui il manque des réponses').check();
  await expect(page).toHaveURL('/reponses-rendues?semestre=2017-S1&manque=oui');
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('À qui il manque des réponses')).toBeChecked();
  const lacking = await page.getByRole('row').count();
  expect(lacking).toBeLessThan(all);
  await expect(page.getByText(`${lacking - 1} organisations`, { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Les lignes du semestre (CSV)' }).click()]);
  const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('organisation,name,semester,commitment,standing');
  expect(rows.filter((row) => !row.includes(',2017-S1,'))).toEqual([]);
  expect(rows.filter((row) => row.includes(',MISSING,')).length).toBeGreaterThan(lacking - 2);

  await page.getByRole('link', { name: 'Samusocial de Paris' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samusocial de Paris');
  // The semester that was looked at stands open.
  await expect(page.locator('details[open]').getByRole('row')).toHaveCount(5);
  // The committee may not open the pages on which they answer.
  await expect(page.locator('details').getByRole('link')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});
