import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe.js';
import { mailTo } from './mailbox.js';
import { enterOnScreen, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// axe looks at every node of the largest pages: on a busy machine that takes its time.
test.describe.configure({ timeout: 180_000 });

async function fitsEverywhere(page: Page, address: string): Promise<void> {
  await visit(page, address);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }
}

test('what everybody may open is clean, and no wider than a phone', async ({ page }) => {
  for (const address of ['/qui-peut-quoi', '/donnees-personnelles', '/acces', '/acces/confirmation?jeton=x', '/invitation?jeton=x']) await fitsEverywhere(page, address);
});

test('the pages of the administration are clean, and no wider than a phone', async ({ page }) => {
  await enterOnScreen(page, 'Aline Sorbier');
  await page.getByRole('link', { name: 'Administration' }).click();
  // On a busy machine the page left is settled, too.
  await expect(page).toHaveURL('/administration');
  await settled(page);
  await page.getByRole('link', { name: 'Personnes' }).click();
  await settled(page);
  await page.getByRole('table').getByRole('link').first().click();
  await settled(page);
  const person = new URL(page.url()).pathname;
  for (const address of ['/administration', '/administration/personnes', person, '/administration/acces', '/administration/donnees-personnelles']) await fitsEverywhere(page, address);
});

test('a person of two spaces goes from one to the other, and each shows its own pact only', async ({ page }) => {
  await enterOnScreen(page, 'Aline Sorbier');
  await page.getByLabel('Espace').selectOption({ label: 'Rivemont (ville fictive)' });
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(/\/espaces\/rivemont\//);
  await settled(page);
  await visit(page, '/espaces/rivemont/organisations');
  await expect(page.getByRole('link', { name: 'La Halte du Pont' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Emmaüs' })).toHaveCount(0);
  await expect(page.getByText('Ville fictive : tout y est inventé.')).toBeVisible();
  await page.getByLabel('Pacte affiché').selectOption('pacte-rivemont-2014');
  await expect(page).toHaveURL(/\/espaces\/rivemont\/pactes\/pacte-rivemont-2014\/?$/);
  await settled(page);
  await page.getByRole('link', { name: 'Répondre au téléphone' }).click();
  await expect(page).toHaveURL('/espaces/rivemont/pactes/pacte-rivemont-2014/engagements/2');
  await expect(page.getByRole('link', { name: /Premier pacte de solidarité de Rivemont/ })).toBeVisible();
  await visit(page, '/espaces/rivemont/pactes/pacte-rivemont-2014/vue-d-ensemble');
  expect(await violations(page)).toEqual([]);
  await page.goto('/espaces/rivemont/pactes/inconnu/engagements/2');
  await expect(page.getByText('Cet espace n’a pas de pacte à cette adresse.')).toBeVisible();
  await visit(page, '/organisations?nom=halte');
  await expect(page.getByRole('link', { name: 'La Halte du Pont' })).toHaveCount(0);
});

test('the administration of a space keeps its identity; a validator invites to their organisation', async ({ page }) => {
  await visit(page, '/espaces/rivemont/connexion');
  await page.getByRole('button', { name: 'Entrer comme Octave Fougère' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await fitsEverywhere(page, '/espaces/rivemont/administration/identite');
  await page.getByLabel('Jours fériés').selectOption('FR_ALSACE_MOSELLE');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByLabel('Jours fériés')).toHaveValue('FR_ALSACE_MOSELLE');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await visit(page, '/espaces/rivemont/connexion');
  await page.getByRole('button', { name: 'Entrer comme Pia Mésange' }).click();
  await page.getByRole('link', { name: 'Mon organisation' }).click();
  await settled(page);
  await page.getByLabel('Nom', { exact: true }).fill('Rose Ajonc');
  await page.getByLabel('Adresse électronique').fill(`rose.${Date.now()}@la-halte-du-pont.example`);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('L’invitation est partie.')).toBeVisible();
  await fitsEverywhere(page, '/espaces/rivemont/organisations/la-halte-du-pont/personnes');
});

test('a space made from the screen is entered by its first administrator, before it has a pact', async ({ page, browser }) => {
  const email = `marine.${Date.now()}@belle-ile.example`;
  const operator = 'colette.tilleul@secretariat-du-pacte.example';
  await visit(page, '/connexion?retour=/administration/espaces');
  await page.getByLabel('Adresse électronique').fill(operator);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
  const link = (await mailTo(page, operator, ({ subject }) => subject.includes('connexion'))).links.find((each) => each.includes('/connexion/lien?jeton='))!;
  await visit(page, link);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL('/administration/espaces');
  await page.getByLabel('Nom de l’espace').fill('Belle-Île (ville fictive)');
  await page.getByLabel('Nom dans l’adresse').fill('belle-ile');
  await page.getByLabel('Adresse d’expédition des messages').fill('pacte@belle-ile.example');
  await page.getByLabel('Nom de la personne qui l’administrera').fill('Marine Criste');
  await page.getByLabel('Son adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Créer et inviter' }).click();
  const mail = await mailTo(page, email);
  const first = await (await browser.newContext()).newPage();
  await visit(first, mail.links.find((each) => each.includes('/invitation?jeton='))!);
  await first.getByRole('button', { name: 'Voir l’invitation' }).click();
  await first.getByRole('button', { name: /^Accepter/ }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Cet espace n’a pas encore de pacte');
  await fitsEverywhere(first, '/espaces/belle-ile/administration/acces');
  await visit(first, '/espaces/belle-ile/mon-compte');
  await expect(first.getByText(email)).toBeVisible();
  await first.context().close();
});

test('a space that is not there says so', async ({ page }) => {
  await page.goto('/espaces/nulle-part/organisations');
  await expect(page.locator('#page-title')).toContainText('Cette page n’existe pas');
});

test('whoever administers gives a person their data, and is told that their departure comes before their erasure', async ({ page }) => {
  await visit(page, '/espaces/rivemont/connexion');
  await page.getByRole('button', { name: 'Entrer comme Octave Fougère' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await visit(page, '/espaces/rivemont/administration/personnes');
  await page.getByRole('link', { name: 'Pia Mésange' }).click();
  await settled(page);
  const copy = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Copie des données : Pia Mésange (JSON)' }).click();
  expect((await copy).suggestedFilename()).toMatch(/^donnees-personnelles-rivemont-.*\.json$/);
  await expect(page.getByText('enregistrez d’abord son départ')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Effacer cette personne…' })).toHaveCount(0);
});

test('what ends something says in words what it will do; Escape changes nothing', async ({ page }) => {
  await visit(page, '/espaces/rivemont/connexion');
  await page.getByRole('button', { name: 'Entrer comme Octave Fougère' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await visit(page, '/espaces/rivemont/administration/personnes');
  await page.getByRole('link', { name: 'Pia Mésange' }).click();
  await settled(page);
  const asks = [
    ['Mettre fin au rôle : Validation pour une organisation', 'Rôle tenu pour La Halte du Pont.'],
    ['Éteindre le compte…', 'Ses rôles restent.'],
    ['Enregistrer le départ…', 'Un départ ne s’annule pas'],
  ] as const;
  const question = page.getByRole('alertdialog');
  for (const [name, words] of asks) {
    const button = page.getByRole('button', { name });
    await button.click();
    await expect(question).toContainText(words);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await page.getByRole('button', { name: asks[0][0] }).click();
  await question.getByLabel('Fin le').fill('2019-12-31');
  await question.getByRole('button', { name: 'Mettre fin' }).click();
  await expect(page.getByText('C’est enregistré : le rôle prend fin.')).toBeVisible();
  await expect(page.getByRole('cell', { name: '31 décembre 2019' })).toBeVisible();
});
