import type { Api } from '../graphql/api.js';
import { ApiError } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { Shell, type ShellQuery } from '../graphql/generated.js';

export type PactCard = ShellQuery['pacts'][number];

/** Who is here, the pact shown, the demonstration: loaded once with the first page. */
export function useShell() {
  const shell = useOperation(Shell, {});
  const { pact } = useApi();
  return {
    ...shell,
    pact: pactShown(shell, pact),
    /** The day it is: the demonstration's when its clock stands still. */
    today: shell.demonstration?.today ?? new Date().toISOString().slice(0, 10),
    can: (permission: string) => shell.viewer.permissions.includes(permission),
  };
}

/** The pact's slug, for a page's `load`. */
export async function pactSlug(api: Api): Promise<string> {
  return pactShown(await api.load(Shell, {}), api.pact).slug;
}

/** For the `load` of a page that means nothing to a visitor: the error page then offers to sign in and come back. */
export async function requireSignIn(api: Api): Promise<void> {
  const { viewer } = await api.load(Shell, {});
  if (viewer.kind === 'ANONYMOUS') throw new ApiError('SIGN_IN_REQUIRED', '');
}

/** The pact that the address names, else the space's latest. */
function pactShown({ pacts, viewer }: ShellQuery, named: string | null): PactCard {
  const pact = named === null ? (pacts.find(({ slug }) => slug === viewer.tenant.defaultPact) ?? pacts[0]) : pacts.find(({ slug }) => slug === named);
  if (!pact) throw new ApiError('PACT_NOT_FOUND', '');
  return pact;
}
