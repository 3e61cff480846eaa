import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { mailTo } from './mailbox.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

// A second try, on the same service, finds the first one's instance and mails.
const MARK = Date.now().toString(36);
const INSTANCE = `Atelier « accueil de jour » ${MARK}`;
const TITLE = `Atelier sur l’accueil de jour ${MARK}`;
const MEMBER = 'quentin.sittelle@casvp.example';

test('the secretariat makes an instance, calls its meeting, moves it; a member answers by the mail’s link; the quorum follows', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/reunions');
  await expect(page.getByRole('heading', { name: 'À venir' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await test.step('an instance with two seats', async () => {
    await page.getByRole('link', { name: 'Ajouter une instance' }).click();
    await page.getByLabel('Nom', { exact: true }).fill(INSTANCE);
    await page.getByLabel('Quorum, en pour cent').fill('50');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: INSTANCE })).toBeVisible();
    await addSeat('Quentin Sittelle', MEMBER, 'Centre d’action sociale');
    await addSeat('Capucine Aster', 'capucine.aster@atelier.example');
    await expect(page.getByText('2 sièges votants en mandat')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  async function addSeat(name: string, email: string, organisation?: string): Promise<void> {
    await page.getByRole('button', { name: 'Ajouter un siège' }).click();
    const dialog = page.getByRole('alertdialog');
    if (organisation) await dialog.getByLabel('Organisation').selectOption({ label: (await dialog.getByLabel('Organisation').locator('option', { hasText: organisation }).first().textContent())! });
    await dialog.getByRole('group', { name: 'Personne qui siège' }).getByLabel('Nom').fill(name);
    await dialog.getByRole('group', { name: 'Personne qui siège' }).getByLabel('Adresse électronique').fill(email);
    if (!organisation) expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog).toBeHidden();
  }

  await test.step('a meeting, entered and called', async () => {
    await page.getByRole('link', { name: 'Inscrire une réunion' }).click();
    await page.getByLabel('Titre').fill(`${TITLE} !`);
    await page.getByLabel('Jour').fill('0230-06-20');
    await page.getByLabel('Lieu').fill('Salle fictive B');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('L’année 0230 n’est pas possible ici')).toBeVisible();
    await page.getByLabel('Jour').fill('2030-05-30');
    await expect(page.getByText('jeudi 30 mai 2030 : c’est un jour férié')).toBeVisible();
    await page.getByLabel('Jour').fill('2030-06-20');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${TITLE} !` })).toBeVisible();
    await page.getByRole('button', { name: 'Corriger le titre' }).click();
    const correcting = page.getByRole('alertdialog');
    await expect(correcting.getByText('Personne n’est à prévenir')).toBeVisible();
    await correcting.getByLabel('Titre').fill(TITLE);
    await correcting.getByRole('button', { name: 'Corriger le titre' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE, exact: true })).toBeVisible();
    await expect(page.getByText('Date proposée, personne n’est encore invité.')).toBeVisible();
    await page.getByRole('button', { name: 'Convoquer' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByText('Quentin Sittelle')).toBeVisible();
    await expect(dialog.getByText('Capucine Aster')).toBeVisible();
    await dialog.getByRole('button', { name: 'Convoquer' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/Convoquée le/)).toBeVisible();
    await expect(page.getByText('Personne n’a encore répondu : le quorum ne se compte pas encore.')).toBeVisible();
  });

  const invitation = await mailTo(page, MEMBER, ({ subject }) => subject.startsWith(`Invitation : ${TITLE}`));
  const link = new URL(invitation.links.find((each) => each.includes('/reunions/reponse?jeton='))!);

  await test.step('answered by the link, on a phone, without an account', async () => {
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await visit(phone, link.pathname + link.search);
    await expect(phone.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    expect(await violations(phone)).toEqual([]);
    expect(await overflow(phone)).toBe(0);
    await phone.getByLabel('Je ne viens pas').check();
    await phone.getByLabel('Quelqu’un d’autre').check();
    await phone.getByLabel('Son nom').fill('Rose Lilas');
    await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await expect(phone.getByText('Votre réponse est enregistrée.')).toBeVisible();
    await phone.context().close();
    await page.reload();
    await settled(page);
    await expect(page.getByText('représenté par Rose Lilas')).toBeVisible();
    await expect(page.getByText('Le quorum est atteint.')).toBeVisible();
    await expect(page.getByText('1 siège votant présent ou représenté sur 2 en mandat')).toBeVisible();
  });

  await test.step('an answer given by phone is noted by the secretariat', async () => {
    await page.getByText('Noter une réponse reçue autrement').click();
    await page.getByLabel('Siège', { exact: true }).selectOption({ label: 'Capucine Aster' });
    await page.getByRole('form', { name: 'Noter une réponse reçue autrement' }).getByLabel('vient', { exact: true }).check();
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await expect(page.getByText('La réponse est enregistrée.')).toBeVisible();
    await expect(page.getByText('2 sièges votants présents ou représentés sur 2 en mandat')).toBeVisible();
  });

  await test.step('moved: those invited are told, and asked again', async () => {
    await page.getByRole('button', { name: 'Déplacer' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByText('2 personnes seront prévenues')).toBeVisible();
    await dialog.getByLabel('Jour').fill('2030-06-30');
    await expect(dialog.getByText('dimanche 30 juin 2030 : les bureaux sont fermés')).toBeVisible();
    await dialog.getByLabel('Jour').fill('2030-06-27');
    await expect(dialog.getByText('jeudi 27 juin 2030')).toBeVisible();
    await dialog.getByLabel('Pourquoi').fill('La salle est prise.');
    await dialog.getByRole('button', { name: 'Déplacer' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Prévue d’abord le 20 juin 2030')).toBeVisible();
    await expect(page.getByText('représenté par Rose Lilas')).toBeHidden();
    await mailTo(page, MEMBER, ({ subject }) => subject.startsWith(`Changement : ${TITLE}`));
    await page.getByRole('button', { name: 'Déplacer' }).click();
    await dialog.getByLabel('Jour').fill('2030-07-04');
    await dialog.getByLabel('Pourquoi').fill('Une élue est retenue.');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Déplacer' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Prévue d’abord le')).toHaveCount(1);
    await expect(page.getByText('Prévue ensuite le 27 juin 2030')).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(page)).toEqual([]);
  });

  await test.step('cancelled: nothing is left to answer', async () => {
    await page.getByRole('button', { name: 'Annuler la réunion' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Pourquoi').fill('Regroupée avec une autre.');
    await dialog.getByRole('button', { name: 'Annuler la réunion' }).click();
    await expect(page.getByText('Pourquoi : Regroupée avec une autre.')).toBeVisible();
    await visit(page, link.pathname + link.search);
    await expect(page.getByText('Cette réunion est annulée.')).toBeVisible();
  });
});

test('a past COPIL shows who was there once it is noted, to who sits there; others do not know its members', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/reunions');
  await page.getByRole('link', { name: 'Comité de pilotage du 2e semestre 2018' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /2e semestre 2018/ })).toBeVisible();
  await expect(page.getByText('S’est tenue.')).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByLabel('Présence : Damien Courlis').selectOption('PRESENT');
  await page.getByLabel('Présence : Élodie Pivert').selectOption('REPRESENTED');
  await page.getByRole('button', { name: 'Enregistrer les présences' }).click();
  await expect(page.getByText('Présences enregistrées.')).toBeVisible();
  await expect(page.getByText('2 sièges votants présents ou représentés sur 8 en mandat ; il en faut 4 (50 % de 8, arrondi au-dessus).')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const member = await anotherTab(browser, 'Damien Courlis', address);
  await expect(member.getByRole('row', { name: /Élodie Pivert/ }).getByText('représenté')).toBeVisible();
  await expect(member.getByRole('button', { name: 'Enregistrer les présences' })).toBeHidden();
  await member.context().close();

  const stranger = await (await browser.newContext()).newPage();
  await visit(stranger, address);
  await expect(stranger.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
  await expect(stranger.getByText('Damien Courlis')).toBeHidden();
  await stranger.context().close();
});
