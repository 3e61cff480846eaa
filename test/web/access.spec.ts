import { expect, test } from '@playwright/test';
import { mailTo } from './mailbox.js';
import { enterAs, settled, visit } from './visit.js';

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
    await expect(page.getByRole('alert')).toContainText('Ce lien ne peut plus servir');
    await expect(page.getByRole('link', { name: 'Recevoir un nouveau lien' })).toBeVisible();
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
    await enterAs(page, 'Aline Sorbier');
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

test('a guest link that is worth nothing says so, and offers a new one', async ({ page }) => {
  await visit(page, '/repondre?jeton=inconnu');
  await page.getByRole('button', { name: 'Ouvrir la page de mon organisation' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce lien ne peut plus servir');
  await visit(page, '/repondre');
  await expect(page.getByRole('alert')).toContainText('Cette adresse est incomplète');
});
