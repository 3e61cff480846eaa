import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { mailTo } from './mailbox.js';
import { enterAs, settled, visit } from './visit.js';

test('the secretariat prepares a dossier, reads it, and puts it at the committee’s disposal; a member reads it and takes the PDF', async ({ page, browser }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/dossiers');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Préparer un dossier' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Comité de pilotage/ })).toBeVisible();
  await expect(page.getByText('préparé, lu par le secrétariat seul', { exact: false })).toBeVisible();
  // Printed by the worker meanwhile: the page finds it by itself.
  const pdf = page.getByRole('link', { name: /Télécharger le PDF \(\d+ pages\)/ });
  await expect(pdf).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Réponses et météo par axe' }).getByRole('row')).toHaveCount(7);
  await page.getByText('1. Accès aux droits', { exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 3, name: /rendez-vous annuels des droits/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);

  // A week before the meeting, by itself; and not, after all.
  await page.getByRole('button', { name: /^Le mettre à disposition de lui-même le \d/ }).click();
  await expect(page.getByText(/se mettra à la disposition du comité le .+ au matin/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ne plus le mettre à disposition de lui-même' }).click();
  await expect(page.getByText('préparé, lu par le secrétariat seul', { exact: false })).toBeVisible();

  await page.getByRole('button', { name: 'Mettre à la disposition du comité' }).click();
  const asks = page.getByRole('alertdialog', { name: 'Mettre ce dossier à la disposition du comité ?' });
  await asks.getByRole('button', { name: 'Mettre à la disposition du comité' }).click();
  await expect(page.getByText('à la disposition du comité depuis le', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Écarter ce dossier' })).toBeHidden();
  const address = new URL(page.url()).pathname;

  const member = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await enterAs(member, 'Damien Courlis');
  await visit(member, '/dossiers');
  await member.getByRole('listitem').filter({ hasText: 'à la disposition du comité depuis' }).getByRole('link').first().click();
  await expect(member).toHaveURL(address);
  await settled(member);
  const [file] = await Promise.all([member.waitForEvent('download'), member.getByRole('link', { name: /Télécharger le PDF/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/^dossier-\d{4}-\d\d-\d\d-\d+\.pdf$/);
  const mail = await mailTo(member, 'damien.courlis@comite-de-pilotage.example', ({ subject }) => subject.includes('Le dossier du'));
  expect(mail.links.some((link) => link.endsWith(address))).toBe(true);
  await member.context().close();
});

test('a button pressed twice prepares one dossier', async ({ page }) => {
  await enterAs(page, 'Aline Sorbier');
  await visit(page, '/dossiers');
  const prepared = page.getByRole('main').getByRole('listitem').filter({ hasText: 'préparé' });
  const before = await prepared.count();
  await page.getByRole('button', { name: 'Préparer un dossier' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /Comité de pilotage/ })).toBeVisible();
  await visit(page, '/dossiers');
  await expect(prepared).toHaveCount(before + 1);
});
