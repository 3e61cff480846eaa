import { redirect } from 'react-router';
import type { Api } from '../graphql/api.js';
import { pactPath } from './pact-path.js';
import { pactSlug } from './use-shell.js';

/** Follows a link that names a pact: within the page when it is the one shown, else by opening that pact's own addresses. */
export async function goToPact(api: Api, pact: string, path: string): Promise<Response> {
  if (pact === (await pactSlug(api))) return redirect(path);
  openPact(api, pact, path);
  // The browser is leaving this page: nothing is shown in between.
  return new Promise<never>(() => undefined);
}

/** Opens a page of a pact anew: every address of the application then begins with that pact. */
export function openPact(api: Api, pact: string, path = '/'): void {
  globalThis.location.assign(api.addressOf(pactPath(pact, path)));
}
