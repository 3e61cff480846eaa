import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, type Request } from '@playwright/test';

/** Opens an address and waits until its page stands, fonts included. */
export async function visit(page: Page, address: string): Promise<void> {
  requestsOf(page);
  await page.goto(address);
  await settled(page);
}

/** A page has its heading, and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('#page-title')).toBeVisible();
  // What was pressed has been heard, and what it asks for is on its way; then the page it leads to stands, however slow the machine.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null))))');
  await expect(page.locator('header ~ [data-busy]')).toHaveCount(0, { timeout: LONGEST_WAIT_MS });
  await quiet(page);
  await page.evaluate('document.fonts.ready.then(() => null)');
}

// Playwright's own "networkidle" waits for half a second of silence, some hundreds of times a run. Ours ask at once for what they need.
const SILENCE_MS = 100;
const LONGEST_WAIT_MS = 30_000;
const inFlight = new WeakMap<Page, Set<Request>>();

async function quiet(page: Page): Promise<void> {
  // What a page that nobody watched has asked for is not known.
  if (!inFlight.has(page)) await page.waitForLoadState('networkidle');
  const pending = requestsOf(page);
  const begun = performance.now();
  for (let since = begun; performance.now() - since < SILENCE_MS; await page.waitForTimeout(SILENCE_MS / 5)) {
    if (pending.size > 0) since = performance.now();
    if (since - begun > LONGEST_WAIT_MS) throw new Error(`Still loading: ${[...pending].map((request) => request.url()).join(' ')}`);
  }
}

/** What the page has asked for and not yet received. */
function requestsOf(page: Page): Set<Request> {
  let pending = inFlight.get(page);
  if (!pending) {
    pending = new Set();
    inFlight.set(page, pending);
    page.on('request', (request) => pending!.add(request));
    for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => pending!.delete(request));
  }
  return pending;
}

/** Somebody is: the way out is in the page, on a phone behind its menu. */
export async function isSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Se déconnecter', includeHidden: true })).toBeAttached();
}

/** Signs in as a person of the demonstration, from the sign-in page, and arrives where it leads them. */
export async function enterOnScreen(page: Page, name: string): Promise<void> {
  await visit(page, '/connexion');
  await page.getByRole('button', { name: `Entrer comme ${name}` }).click();
  await isSignedIn(page);
  await settled(page);
}

/** The same without the screen, for journeys that begin elsewhere: the next page opened is theirs. */
export async function enterAs(page: Page, name: string): Promise<void> {
  const { demonstration } = await ask<{ demonstration: { personas: { id: string; name: string }[] } }>(page, 'SignInPage', {});
  const person = demonstration.personas.find((persona) => persona.name === name);
  if (!person) throw new Error(`No such person in the demonstration: ${name}`);
  await ask(page, 'TryPersona', { input: { person: person.id } });
}

/** A browser of somebody else's, on a page. */
export async function anotherTab(browser: Browser, person: string, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enterAs(page, person);
  await visit(page, address);
  return page;
}

/** One of the screens' own operations, with the browser's cookies. */
export async function ask<Result>(page: Page, operationName: string, variables: object): Promise<Result> {
  const known = Object.entries(JSON.parse(readFileSync('apps/web/src/graphql/manifest.json', 'utf8')) as Record<string, string>);
  const [sha256Hash] = known.find(([, text]) => new RegExp(`^(query|mutation) ${operationName}\\b`).test(text)) ?? [];
  const response = await page.request.post('/graphql', { data: { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } } });
  const { data, errors } = (await response.json()) as { data: Result; errors?: object[] };
  if (errors) throw new Error(`${operationName}: ${JSON.stringify(errors)}`);
  return data;
}
