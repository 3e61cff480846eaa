import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { anotherTab, enterAs, settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.slow();

test('the secretariat makes the outline of bilans, by keyboard and by pointer; a bilan in writing is brought to it when that is asked', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/bilans/2017/ecrire');
  await page.getByRole('button', { name: 'Commencer le bilan' }).press('Enter');
  const state = page.getByRole('region', { name: 'Modèle du pacte' });
  await expect(state).toContainText('Commencé avec le plan habituel. Ce bilan suit le modèle.');

  await state.getByRole('link', { name: 'Le modèle des bilans du pacte' }).click();
  await settled(page);
  await expect(page.getByText('C’est le plan habituel')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const lines = page.locator('li[data-section]');
  const order = () => lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-section')));
  expect((await order()).slice(-3)).toEqual(['DECISIONS', 'DILIGENCE', 'CAVEATS']);

  // By keyboard: moved up, the button keeps the focus.
  const up = page.getByRole('button', { name: 'Monter « Réponses des organisations »' });
  await up.press('Enter');
  await expect(page.getByText('« Réponses des organisations » est maintenant à la place 7.')).toBeVisible();
  await expect(up).toBeFocused();
  // By pointer: the caveats are dragged above the answers.
  const [handle, target] = [page.locator('[data-section="CAVEATS"] [title]').first(), page.locator('[data-section="DECISIONS"]')];
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [(await handle.boundingBox())!, (await target.boundingBox())!];
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + 12, { steps: 8 });
  await page.mouse.up();
  expect((await order()).slice(-3)).toEqual(['DILIGENCE', 'CAVEATS', 'DECISIONS']);
  await page.getByRole('button', { name: 'Retirer « Décisions de l’année »' }).press('Enter');
  expect((await order()).slice(-2)).toEqual(['DILIGENCE', 'CAVEATS']);
  await page.getByRole('button', { name: 'Ajouter « Décisions de l’année »' }).press('Enter');
  const caveats = page.locator('[data-section="CAVEATS"]');
  await caveats.getByLabel('Titre').fill('À savoir avant de citer');
  await caveats.getByLabel('Consignes pour qui écrit').fill('Trois lignes, pas plus.');
  await caveats.getByLabel('Obligatoire').check();
  await expect(caveats.getByLabel('Dans le bilan au départ')).toBeDisabled();
  await page.locator('[data-section="INTRODUCTION"]').getByLabel('Titre').fill(' ');
  await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await expect(page.getByText('Donnez un titre à cette partie.')).toBeVisible();
  await page.locator('[data-section="INTRODUCTION"]').getByLabel('Titre').fill('Introduction');
  await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await expect(page.getByText('Modèle enregistré.')).toBeVisible();
  await expect(page.getByText(/Version 1, gardée le 15 mai 2019 .+ par Aline Sorbier/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // What would change is read before it is done; what is written stays.
  await visit(page, '/bilans/2017/ecrire');
  await expect(state).toContainText('Le modèle en est à la version 1.');
  await expect(state.getByRole('listitem').filter({ hasText: '« Ce qu’il faut savoir pour lire ces chiffres » devient « À savoir avant de citer »' })).toBeVisible();
  await state.getByRole('button', { name: 'Aligner sur le modèle' }).press('Enter');
  const asks = page.getByRole('alertdialog', { name: 'Aligner ce bilan sur le modèle ?' });
  expect(await violations(page)).toEqual([]);
  await asks.getByRole('button', { name: 'Aligner sur le modèle' }).press('Enter');
  await expect(state).toContainText('Commencé ou aligné avec la version 1 du modèle. Ce bilan suit le modèle.');

  // A section that is saved says by whom and when; what another window saves is told before one saves over it.
  const sectionIn = (where: typeof page) => where.locator('details[id^=partie]').filter({ has: where.getByRole('form', { name: 'À savoir avant de citer', includeHidden: true }) });
  const mine = sectionIn(page);
  await mine.locator('summary').press('Enter');
  await expect(mine.getByText('Trois lignes, pas plus.')).toBeVisible();
  await mine.getByLabel('Texte').fill('Mes précautions.');
  await mine.getByRole('button', { name: 'Enregistrer la partie' }).click();
  await expect(mine.getByText(/^Enregistré à \d\d\sh\s\d\d par Aline Sorbier\.$/)).toBeVisible();
  await mine.getByLabel('Texte').fill('Mes précautions, revues.');
  const other = await anotherTab(browser, 'Aline Sorbier', '/bilans/2017/ecrire');
  const theirs = sectionIn(other);
  await theirs.locator('summary').click();
  await theirs.getByLabel('Texte').fill('Les précautions de l’autre.');
  await theirs.getByRole('button', { name: 'Enregistrer la partie' }).click();
  await expect(other.getByText('Partie enregistrée.')).toBeVisible();
  await other.context().close();
  const conflict = mine.getByRole('alert');
  await expect(conflict.getByText('Les précautions de l’autre.')).toBeVisible({ timeout: 30_000 });
  await expect(conflict.getByText(/Aline Sorbier a enregistré cette partie à/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await conflict.getByRole('button', { name: 'Prendre le texte enregistré' }).click();
  await expect(mine.getByLabel('Texte')).toHaveValue('Les précautions de l’autre.');

  await visit(page, '/bilans/modele');
  await page.getByRole('button', { name: 'Rétablir le plan habituel' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rétablir le plan habituel' }).press('Enter');
  await expect(page.getByText(/C’est le plan habituel/)).toBeVisible();
  await visit(page, '/bilans/2017/ecrire');
  await page.getByRole('button', { name: 'Effacer ce bilan' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Effacer ce bilan' }).click();
  await expect(page).toHaveURL('/bilans/2017');
});
