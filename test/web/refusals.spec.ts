import { expect, test } from '@playwright/test';
import { settled, visit } from './visit.js';

test('a service that does not answer is said so, and the page comes back by itself when retried', async ({ page }) => {
  await visit(page, '/');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'Organisations', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Le service ne répond pas' })).toBeVisible();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Organisations', level: 1 })).toBeVisible();
});

test('so is one that was never reached, before anything is known', async ({ page }) => {
  await page.route('**/graphql', (route) => route.abort());
  await page.goto('/engagements/5');
  await expect(page.getByRole('heading', { name: 'Le service ne répond pas' })).toBeVisible();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Adapter les documents');
});

test('a page of an organisation is not for others', async ({ page }) => {
  await visit(page, '/rapports/2019-S1/caf-paris');
  await expect(page.getByRole('heading', { name: 'Connectez-vous pour voir cette page' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Connectez-vous' }).click();
  await page.getByRole('button', { name: 'Entrer comme Zacharie Jacinthe' }).click();
  await expect(page).toHaveURL(/caf-paris/);
  await expect(page.getByRole('heading', { name: 'Cette page ne vous est pas ouverte' })).toBeVisible();
});
