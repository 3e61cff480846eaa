import { expect, type Page, test } from '@playwright/test';
import { mailTo } from './mailbox.js';
import { enterAs, enterOnScreen, settled, visit } from './visit.js';

const REPORTER = 'zacharie.jacinthe@espace-solidarite-habitat.example';
const STILL_OWES = 'octave.pervenche@samusocial-de-paris.example';
const DONE = 'La charte révisée est signée par tous les bailleurs.';

/** The path of the signed link in the newest reminder of a person. */
async function reminderLink(page: Page, email: string): Promise<string> {
  const mail = await mailTo(page, email, ({ subject }) => subject.includes('à renseigner'));
  const link = mail.links.find((each) => each.includes('/repondre?jeton='));
  expect(link, 'the reminder holds the signed link').toBeDefined();
  const { pathname, search } = new URL(link!);
  return pathname + search;
}

// One story, in order: each part begins where the one before ended.
test.describe.configure({ mode: 'serial' });

test.describe('the line through the product', () => {
  let link = '';

  test('a reminder opens the organisation’s page on a phone, without an account, once', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    link = await reminderLink(page, REPORTER);
    await visit(page, link);
    await page.getByRole('button', { name: 'Ouvrir la page de mon organisation' }).click();
    await expect(page).toHaveURL(/\/rapports\/2019-S1\/espace-solidarite-habitat$/);
    await settled(page);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByText('Accès par lien : Espace Solidarité Habitat')).toBeVisible();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    // A link opens one campaign: no way is shown to another.
    await expect(page.getByRole('navigation', { name: 'Autres campagnes' })).toHaveCount(0);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });

  test('a used link says so and sends a new one, which answers for the organisation', async ({ page }) => {
    await visit(page, link);
    await page.getByRole('button', { name: 'Ouvrir la page de mon organisation' }).click();
    await expect(page.locator('#page-title')).toHaveText('Ce lien a déjà servi');
    await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
    await expect(page.getByText('Un nouveau lien est parti')).toBeVisible();
    const renewed = await mailTo(page, REPORTER, ({ subject }) => !subject.includes('à renseigner') && !subject.includes('connexion'));
    const { pathname, search } = new URL(renewed.links.find((each) => each.includes('/repondre?jeton='))!);

    await visit(page, pathname + search);
    await page.getByRole('button', { name: 'Ouvrir la page de mon organisation' }).click();
    await page.getByRole('button', { name: 'Répondre : 7' }).click();
    await page.getByText('Nuageux', { exact: false }).first().click();
    await page.getByRole('textbox', { name: 'Ce qui a été fait' }).fill(DONE);
    await page.getByRole('button', { name: 'Envoyer au secrétariat' }).click();
    await expect(page.getByText('1 réponse envoyée sur 1')).toBeVisible();
  });

  test('the secretariat reads and accepts it', async ({ page }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/campagnes/2019-S1?etat=SUBMITTED&organisation=espace-solidarite-habitat');
    await page.getByRole('link', { name: /Relire/ }).first().click();
    await expect(page.getByText(DONE)).toBeVisible();
    await page.getByRole('button', { name: 'Accepter', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Accepter', exact: true })).toHaveCount(0);
    await visit(page, '/campagnes/2019-S1?etat=ACCEPTED&organisation=espace-solidarite-habitat');
    await expect(page.getByRole('row').filter({ hasText: 'Réviser, sous l’égide de l’État' })).toBeVisible();
  });

  test('the commitment shows it to everybody', async ({ page }) => {
    await visit(page, '/engagements/7');
    await expect(page.getByText(DONE)).toBeVisible();
    await page.getByRole('button', { name: 'Afficher l’historique' }).click();
    await expect(page.getByText(/^Engagement 7, Espace Solidarité Habitat, 1er\ssemestre 2019$/)).toBeVisible();
  });

  test('the clock advances: who still owes is reminded, who answered is not, and the log says what did not leave', async ({ page }) => {
    await enterOnScreen(page, 'Aline Sorbier');
    await page.getByRole('button', { name: 'Avancer au…' }).click();
    // The whole step is the button, not its date alone. J-7 is Ascension Day: the reminder leaves the day after.
    await page.getByText('Relance J−7, reportée du 30 mai, jour non ouvré').click();
    await expect(page.getByText('L’horloge est au 31 mai 2019. Ce qui devait arriver d’ici là se fait : relances, clôtures.')).toBeVisible();
    await expect(page.getByText('Nous sommes le vendredi 31 mai 2019')).toBeVisible();
    await mailTo(page, STILL_OWES, ({ subject }) => subject.includes('(J-6)'));
    await expect(mailTo(page, REPORTER, ({ subject }) => subject.includes('(J-6)'))).rejects.toThrow();
    await visit(page, '/campagnes/2019-S1/relances');
    const missed = page.getByRole('row').filter({ hasText: STILL_OWES }).filter({ hasText: 'prévue 21 jours avant l’échéance' });
    await expect(missed).toContainText('non envoyée : son jour était passé, la relance suivante la remplace');
  });
});
