/**
 * A space may have several pacts. The latest one stands at the space's own addresses; each also stands under
 * `/pactes/<slug>/…`, where every address of the application means that pact.
 */
const PACT_PATH = /^\/pactes\/([a-z0-9-]+)(?=\/|$)/;

/** The pact that an address names, and what the application's addresses begin with there. */
export function pactOfAddress(pathname: string, basePath: string): { pact: string | null; basename: string } {
  const named = pathname.startsWith(basePath) ? PACT_PATH.exec(pathname.slice(basePath.length)) : null;
  return named ? { pact: named[1]!, basename: basePath + named[0] } : { pact: null, basename: basePath };
}

/** Path to come back to after leaving the application, as signing in does: it names the pact again. */
export function wayBackTo(pact: string | null, path: string): string {
  return pact === null ? path : pactPath(pact, path);
}

/** Address of a page of a pact, whichever is shown. */
export function pactPath(pact: string, path: string): string {
  return `/pactes/${pact}${path === '/' ? '' : path}`;
}
