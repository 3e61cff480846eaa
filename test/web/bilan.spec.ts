import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The longest page there is: axe reads all of it.
test.slow();

test('a draft says so; cut-off and coverage come first', async ({ page }) => {
  await visit(page, '/bilans/2019/compte');
  await expect(page.getByText('Brouillon, non publié')).toBeVisible();
  await expect(page.getByText(/Ce qui suit était accepté au 15 mai 2019\. \d+ engagements sur 106 ont un rapport accepté/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

test('says of each commitment without a report why, and takes nothing for silence before its time', async ({ page }) => {
  await visit(page, '/bilans/2019/compte');
  await expect(page.getByText(/Pour les autres\s: \d+ en attente de relecture, \d+ à rendre \(échéance à venir\)\./)).toBeVisible();
  await expect(page.getByText(/sans réponse/)).toHaveCount(0);
  const missing = page.locator('#axe-3-sans-rapport');
  await expect(missing.locator('summary')).toHaveText(/^\d+ engagements sans rapport accepté\s: \d+ en attente de relecture, \d+ à rendre \(échéance à venir\)$/);
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^31 / }) });
  await expect(line).toBeHidden();
  await missing.locator('summary').click();
  expect(await violations(page)).toEqual([]);
  await expect(line.getByText(/^1er\ssemestre 2019\s: à rendre le 6 juin 2019$/)).toBeVisible();
  await line.getByRole('link', { name: /^Dernier rapport accepté\s: 2e\ssemestre 2018$/ }).click();
  await expect(page).toHaveURL(/\/engagements\/31#rapports$/);
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Rapport du 2e semestre 2018 (démonstration)' })).toBeVisible();

  await visit(page, '/bilans/2018');
  await page.locator('#axe-3-sans-rapport summary').click();
  await expect(page.locator('#axe-3-sans-rapport').getByText(/sans réponse après l’échéance/).first()).toBeVisible();
  await visit(page, '/espaces/rivemont/pactes/pacte-rivemont-2014/bilans/2016');
  await expect(page.getByText(/^Aucune campagne n’a couvert 2016\s: aucun porteur n’a été interrogé/)).toBeVisible();
  await expect(page.getByText(/sans rapport accepté|sans réponse|interrogé cette année/)).toHaveCount(0);
});

test('each figure opens its provenance', async ({ page }) => {
  await visit(page, '/bilans/2019/compte');
  const figure = page.getByRole('listitem').filter({ hasText: '25 000' }).filter({ hasText: 'Rendez-vous des droits organisés depuis 2015' });
  await expect(figure.getByText('Mots de la source')).toBeHidden();
  await figure.getByText(/^Source, 2019/).click();
  await expect(figure.getByText('« 25 000 rendez-vous des droits organisés depuis 2015 »')).toBeVisible();
  await expect(figure.getByText('document sans numéros de page')).toBeVisible();
  await expect(figure.getByRole('link', { name: '1', exact: true })).toHaveAttribute('href', '/engagements/1');
  const about = page.getByRole('listitem').filter({ hasText: 'Personnes accompagnées par Premières Heures' });
  await expect(about.getByText('plus de', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('printed, it carries its sources and not its controls', async ({ page }) => {
  await visit(page, '/bilans/2019/compte');
  await page.emulateMedia({ media: 'print' });
  const figure = page.getByRole('listitem').filter({ hasText: 'Rendez-vous des droits organisés depuis 2015' }).first();
  await expect(figure.getByText('« 25 000 rendez-vous des droits organisés depuis 2015 »')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Autres années' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Sommaire' })).toBeHidden();
  for (const number of [1, 2, 3, 4, 5]) await expect(page.locator(`#axe-${number}-sans-rapport li`).last()).toBeVisible();
});

test('the contents stay in sight, count each axis, and lead to it without hiding what has the focus', async ({ page }) => {
  await visit(page, '/bilans/2019/compte');
  const contents = page.getByRole('navigation', { name: 'Sommaire' });
  await expect(contents.getByRole('link')).toHaveText([/Accès aux droits\d+ acceptés? sur 6/, /sur 19/, /sur 33/, /sur 28/, /sur 20/]);
  await contents.getByRole('link', { name: /Insérer durablement/ }).click();
  await expect(page).toHaveURL(/#axe-4$/);
  await expect(contents).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Insérer durablement' })).toBeInViewport();
  await page.locator('#axe-4 summary').last().focus();
  await page.keyboard.press('Shift+Tab');
  const covered = await page.evaluate<boolean>(`(() => {
    const { top } = document.activeElement.getBoundingClientRect();
    return top < document.querySelector('nav[aria-label=Sommaire]').getBoundingClientRect().bottom;
  })()`);
  expect(covered).toBe(false);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(contents).not.toBeInViewport();
});

test('years follow one another, and a year outside the pact or to come is refused in words', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('link', { name: 'Bilan', exact: true }).click();
  await expect(page).toHaveURL('/bilans/2019');
  await expect(page.getByText(/Édition 1, publiée le 15 mai 2019/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Autres années' }).getByRole('link')).toHaveText(['2015', '2016', '2017', '2018', '2019']);
  await page.getByRole('link', { name: '2018', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bilan 2018');
  await visit(page, '/bilans/2020');
  await expect(page.getByText('une année n’a de bilan qu’une fois commencée')).toBeVisible();
  await visit(page, '/bilans/1999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  await expect(page.getByText(/2015/).first()).toBeVisible();
});

test('a published bilan is taken along as PDF, as sheets and as tables with their schema', async ({ page }) => {
  await visit(page, '/bilans/2019');
  await expect(page.getByText('Démonstration : les rapports et ce qui en vient sont fictifs')).toBeVisible();
  const take = page.getByRole('region', { name: 'Emporter ce bilan' });
  const pdf = take.getByRole('link', { name: /^PDF accessible \(\d+ pages\)$/ });
  await expect(pdf).toBeVisible({ timeout: 20_000 });
  await take.getByText('Tables CSV et leur schéma').press('Enter');
  expect(await violations(page)).toEqual([]);
  for (const [name, ends] of [[/^PDF accessible/, '2019-1.pdf'], ['Classeur Excel (XLSX)', '2019-1.xlsx'], ['Classeur LibreOffice (ODS)', '2019-1.ods'], ['Décisions', '2019-1-decisions.csv'], ['Schéma (Data Package)', '2019-1-datapackage.json']] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), take.getByRole('link', { name }).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`${ends.replaceAll('.', '\\.')}$`));
  }
  const hash = await page.locator('#sceau code').first().textContent();
  await visit(page, `/bilans/verifier?empreinte=${hash}`);
  await expect(page.getByText('Authentique', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Clés de l’espace' }).getByRole('listitem')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});
