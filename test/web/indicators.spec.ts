import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { enterAs, settled, visit } from './visit.js';

const SECRETARIAT = 'Aline Sorbier';
/** A key of its own for each run: the journeys share one service. */
const code = `essai-${Date.now().toString(36)}`;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** No violation, and nothing beyond the edge of a phone. */
async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('what is counted by half-years stands year by year beside what is aimed at', async ({ page }) => {
  await visit(page, '/indicateurs/rendez-vous-des-droits-par-an');
  const years = page.getByRole('table', { name: 'Période par période, face à ce qui est visé' });
  await expect(years.getByRole('row', { name: /en 2018.*2 semestres sur 2.*au moins 3\s000 rendez-vous/ })).toBeVisible();
  // Of two porteurs who differ, the lead's counts: the year has its total.
  await expect(years.getByRole('row', { name: /en 2017.*2 semestres sur 2.*1\s925 rendez-vous/ })).toBeVisible();
  await clean(page);
});

test('the secretariat names a group of arrondissements, and has an indicator count there', async ({ page }) => {
  await enterAs(page, SECRETARIAT);
  await visit(page, '/groupes-d-arrondissements');
  await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
  const form = page.getByRole('form', { name: 'Ajouter un groupe' });
  await form.getByLabel('Nom du groupe').fill(`Sud ${code}`);
  await form.getByLabel('13e', { exact: true }).check();
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form.getByText('Choisissez au moins deux arrondissements.')).toBeVisible();
  await form.getByLabel('14e', { exact: true }).check();
  await clean(page);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 2, name: `Sud ${code}` })).toBeVisible();
  await visit(page, '/indicateurs/restaurants-solidaires/modifier');
  await field(page, 'Où il compte').selectOption({ label: `Sud ${code} (13e et 14e)` });
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText(`Sud ${code} (13e et 14e)`)).toBeVisible();
  await clean(page);
  await visit(page, '/groupes-d-arrondissements');
  await page.getByRole('button', { name: `Retirer Sud ${code}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByText(/Des indicateurs y comptent : Restaurants/)).toBeVisible();
  await page.getByRole('button', { name: 'Garder le groupe' }).click();
  await visit(page, '/indicateurs/restaurants-solidaires/modifier');
  await field(page, 'Où il compte').selectOption({ label: 'Toute la ville' });
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await settled(page);
});

test('the secretariat has an indicator worked out from two others, and corrects a figure as precisely as it was', async ({ page }) => {
  await enterAs(page, SECRETARIAT);
  await visit(page, '/indicateurs-ajouter');
  await field(page, 'Clé').fill(code);
  await field(page, 'Titre').fill('Essai de calcul');
  await field(page, 'Unité').fill('%');
  await field(page, 'Nature').selectOption('RATE');
  await field(page, 'Définition').fill('Un rapport.');
  await field(page, 'D’où viennent ses chiffres').selectOption('RATIO');
  await field(page, 'On divise').selectOption('restaurants-solidaires');
  await field(page, 'Par').selectOption('rendez-vous-des-droits-par-an');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'nommez l’unité' })).toBeVisible();
  await clean(page);
  await field(page, 'Unité').fill('restaurants par rendez-vous');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Essai de calcul' })).toBeVisible();
  await expect(page.getByText('Le premier indicateur divisé par le second, pour une même période.')).toBeVisible();
  await clean(page);
  await page.getByRole('link', { name: /Rendez-vous des droits/ }).first().click();
  await settled(page);
  await expect(page.getByRole('link', { name: 'Essai de calcul' })).toBeVisible();
  await visit(page, '/indicateurs/delai-diagnostic-social-familles-115');
  const about = page.getByRole('row', { name: /environ 3/ });
  await about.getByRole('button', { name: /^Corriger le chiffre/ }).first().click();
  await expect(field(page, 'Précision')).toHaveValue('ABOUT');
  await page.getByRole('button', { name: 'Annuler' }).click();
});
