import { expect, test } from '@playwright/test';
import { settled, visit } from './visit.js';

test('a page older than the service says so, and loads again', async ({ page }) => {
  await visit(page, '/');
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as object;
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    return route.continue({ postData: JSON.stringify({ ...body, extensions }) });
  });
  await page.getByRole('link', { name: 'Organisations', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’application a été mise à jour');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Recharger la page' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisations');
});
