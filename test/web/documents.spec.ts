import { expect, test } from '@playwright/test';
import { enterAs, settled, visit } from './visit.js';

interface Sent {
  readonly operationName: string;
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly version: number; readonly sha256Hash: string } };
}

test('the screens name their operations by hash; no text travels, nor is any in their scripts', async ({ page }) => {
  const sent: Sent[] = [];
  const scripts: Promise<string>[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') sent.push(request.postDataJSON() as Sent);
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await enterAs(page, 'Aline Sorbier');
  for (const address of ['/', '/engagements/1']) await visit(page, address);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  expect(sent.map(({ operationName }) => operationName)).toEqual(expect.arrayContaining(['Shell', 'TryPersona', 'PactTree', 'CommitmentPage', 'SignOut']));
  expect(sent.filter(({ query, extensions }) => query !== undefined || !/^[0-9a-f]{64}$/.test(extensions?.persistedQuery?.sha256Hash ?? ''))).toEqual([]);
  expect((await Promise.all(scripts)).filter((text) => /query Shell|mutation \w+\(/.test(text))).toEqual([]);
});

test('a page older than the service says so, and loads again', async ({ page }) => {
  await visit(page, '/');
  await page.route('**/graphql', (route) => {
    const body = route.request().postDataJSON() as Sent;
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
