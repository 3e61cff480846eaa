import { expect, type Page, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { mailTo } from './mailbox.js';
import { enterOnScreen, isSignedIn, settled, visit } from './visit.js';

test.describe('signing in', () => {
  test('by a mail link that works once, after a button has confirmed it', async ({ page }) => {
    const email = 'damien.courlis@comite-de-pilotage.example';
    await visit(page, '/connexion');
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
    const mail = await mailTo(page, email, ({ subject }) => subject.includes('connexion'));
    const link = mail.links.find((each) => each.includes('/connexion/lien?jeton='));
    expect(link).toBeDefined();
    const { pathname, search } = new URL(link!);

    await visit(page, pathname + search);
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await expect(page.getByText('Connecté : Damien Courlis')).toBeVisible();
    await expect(page.getByText('personne fictive')).toBeVisible();
    await expect(page).not.toHaveURL(/jeton/);

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
    await visit(page, pathname + search);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await expect(page.locator('#page-title')).toHaveText('Ce lien a déjà servi');
    await expect(page.getByRole('link', { name: 'Recevoir un nouveau lien' })).toBeVisible();
  });

  test('in another browser than the one that asked, by the code shown there', async ({ page, browser }) => {
    const email = 'esther.primevere@conseil-parisien.example';
    await visit(page, '/connexion');
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    const code = await page.getByText(/^\d{6}$/).textContent();
    expect(await violations(page)).toEqual([]);
    const mail = await mailTo(page, email, ({ subject }) => subject.includes('connexion'));
    const { pathname, search } = new URL(mail.links.find((each) => each.includes('/connexion/lien?jeton='))!);

    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await visit(phone, pathname + search);
    await phone.getByRole('button', { name: 'Me connecter' }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Confirmer par le code');
    expect(await violations(phone)).toEqual([]);
    await phone.getByLabel('Code à six chiffres').fill(code === '000000' ? '000001' : '000000');
    await phone.keyboard.press('Enter');
    await expect(phone.getByText('Ce n’est pas le code affiché')).toBeVisible();
    await phone.getByLabel('Code à six chiffres').fill(code!);
    await phone.getByRole('button', { name: 'Me connecter avec ce code' }).click();
    await isSignedIn(phone);
    await settled(phone);
    // On a phone the ways elsewhere are behind one button, closed again by each page.
    await expect(phone.getByRole('button', { name: 'Se déconnecter' })).toBeHidden();
    await phone.getByRole('button', { name: /^Menu/ }).press('Enter');
    await expect(phone.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
    expect(await violations(phone)).toEqual([]);
    expect(await overflow(phone)).toBe(0);
    await phone.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Organisations' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'Organisations' })).toBeVisible();
    await expect(phone.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
    await phone.context().close();
  });

  test('answers the same for an address nobody knows', async ({ page }) => {
    await visit(page, '/connexion');
    await page.getByLabel('Adresse électronique').fill('personne@nulle-part.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
  });

  test('lets each person of the demonstration be tried, marked as fictional', async ({ page }) => {
    await visit(page, '/connexion');
    const personas = page.getByRole('listitem').filter({ hasText: 'Personne fictive' });
    expect(await personas.count()).toBeGreaterThanOrEqual(4);
    await enterOnScreen(page, 'Aline Sorbier');
    await expect(page).toHaveURL(/\/campagnes/);
    await expect(page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Campagne' })).toBeVisible();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Campagne' })).toHaveCount(0);
  });

  test('sends back to the page that asked for it, on this site only', async ({ page }) => {
    await visit(page, '/rapports');
    await page.getByRole('main').getByRole('link', { name: 'Connectez-vous' }).click();
    await page.getByRole('button', { name: 'Entrer comme Zacharie Jacinthe' }).click();
    await expect(page).toHaveURL(/\/rapports/);
    await visit(page, '/connexion?retour=//ailleurs.example/');
    await page.getByRole('button', { name: 'Entrer comme Damien Courlis' }).click();
    await settled(page);
    expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL!).host);
  });
});

test.describe('a guest link', () => {
  const open = async (page: Page) => page.getByRole('button', { name: 'Ouvrir la page de mon organisation' }).click();

  test('that is unknown or damaged says so, promises no mail, and leads to signing in', async ({ page }) => {
    for (const token of ['inconnu', 'A'.repeat(64)]) {
      await visit(page, `/repondre?jeton=${token}`);
      await open(page);
      await expect(page.locator('#page-title')).toHaveText('Lien non reconnu');
      await expect(page.getByRole('button', { name: /nouveau lien/ })).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('alert').getByRole('link', { name: 'Entrer avec mon adresse' }).click();
      await expect(page.getByLabel('Adresse électronique')).toBeVisible();
    }
  });

  test('without its code explains what is missing, and leads to signing in', async ({ page }) => {
    await visit(page, '/repondre');
    await expect(page.locator('#page-title')).toHaveText('Cette adresse est incomplète');
    await expect(page.getByRole('alert').getByRole('link', { name: 'Entrer avec mon adresse' })).toHaveAttribute('href', '/connexion');
    await visit(page, '/connexion/lien');
    await expect(page.getByRole('alert').getByRole('link', { name: 'Recevoir un nouveau lien' })).toHaveAttribute('href', '/connexion');
  });

  test('is not called bad when the service could not be asked', async ({ page, context }) => {
    await visit(page, '/repondre?jeton=inconnu');
    await context.setOffline(true);
    await open(page);
    await expect(page.getByRole('alert')).toContainText('Le service ne répond pas.');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('#page-title')).toHaveText('Lien non reconnu');
  });
});
