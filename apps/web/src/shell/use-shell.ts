import type { Api } from '../graphql/api.js';
import { ApiError } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { Shell, type ShellQuery } from '../graphql/generated.js';

export type PactCard = ShellQuery['pacts'][number];

/** Who is here, the pact shown, the demonstration: loaded once with the first page. */
export function useShell() {
  const shell = useOperation(Shell, {});
  return {
    ...shell,
    pact: defaultPact(shell),
    /** The day it is: the demonstration's when its clock stands still. */
    today: shell.demonstration?.today ?? new Date().toISOString().slice(0, 10),
    can: (permission: string) => shell.viewer.permissions.includes(permission),
  };
}

/** The pact's slug, for a page's `load`. */
export async function pactSlug(api: Api): Promise<string> {
  return defaultPact(await api.load(Shell, {})).slug;
}

/** For the `load` of a page that means nothing to a visitor: the error page then offers to sign in and come back. */
export async function requireSignIn(api: Api): Promise<void> {
  const { viewer } = await api.load(Shell, {});
  if (viewer.kind === 'ANONYMOUS') throw new ApiError('SIGN_IN_REQUIRED', '');
}

function defaultPact({ pacts, viewer }: ShellQuery): PactCard {
  const pact = pacts.find(({ slug }) => slug === viewer.tenant.defaultPact) ?? pacts[0];
  if (!pact) throw new ApiError('PACT_NOT_FOUND', '');
  return pact;
}
