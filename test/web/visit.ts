import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Opens an address and waits until its page stands, fonts included. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** A page has its heading, and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('#page-title')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => null)');
}

/** Signs in as a person of the demonstration, from the sign-in page, and arrives where it leads them. */
export async function enterOnScreen(page: Page, name: string): Promise<void> {
  await visit(page, '/connexion');
  await page.getByRole('button', { name: `Entrer comme ${name}` }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await settled(page);
}

/** The same without the screen, for journeys that begin elsewhere: the next page opened is theirs. */
export async function enterAs(page: Page, name: string): Promise<void> {
  const { demonstration } = await ask<{ demonstration: { personas: { id: string; name: string }[] } }>(page, 'SignInPage', {});
  const person = demonstration.personas.find((persona) => persona.name === name);
  if (!person) throw new Error(`No such person in the demonstration: ${name}`);
  await ask(page, 'TryPersona', { input: { person: person.id } });
}

/** One of the screens' own operations, with the browser's cookies. */
async function ask<Result>(page: Page, operationName: string, variables: object): Promise<Result> {
  const known = Object.entries(JSON.parse(readFileSync('apps/web/src/graphql/manifest.json', 'utf8')) as Record<string, string>);
  const [sha256Hash] = known.find(([, text]) => new RegExp(`^(query|mutation) ${operationName}\\b`).test(text)) ?? [];
  const response = await page.request.post('/graphql', { data: { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } } });
  const { data, errors } = (await response.json()) as { data: Result; errors?: object[] };
  if (errors) throw new Error(`${operationName}: ${JSON.stringify(errors)}`);
  return data;
}
