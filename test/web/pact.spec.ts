import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

test.describe('the pact', () => {
  test('shows the 106 commitments in order, as a table of contents', async ({ page }) => {
    await visit(page, '/');
    await expect(page).toHaveTitle(/Pacte parisien de lutte contre la grande exclusion/);
    const rows = page.locator('main ol a[href^="/engagements/"]');
    await expect(rows).toHaveCount(106);
    const addresses = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(Array.from({ length: 106 }, (_, index) => `/engagements/${index + 1}`));
    await expect(page.getByRole('status').filter({ hasText: 'engagements' })).toHaveText('Les 106 engagements');
  });

  test('is narrowed by filters that live in the address, each removable, and by the back button', async ({ page }) => {
    await visit(page, '/');
    const count = page.getByRole('status').filter({ hasText: 'engagement' });
    await page.getByLabel('Axe', { exact: true }).selectOption('3');
    await expect(page).toHaveURL(/axe=3/);
    await expect(count).toHaveText('33 engagements sur 106');
    await page.getByLabel('Mot du texte').fill('HOTEL');
    await expect(page).toHaveURL(/texte=HOTEL/);
    await expect(count).not.toHaveText('33 engagements sur 106');
    await page.getByRole('button', { name: 'Retirer le filtre 3. Intervenir' }).click();
    await expect(page).not.toHaveURL(/axe=/);
    await page.goBack();
    await expect(page).toHaveURL(/axe=3/);
    await page.goBack();
    await expect(page).not.toHaveURL(/texte=/);
    await expect(count).toHaveText('33 engagements sur 106');
    await expect(page.getByLabel('Mot du texte')).toHaveValue('');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(count).toHaveText('Les 106 engagements');
  });

  test('is narrowed by action-cadre, porteur and year', async ({ page }) => {
    await visit(page, '/?action-cadre=12');
    await expect(page.locator('main ol a[href^="/engagements/"]')).toHaveCount(6);
    await visit(page, '/?porteur=caf-paris&annee=2017');
    const rows = page.locator('main ol a[href^="/engagements/"]');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(106);
    await expect(page.getByRole('button', { name: /Retirer le filtre Caisse d’allocations familiales/ })).toBeVisible();
  });

  test('is narrowed to an arrondissement, with what holds for the whole city', async ({ page }) => {
    await visit(page, '/engagements/37');
    await page.getByRole('link', { name: '18e arrondissement' }).click();
    await expect(page).toHaveURL(/arrondissements\/18/);
    await visit(page, '/?arrondissement=18');
    await expect(page.getByText('103 engagements sur 106')).toBeVisible();
    await expect(page.getByText('Dont 102 qui ne nomment pas de lieu et valent pour toute la ville.')).toBeVisible();
    await page.getByLabel('Arrondissement', { exact: true }).selectOption({ label: 'Nord-est parisien (10e, 18e et 19e)' });
    await expect(page).toHaveURL(/arrondissement=nord-est-parisien/);
    await expect(page.getByText('105 engagements sur 106')).toBeVisible();
    await page.getByRole('link', { name: 'Groupes d’arrondissements' }).click();
    await expect(page.getByText('1er, 2e, 3e et 4e arrondissements')).toBeVisible();
    await page.getByRole('link', { name: 'Indicateurs : Paris Centre' }).click();
    await expect(page.getByRole('button', { name: /Retirer le filtre Paris Centre/ })).toBeVisible();
    await visit(page, '/?arrondissement=sud');
    await expect(page.getByText(/^Ce filtre n’est pas connu/)).toBeVisible();
  });

  test('says when nothing answers, and how to go on', async ({ page }) => {
    await visit(page, '/?texte=introuvable');
    await expect(page.getByText('Aucun engagement ne répond à ces critères.')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Tout effacer' }).last().click();
    await expect(page.locator('main ol a[href^="/engagements/"]')).toHaveCount(106);
    await visit(page, '/?axe=9');
    await expect(page.getByText(/^Ce filtre n’est pas connu\s: axe «\s9\s»\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Afficher les 106 engagements' }).click();
    await expect(page.locator('main ol a[href^="/engagements/"]')).toHaveCount(106);
  });
});

test.describe('a commitment', () => {
  test('gives its words, who answers, its calendar drawn and said, its figures and where they come from', async ({ page }) => {
    await visit(page, '/engagements/1');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('rendez-vous annuels des droits');
    await expect(page.getByText('« 2015-2017 »', { exact: true })).toBeVisible();
    await expect(page.getByRole('img', { name: /de 2015 à 2017/ })).toBeVisible();
    await expect(page.getByRole('complementary').getByRole('link', { name: 'Caisse d’allocations familiales de Paris' })).toBeVisible();
    const published = page.getByText(/^25\s000$/u);
    await expect(published).toBeVisible();
    await page.getByText('Provenance').and(page.locator('[aria-label*="25"]')).click();
    await expect(page.getByText(/«\s25\s000 rendez-vous des droits organisés depuis 2015\s»/u)).toBeVisible();
    await expect(page.getByText(/4e rencontre annuelle du Pacte parisien.*Ville de Paris, 2019/).last()).toBeVisible();
  });

  test('says whose word its status and météo are, and what they do not take into account', async ({ page }) => {
    const head = page.getByRole('article').locator('header').first();
    await visit(page, '/engagements/38');
    await expect(head.getByText('Achevé')).toBeVisible();
    await expect(head.getByText(/D’après le porteur, État\s: rapport du 2e\ssemestre 2018, accepté le 12 décembre 2018\./)).toBeVisible();
    await expect(head.getByText(/1er\ssemestre 2019\s: à rendre le 6 juin 2019/)).toBeVisible();
    await expect(head.getByText('Les campagnes et les rapports sont fictifs, pour la démonstration.')).toBeVisible();
    await expect(head.getByRole('link', { name: /Un autre porteur dit autre chose/ })).toHaveAttribute('href', '#rapports');
    await expect(page.getByText(/^Co-porteur\s: Ville de Paris/).first()).toBeVisible();

    await visit(page, '/engagements/29');
    await expect(head.getByText('État non renseigné')).toBeVisible();
    await expect(head.getByText('Aucun rapport du porteur n’a encore été accepté.')).toBeVisible();

    // Of an organisation whose answers no other journey touches.
    await visit(page, '/engagements/32');
    await expect(head.getByText(/1er\ssemestre 2019\s: envoyé le 19 avril 2019, en attente de relecture\. Ce qui est affiché ici n’en tient pas compte\./)).toBeVisible();
  });

  test('draws what is not known as not known', async ({ page }) => {
    await visit(page, '/engagements/5');
    await expect(page.getByRole('img', { name: /à partir de 2015, sans fin écrite/ })).toBeVisible();
    await visit(page, '/engagements/34');
    await expect(page.getByRole('img', { name: /dépend de/ })).toBeVisible();
    await visit(page, '/engagements/6');
    await expect(page.getByRole('img', { name: /à définir/ })).toBeVisible();
  });

  test('leads to its neighbours and moves the focus to the new heading', async ({ page }) => {
    await visit(page, '/engagements/57');
    await page.getByRole('link', { name: /Engagement suivant/ }).click();
    await expect(page).toHaveURL(/engagements\/58$/);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(/^58\./);
  });

  test('shows its history when asked', async ({ page }) => {
    await visit(page, '/engagements/33');
    await page.getByRole('button', { name: 'Afficher l’historique' }).click();
    await expect(page.locator('#historique ol li').or(page.getByText('Aucun changement enregistré.')).first()).toBeVisible();
  });

  test('that does not exist is said not to', async ({ page }) => {
    await visit(page, '/engagements/107');
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await visit(page, '/engagements/abc');
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
    await expect(page.getByText('« abc » n’est pas un numéro d’engagement : ils vont de 1 à 106.')).toBeVisible();
  });
});

test.describe('an avenant', () => {
  test('is prepared beside what it changes, adopted in one act, and read by all', async ({ page }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/avenants');
    await page.getByLabel('Titre de l’avenant').fill('Dire mieux l’engagement 70');
    await page.getByRole('button', { name: 'Préparer un avenant' }).click();
    await page.getByLabel('Engagement', { exact: true }).selectOption('70');
    await page.getByLabel('Calendrier').fill('1er semestre 2020');
    // A look at another commitment loses nothing of what was typed.
    await page.getByLabel('Engagement', { exact: true }).selectOption('71');
    await expect(page.getByRole('form', { name: 'Modifier ce qui change à l’engagement 71' })).toBeVisible();
    await page.getByLabel('Engagement', { exact: true }).selectOption('70');
    await expect(page.getByRole('form', { name: 'Modifier ce qui change à l’engagement 70' }).getByLabel('Calendrier')).toHaveValue('1er semestre 2020');
    await expect(page.getByRole('region', { name: 'Ce que cela change' }).locator('ins')).toContainText('1er semestre 2020');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('form', { name: 'Modifier ce qui change à l’engagement 70' }).getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
    const dialog = page.getByRole('alertdialog');
    // Other journeys hold meetings of their own: this one was held long ago.
    const copil = dialog.getByLabel('COPIL qui l’a décidé');
    await copil.selectOption((await copil.getByRole('option').filter({ hasText: 'Comité de pilotage du 2e semestre 2018' }).getAttribute('value')));
    await dialog.getByLabel('Les mots de la décision').fill('Le COPIL adopte.');
    await dialog.getByRole('button', { name: 'Enregistrer l’adoption' }).click();
    await expect(page).toHaveURL(/avenants\/\d+$/);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await visit(page, '/avenants');
    await page.getByRole('link', { name: /Dire mieux l’engagement 70/ }).click();
    await expect(page.getByText('Le COPIL adopte.')).toBeVisible();
    await expect(page.getByRole('insertion').first()).toContainText('1er semestre 2020');
    await expect(page.getByRole('deletion').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await visit(page, '/engagements/70');
    await expect(page.getByRole('heading', { name: /Rédaction n° 2/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Rédaction n° 1, telle que signée/ })).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
});

test.describe('organisations', () => {
  test('are found by name, acronym and kind', async ({ page }) => {
    await visit(page, '/organisations');
    await page.getByLabel('Nom ou sigle').fill('drihl');
    await expect(page).toHaveURL(/nom=drihl/);
    await page.getByRole('link', { name: /Direction régionale et interdépartementale/ }).first().click();
    await expect(page).toHaveURL(/organisations\/drihl/);
    await expect(page.getByRole('link', { name: 'État', exact: true })).toBeVisible();
    await visit(page, '/organisations?nature=SOCIAL_SECURITY');
    await expect(page.getByRole('row').filter({ hasText: 'Sécurité sociale' }).first()).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Entreprise' })).toHaveCount(0);
  });

  test('list all they answer for, by role', async ({ page }) => {
    await visit(page, '/organisations/etat');
    await expect(page.getByRole('heading', { name: /^Porte \d/ })).toBeVisible();
    await page.getByRole('link', { name: /Élaborer un schéma départemental de la domiciliation/ }).first().click();
    await expect(page).toHaveURL(/engagements\/2$/);
  });
});

test('the address of a commitment cut short leads to them all, under the same filters', async ({ page }) => {
  await visit(page, '/engagements?axe=3');
  await expect(page).toHaveURL(/\/\?axe=3$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
