import { expect, test } from '@playwright/test';
import { overflow, violations } from './axe.js';
import { settled, visit } from './visit.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test('indicators as small charts, axis by axis, each said in words, one request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  await visit(page, '/indicateurs-en-graphiques');
  expect(asked.filter((body) => body.includes('IndicatorCharts'))).toHaveLength(1);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5);
  await expect(page.getByRole('img', { name: /Rendez-vous des droits.*en 2018, 3\s010 rendez-vous.*Visé : au moins 3\s000 rendez-vous d’ici 2017/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByText('Voir le tableau : 1. Accès aux droits').click();
  await expect(page.getByRole('table', { name: 'Chiffres des indicateurs : 1. Accès aux droits' }).getByRole('row', { name: /visé d’ici 2017 au moins 3\s000/ })).toBeVisible();
  await page.getByLabel('Axe').selectOption('2');
  await expect(page).toHaveURL(/axe=2/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('an indicator’s page draws its figures, tells their signs, and has them as a table', async ({ page }) => {
  await visit(page, '/indicateurs/rendez-vous-des-droits-par-an');
  await expect(page.getByRole('img', { name: /en 2016, .*en 2017, 1\s925.*en 2018, 3\s010/ })).toBeVisible();
  await page.getByText('Comment lire les signes').click();
  await expect(page.getByText('visé : au moins', { exact: true })).toBeVisible();
  await page.getByText('Voir le tableau : Rendez-vous').click();
  await expect(page.getByRole('table', { name: 'Trajectoire : ce qui est attendu et ce qui a été relevé' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await visit(page, '/engagements/1');
  await settled(page);
  await expect(page.getByRole('img', { name: /^Rendez-vous des droits/ })).toBeVisible();
});
