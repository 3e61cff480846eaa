import { createHmac } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterByMail } from './mailbox.js';
import { anotherTab, ask, enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 180_000, mode: 'serial' });

const CLERK = 'Aline Sorbier';
const ADMINISTRATOR = 'colette.tilleul@secretariat-du-pacte.example';

async function cleanEverywhere(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
}

test('the secretariat finds what left, reads what it says, and sends it again', async ({ page }) => {
  await enterAs(page, CLERK);
  await visit(page, '/administration');
  await page.getByRole('link', { name: 'Courriels' }).click();
  await expect(page).toHaveURL('/administration/courriels');
  await settled(page);
  await expect(page.getByText(/^\d+ courriels?$/)).toBeVisible();
  await cleanEverywhere(page);
  await page.getByLabel('État').selectOption({ label: 'Parti' });
  await expect(page).toHaveURL(/etat=SENT/);
  await settled(page);
  await page.getByRole('table').getByRole('link', { name: /^Relance du jour/ }).first().click();
  await settled(page);
  await expect(page.getByText('le texte d’alors n’est pas gardé', { exact: false })).toBeVisible();
  await cleanEverywhere(page);
  await page.getByRole('button', { name: 'Renvoyer', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Renvoyer', exact: true }).click();
  await expect(page.getByText('C’est renvoyé : il part bientôt.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/etat=SENT/);
});

test('a mail that came back puts its address aside, until the secretariat tries it again', async ({ page }) => {
  await enterAs(page, CLERK);
  await visit(page, '/administration/courriels?etat=SENT');
  const address = (await page.getByRole('table').getByRole('row').filter({ hasText: 'Relance du jour' }).nth(2).getByText(/@/).textContent())!;
  await visit(page, '/administration/courriels/adresses');
  await nothingRefused(page);
  await expect(page.getByRole('heading', { name: 'Courriels revenus' })).toHaveCount(0);
  await page.context().clearCookies();
  await enterByMail(page, ADMINISTRATOR);
  await visit(page, '/administration/courriels/adresses');
  await noKey(page);
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  const key = (await page.getByRole('status').locator('code').textContent())!;
  await cleanEverywhere(page);
  expect(await told(page, key, address)).toMatchObject({ recorded: 1 });
  await visit(page, '/administration/courriels/adresses');
  await expect(page.getByText(key)).toHaveCount(0);
  const row = page.getByRole('row').filter({ hasText: address });
  await expect(row).toContainText('revenu après l’envoi (5.1.1)');
  await cleanEverywhere(page);
  await row.getByRole('button', { name: `Réessayer cette adresse : ${address}` }).click();
  await expect(page.getByText(`Les courriels repartent vers ${address}.`)).toBeVisible();
  await expect(page.getByText('Aucune adresse ne refuse les courriels')).toBeVisible();
});

/** As at first: what a try that failed has left is taken away. */
async function nothingRefused(page: Page): Promise<void> {
  const none = page.getByText('Aucune adresse ne refuse les courriels');
  for (const retry = page.getByRole('button', { name: /^Réessayer cette adresse/ }).first(); !(await none.isVisible()); await settled(page)) await retry.click();
}

async function noKey(page: Page): Promise<void> {
  const withdraw = page.getByRole('button', { name: 'Retirer la clé' });
  if (!(await withdraw.isVisible())) return;
  await withdraw.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer la clé' }).click();
  await expect(page.getByText('Aucune clé : rien n’est reçu.')).toBeVisible();
}

test('the secretariat words a mail, is told what stands for nothing, sees it, and goes back to the original', async ({ page }) => {
  await enterAs(page, CLERK);
  await visit(page, '/administration/courriels/textes');
  await cleanEverywhere(page);
  await page.getByRole('link', { name: 'Relance du jour' }).click();
  await expect(page).toHaveURL('/administration/courriels/textes/reminders_digest');
  // Opened anew, the address is a page too.
  await page.reload();
  await settled(page);
  await page.getByLabel('Au début').fill('Chère, cher {prenom},');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('« {prenom} », ligne 1, ne veut rien dire ici.', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Au début').fill('Chère, cher {nom},\n\nLe COPIL approche.');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.frameLocator('iframe').getByText('Chère, cher Camille Exemple,')).toBeVisible();
  await cleanEverywhere(page);
  // The other language is looked at, and what is typed in this one stays.
  await page.getByRole('link', { name: 'Anglais' }).click();
  await expect(page.getByLabel('Au début')).toHaveValue('Hello {nom},');
  await page.goBack();
  await expect(page.getByLabel('Au début')).toHaveValue(/Le COPIL approche/);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré', { exact: false })).toBeVisible();
  await expect(page.getByText(/^Version 1, le/)).toBeVisible();
  await settled(page);
  await page.getByLabel('À la fin').fill('À bientôt.');
  await expect(page.getByText('C’est enregistré', { exact: false })).toBeHidden();
  await page.getByRole('button', { name: /^Reprendre ces mots/ }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Garder ce que j’ai écrit' }).click();
  await expect(page.getByLabel('À la fin')).toHaveValue('À bientôt.');
  await settled(page);
  const saves: string[] = [];
  page.on('request', (request) => {
    if ((request.postData() ?? '').includes('"WordMail"')) saves.push(request.url());
  });
  await page.getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await expect(page.getByLabel('Au début')).toHaveValue('Bonjour {nom},');
  await expect(page.getByText('Les textes d’origine sont revenus.')).toBeVisible();
  // The form around the question was not sent with its answer.
  expect(saves).toEqual([]);
  await expect(page.getByText('retour au texte d’origine', { exact: true }).first()).toBeVisible();
});

test('words that a colleague saved meanwhile are shown beside one’s own, and overwritten only then', async ({ page, browser }) => {
  const address = '/administration/courriels/textes/reminders_digest?langue=en';
  await enterAs(page, CLERK);
  await visit(page, address);
  await page.getByLabel('Au début').fill('Dear {nom},');
  const colleague = await anotherTab(browser, CLERK, address);
  await colleague.getByLabel('Au début').fill('Good day {nom},');
  await colleague.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(colleague.getByText('C’est enregistré', { exact: false })).toBeVisible();
  await colleague.context().close();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Good day {nom},');
  await expect(page.getByLabel('Au début')).toHaveValue('Dear {nom},');
  await cleanEverywhere(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré', { exact: false })).toBeVisible();
  await expect(notice).toBeHidden();
  await settled(page);
  await page.getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await expect(page.getByLabel('Au début')).toHaveValue('Hello {nom},');
});

/** What a mail service posts. */
async function told(page: Page, key: string, recipient: string): Promise<unknown> {
  const body = JSON.stringify({ events: [{ type: 'permanent', recipient, status: '5.1.1', diagnostic: '550 5.1.1 unknown' }] });
  const seconds = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
  const answer = await page.request.post('/courriels/retours', {
    headers: { 'content-type': 'application/vnd.pacte.retours+json', 'x-pacte-timestamp': seconds, 'x-pacte-signature': `sha256=${signature}` },
    data: Buffer.from(body),
  });
  return answer.json();
}

/** Who still has something to read: a second try comes after a first that may have read it all. */
async function enterAsSomebodyTold(page: Page): Promise<void> {
  const { demonstration } = await ask<{ demonstration: { personas: { name: string }[] } }>(page, 'SignInPage', {});
  for (const name of [CLERK, ...demonstration.personas.map((persona) => persona.name)]) {
    await enterAs(page, name);
    if ((await ask<{ viewer: { unreadNotices: number } }>(page, 'Shell', {})).viewer.unreadNotices > 0) return;
  }
  throw new Error('Nobody of the demonstration has anything to read');
}

test('what one was told is counted in the header, and read', async ({ page }) => {
  await enterAsSomebodyTold(page);
  await visit(page, '/');
  await page.getByRole('link', { name: /^Notifications \(\d+\+?\)$/ }).click();
  await expect(page).toHaveURL('/notifications');
  await settled(page);
  await expect(page.getByRole('list', { name: 'Notifications, la dernière d’abord' }).getByRole('listitem').first()).toBeVisible();
  await cleanEverywhere(page);
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(page.getByText('Tout est lu.')).toBeVisible();
  await expect(page.locator('#page-title')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible();
});
