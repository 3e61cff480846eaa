import { expect, test, type Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

const SECRETARIAT = 'Aline Sorbier';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Names of their own for each run: the journeys share one service. */
const mark = Date.now().toString(36);
const GOING = `Association qui part ${mark}`;
const STAYING = `Association qui reste ${mark}`;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function add(page: Page, name: string): Promise<void> {
  await visit(page, '/administration/organisations');
  await page.getByRole('link', { name: 'Ajouter une organisation' }).click();
  await field(page, 'Nom').fill(name);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens an administration page, looks at it by axe, and on a phone. */
async function clean(page: Page, address: string): Promise<void> {
  await visit(page, address);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.describe('the public directory', () => {
  test('reads as a list, as a tree and by kind, and keeps the search from one to the other', async ({ page }) => {
    await visit(page, '/organisations');
    await page.getByRole('link', { name: 'En arbre' }).click();
    await expect(page.getByRole('heading', { name: 'Avec leurs services' })).toBeVisible();
    const state = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'État', exact: true }) }).last();
    await expect(state.getByRole('link', { name: /hébergement et du logement d’Île-de-France/ })).toBeVisible();
    await page.getByRole('searchbox').fill('direction');
    await expect(page).toHaveURL(/vue=arbre/);
    await expect(page.getByRole('status').filter({ hasText: 'organisation' })).toHaveText(/^\d{1,2} organisations$/);
    await page.getByRole('link', { name: 'Par nature' }).click();
    await expect(page).toHaveURL(/nom=direction/);
    await expect(page.getByRole('heading', { name: 'Direction de la Ville' })).toBeVisible();
    for (const view of ['arbre', 'nature']) await clean(page, `/organisations?vue=${view}`);
  });

  test('finds a body by a name it no longer bears, and tells it', async ({ page }) => {
    await visit(page, '/organisations?nom=fnars');
    await page.getByRole('link', { name: 'Fédération des acteurs de la solidarité', exact: true }).click();
    await expect(page.getByText(/^anciennement Fédération nationale .* \(FNARS\), jusqu’en janvier 2017$/)).toBeVisible();
    await expect(page.getByText('A signé un édito du pacte, depuis 2015')).toBeVisible();
    // In May 2019 the DASES still bears its name, and nobody knows the next one.
    await visit(page, '/organisations/dases');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Direction de l’action sociale, de l’enfance et de la santé');
    await expect(page.getByText('anciennement')).toHaveCount(0);
  });
});

test.describe('the secretariat', () => {
  test.beforeEach(({ page }) => enterAs(page, SECRETARIAT));

  test('adds two organisations, corrects one, merges it into the other: its address leads there', async ({ page }) => {
    await add(page, STAYING);
    await add(page, GOING);
    await field(page, 'Sigle').fill('AQP');
    await page.getByRole('button', { name: 'Ajouter un ancien nom' }).click();
    await field(page, 'Ancien nom').fill('Premier nom');
    await field(page, 'Jusqu’à').fill('2010');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
    await page.getByRole('button', { name: 'Ajouter à « Pacte parisien »' }).click();
    await expect(page.getByRole('button', { name: 'Enregistrer pour « Pacte parisien »' })).toBeVisible();

    await page.getByRole('link', { name: 'Page publique' }).click();
    await expect(page.getByText('anciennement Premier nom, jusqu’en 2010')).toBeVisible();
    const address = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Modifier l’organisation' }).click();
    await page.getByRole('link', { name: 'Réunir à une autre organisation' }).click();
    await expect(page.getByText('pactes, avec les personnes à contacter')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Réunir à').selectOption({ label: STAYING });
    await page.getByLabel(/^Pour confirmer/).fill('Autre chose');
    await page.getByRole('button', { name: 'Réunir les deux organisations' }).click();
    await expect(page.getByRole('alert')).toContainText(`Recopiez exactement le nom « ${GOING} »`);
    await page.getByLabel(/^Pour confirmer/).fill(GOING);
    await page.getByRole('button', { name: 'Réunir les deux organisations' }).click();
    await expect(page.getByRole('heading', { level: 1, name: STAYING })).toBeVisible();

    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1, name: STAYING })).toBeVisible();
    await expect(page.getByText(/son ancienne adresse conduit ici/)).toContainText(`« ${GOING} » a rejoint cette organisation le`);
    await visit(page, `/administration${address}`);
    await expect(page.getByText('Elle ne se modifie plus.')).toBeVisible();
  });

  test('is told when somebody else saved meanwhile, with both texts', async ({ page, context }) => {
    await visit(page, '/administration/organisations/adage');
    const other = await context.newPage();
    await visit(other, '/administration/organisations/adage');
    await field(other, 'Note de lecture').fill(`Écrite ailleurs ${mark}.`);
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(other.getByText('Modifications enregistrées.')).toBeVisible();
    await field(page, 'Note de lecture').fill(`Écrite ici ${mark}.`);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const conflict = page.getByRole('alert');
    await expect(conflict).toContainText('Quelqu’un d’autre a enregistré entre-temps');
    await expect(conflict.getByRole('row', { name: /Note/ })).toContainText(`Écrite ailleurs ${mark}.`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Garder mon texte et enregistrer' }).click();
    await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
    await page.reload();
    await expect(field(page, 'Note de lecture')).toHaveValue(`Écrite ici ${mark}.`);
  });

  test('is refused a cycle in words, and keeps what was typed', async ({ page }) => {
    await visit(page, '/administration/organisations/ville-de-paris');
    await page.getByLabel('Dépend de').selectOption({ label: 'Centre d’action sociale de la Ville de Paris (CASVP)' });
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('est, de proche en proche, un service de lui-même');
    await expect(page.getByLabel('Dépend de')).toHaveValue('casvp');
  });

  test('takes the spreadsheet out, and brings it back unchanged: nothing changes', async ({ page }) => {
    await visit(page, '/administration/tableur-organisations');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger le tableur (.xlsx)' }).click();
    const path = await (await download).path();
    await page.getByLabel(/^Fichier \.xlsx/).setInputFiles(path);
    await expect(page.getByText('Ce fichier ne change rien.')).toBeVisible();
  });

  test('sees each error by sheet and cell, then each change before it is written', async ({ page }) => {
    const name = `Venue du tableur ${mark}`;
    const file = async (rows: string[][]) => ({ name: 'organisations.xlsx', mimeType: SHEET, buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Organisations', rows: [['Clé', 'Nom', 'Nature'], ...rows] }] })) });
    await visit(page, '/administration/tableur-organisations');
    await page.getByLabel(/^Fichier \.xlsx/).setInputFiles(await file([['', name, 'Oiseau'], ['inconnue!', 'X', 'Association']]));
    await expect(page.getByText('1 erreur', { exact: true })).toBeVisible();
    await expect(page.getByRole('row', { name: /Organisations C2/ })).toContainText('« Oiseau » n’est pas une valeur permise');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(/^Fichier \.xlsx/).setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await expect(page.getByText('Ce fichier n’est pas un tableur')).toBeVisible();
    await page.getByLabel(/^Fichier \.xlsx/).setInputFiles(await file([['', name, 'Association'], ['adage', 'Adage', 'Association']]));
    await expect(page.getByText('1 organisation change. 1 ligne ne change rien.')).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('ajoutée');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Appliquer 1 changement' }).click();
    await expect(page.getByText('C’est écrit : 1 organisation.')).toBeVisible();
    await visit(page, `/administration/organisations?nom=${mark}`);
    await expect(page.getByRole('link', { name })).toBeVisible();
  });

  test('works on pages that are clean, and no wider than a phone', async ({ page }) => {
    for (const address of ['', '?situation=MERGED&nature=HEALTH', '/dases', '/bailleurs-sociaux', '/dases/reunion']) await clean(page, `/administration/organisations${address}`);
    for (const address of ['/administration/ajouter-organisation', '/administration/tableur-organisations', '/organisations/dases/contacts']) await clean(page, address);
  });

  test('works by keyboard', async ({ page }) => {
    await visit(page, '/administration/organisations/bailleurs-sociaux');
    await page.getByRole('button', { name: 'Ajouter un membre' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Membre', { exact: true }).focus();
    await page.keyboard.type('Paris Habitat');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2015');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
    await visit(page, '/organisations/bailleurs-sociaux');
    await expect(page.getByText('Paris Habitat')).toBeVisible();
    await expect(page.getByText('depuis 2015')).toBeVisible();
    await visit(page, '/administration/organisations/bailleurs-sociaux');
    await page.getByRole('button', { name: 'Retirer la ligne 1' }).click();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
  });

  test('names somebody to write to, whom visitors do not see', async ({ page }) => {
    await visit(page, '/organisations/adage/contacts');
    await page.getByLabel('Référent').selectOption({ label: 'Une autre personne…' });
    await field(page, 'Nom').fill('Solène Bruyère');
    await field(page, 'Adresse électronique').fill(`solene.${mark}@adage.example`);
    await page.getByRole('button', { name: 'Enregistrer les contacts' }).click();
    await expect(page.getByText('Contacts enregistrés.')).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(page.getByLabel('Référent').locator('option:checked')).toContainText('Solène Bruyère');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
    await visit(page, '/organisations/adage/contacts');
    await expect(page.getByRole('heading', { name: 'Connectez-vous pour voir cette page' })).toBeVisible();
  });
});

test('an organisation chooses its contacts among its people, and not those of others', async ({ page }) => {
  await enterAs(page, 'Paola Roitelet');
  await visit(page, '/organisations/drihl');
  await page.getByRole('link', { name: 'Personnes à contacter' }).click();
  await expect(page.getByLabel('Référent').locator('option', { hasText: 'Une autre personne' })).toHaveCount(0);
  await page.getByLabel('Référent').selectOption({ label: 'Paola Roitelet, paola.roitelet@drihl.example' });
  await page.getByRole('button', { name: 'Enregistrer les contacts' }).click();
  await expect(page.getByText('Contacts enregistrés.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await visit(page, '/organisations/adage');
  await expect(page.getByRole('link', { name: 'Personnes à contacter' })).toHaveCount(0);
  await visit(page, '/administration/organisations');
  await expect(page.getByRole('heading', { name: 'Cette page ne vous est pas ouverte' })).toBeVisible();
});
