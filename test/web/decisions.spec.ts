import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { SAMUSOCIAL } from './cards.js';
import { tabTo } from './keys.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

const TEXT = 'Donner au comité le nombre de places ouvertes cet hiver.';
const LEASE = { name: 'bail.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n') };
const DONE = 'Quarante places, ouvertes en décembre.';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// One decision through all hands: each part begins where the one before ended. Not "serial": a second try would begin with what is done.
test.describe('a decision is recorded, followed by who carries it out, and closed', () => {
  test('the register shows what is late, and the secretariat records what a meeting decided', async ({ page }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/');
    await page.getByRole('link', { name: 'Décisions', exact: true }).click();
    await settled(page);
    await page.getByLabel('En retard seulement').check();
    await expect(page).toHaveURL(/retard=oui/);
    await expect(page.getByRole('status').filter({ hasText: 'décision' })).toHaveText('2 décisions');
    await expect(page.getByRole('row', { name: /engagement 56 pour compter/ })).toContainText('en retard');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Inscrire une décision' }).click();
    await settled(page);
    await page.getByLabel('Échéance').fill('2019-09-30');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Choisissez la réunion qui l’a décidé.')).toBeVisible();
    await expect(page.getByText('Écrivez ce qui a été décidé.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Réunion').selectOption({ index: 1 });
    await page.getByLabel('Ce qui a été décidé').fill(TEXT);
    await page.getByLabel('Ajouter un engagement').selectOption('54');
    await expect(page.getByRole('button', { name: /Retirer « 54\. / })).toBeVisible();
    await page.getByLabel('Chargée de l’exécution').selectOption('samusocial-de-paris');
    await page.getByLabel('Personne qui s’en occupe').selectOption({ label: 'Octave Pervenche' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page).toHaveURL(/decisions\/\d+$/);
    await settled(page);
    await expect(page.getByText(TEXT)).toBeVisible();
    await expect(page.getByText('Samusocial de Paris, Octave Pervenche')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of [page.url(), '/decisions', '/decisions/inscrire']) {
      await visit(page, address);
      expect(await overflow(page), address).toBeLessThanOrEqual(0);
    }
  });

  test('who carries it out finds it on the page of their reports, attaches what proves it, and says that it is done', async ({ page }) => {
    await enterAs(page, 'Octave Pervenche');
    await visit(page, SAMUSOCIAL);
    await page.getByRole('region', { name: 'Décisions à exécuter' }).getByRole('link', { name: TEXT }).click();
    await settled(page);
    await expect(page.getByRole('button', { name: 'Clore' })).toHaveCount(0);
    const files = page.getByRole('group', { name: 'Fichiers à l’appui' });
    await files.getByLabel('Joindre des fichiers').setInputFiles([LEASE, { name: 'bail.docx', mimeType: 'text/html', buffer: Buffer.from('<html></html>') }]);
    await expect(files.getByRole('link', { name: 'bail.pdf' })).toBeVisible();
    await expect(files.getByText('Ce type de fichier n’est pas accepté')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await files.getByRole('button', { name: 'Retirer bail.pdf' }).click();
    await expect(files.getByRole('link')).toHaveCount(0);
    await expect(files.getByRole('heading')).toBeFocused();
    await files.getByLabel('Joindre des fichiers').setInputFiles(LEASE);
    await expect(files.getByRole('link', { name: 'bail.pdf' })).toBeVisible();
    await expect(files.getByText(/^Octave Pervenche, /)).toBeVisible();
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await page.getByLabel('Ce qui a été fait').fill(DONE);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'le secrétariat clora' })).toBeVisible();
    await expect(page.getByText('Ouverte, dite exécutée, à clore')).toBeVisible();
    await visit(page, '/decisions');
    await expect(page.getByRole('link', { name: /engagement 56 pour compter/ })).toHaveCount(0);
  });

  test('the secretariat closes it by the keyboard; it leaves the open ones', async ({ page, browser }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/decisions?etat=OPEN&organisation=samusocial-de-paris');
    await page.getByRole('link', { name: TEXT }).click();
    await settled(page);
    const files = page.getByRole('group', { name: 'Fichiers à l’appui' });
    const [saved] = await Promise.all([page.waitForEvent('download'), files.getByRole('link', { name: 'bail.pdf' }).click()]);
    expect(saved.suggestedFilename()).toBe('bail.pdf');
    // It is the other side's.
    await expect(files.getByRole('button', { name: /^Retirer/ })).toHaveCount(0);
    const member = await anotherTab(browser, 'Damien Courlis', new URL(page.url()).pathname);
    await expect(member.getByRole('group', { name: 'Fichiers à l’appui' }).getByRole('link', { name: 'bail.pdf' })).toBeVisible();
    await expect(member.getByLabel('Joindre des fichiers')).toHaveCount(0);
    expect(await violations(member)).toEqual([]);
    await member.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(member)).toBeLessThanOrEqual(0);
    await member.context().close();
    await tabTo(page, page.getByRole('button', { name: 'Clore' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Ce qui a été fait')).toBeFocused();
    await page.keyboard.type(DONE);
    await tabTo(page, page.getByRole('button', { name: 'Enregistrer' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'La décision est close.' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Rouvrir' })).toBeVisible();
    await expect(files.getByRole('link', { name: 'bail.pdf' })).toBeVisible();
    await expect(page.getByLabel('Joindre des fichiers')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await visit(page, '/engagements/54');
    await expect(page.getByRole('region', { name: 'Décisions', exact: true }).getByText(/^Exécutée/)).toHaveCount(2);
    await visit(page, '/decisions?etat=OPEN');
    await expect(page.getByRole('link', { name: TEXT })).toHaveCount(0);
  });

  test('a visitor is told to sign in, and reads none on a commitment’s page', async ({ page }) => {
    await visit(page, '/engagements/54');
    await expect(page.getByRole('region', { name: 'Décisions', exact: true })).toHaveCount(0);
    await visit(page, '/decisions');
    await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
  });
});

test.describe('an agenda is drawn from what is due', () => {
  test('all of it at once, then ordered by the keyboard; the committee reads it', async ({ page, browser }) => {
    await enterAs(page, 'Aline Sorbier');
    await visit(page, '/decisions');
    await page.getByRole('link', { name: /^Ordre du jour : Comité de pilotage du 1er semestre 2019/ }).click();
    await settled(page);
    const address = new URL(page.url()).pathname;
    await expect(page.getByText('L’ordre du jour n’est pas encore écrit.')).toBeVisible();
    const suggestions = page.getByRole('region', { name: 'Ce qui pourrait y être' });
    await expect(suggestions.getByRole('link', { name: /^Décision n° 2\. / })).toBeVisible();
    await expect(suggestions.getByText('Météo : orage').first()).toBeVisible();
    // An alert says why and since when, a recommendation who owes its answer and by when.
    const ofKind = (kind: string) => suggestions.getByRole('listitem').filter({ hasText: kind }).first();
    await expect(ofKind('Alerte')).toContainText(/Depuis le /);
    await expect(ofKind('Recommandation du Conseil').getByRole('link')).toHaveAttribute('href', /\/bilans\/2019\/avis\/\d$/);
    await expect(ofKind('Recommandation du Conseil')).toContainText(/échéance le /);
    expect(await violations(page)).toEqual([]);
    // How many and how long is said first; more than the meeting holds is asked for. All that was added goes again at once.
    const addAll = suggestions.getByRole('button', { name: /^Tout ajouter : \d+ points, / });
    await page.getByRole('button', { name: 'Ajouter un point libre' }).click();
    await page.getByLabel('Titre du point').fill('Visite');
    await page.getByLabel('Durée en minutes').fill('110');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Visite : ajouté à l’ordre du jour')).toBeVisible();
    await addAll.click();
    await expect(page.getByRole('alertdialog')).toContainText('L’ordre du jour dépasserait la réunion de');
    await page.getByRole('button', { name: 'Tout ajouter quand même' }).click();
    await page.getByRole('button', { name: /^Retirer les \d+ points qui viennent d’être ajoutés/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'retirés de l’ordre du jour' })).toBeVisible();
    await page.getByRole('button', { name: 'Retirer : Visite' }).click();
    await expect(page.getByText('L’ordre du jour n’est pas encore écrit.')).toBeVisible();
    await ofKind('Recommandation du Conseil').getByRole('button', { name: /^Ajouter : Recommandation n°/ }).click();
    await expect(page.getByRole('region', { name: 'Ordre du jour' }).getByRole('listitem').first()).toContainText('Recommandation du Conseil');
    await page.getByRole('button', { name: /^Retirer : Recommandation n°/ }).click();
    await expect(page.getByText('L’ordre du jour n’est pas encore écrit.')).toBeVisible();
    await addAll.click();
    await expect(page.getByRole('status').filter({ hasText: 'points ajoutés' })).toBeVisible();
    await expect(page.getByText('Tout ce qui est dû est à l’ordre du jour.')).toBeVisible();
    const lines = page.getByRole('region', { name: 'Ordre du jour' }).getByRole('listitem');
    await expect(lines.first()).toContainText('14:30');
    await expect(lines.first()).toContainText('Ouverture et approbation');
    await tabTo(page, page.getByRole('button', { name: 'Monter : Décision n° 2' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Décision n° 2 : point 1' })).toBeVisible();
    await expect(lines.first()).toContainText('Décision n° 2');
    // First by now, it can only go down: the focus stays with it.
    await expect(page.getByRole('button', { name: 'Descendre : Décision n° 2' })).toBeFocused();
    await page.getByRole('button', { name: 'Modifier : Décision n° 2' }).click();
    await page.getByLabel('Durée en minutes').fill('20');
    await page.getByLabel('Présenté par').selectOption('etat');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(lines.first()).toContainText('Présenté par État');
    await expect(lines.nth(1)).toContainText('14:50');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, address);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const member = await anotherTab(browser, 'Damien Courlis', address);
    await expect(member.getByRole('region', { name: 'Ordre du jour' }).getByRole('listitem').first()).toContainText('Décision n° 2');
    await expect(member.getByRole('button', { name: 'Monter : Décision n° 2' })).toHaveCount(0);
    await member.context().close();
  });
});
