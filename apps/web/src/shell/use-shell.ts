import type { Api } from '../graphql/api.js';
import { ApiError } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { Shell, type ShellQuery } from '../graphql/generated.js';

const READING = /\.(read|list|follow)$/;

export type PactCard = ShellQuery['pacts'][number];

/** Who is here, the pact shown, the demonstration: loaded once with the first page. */
export function useShell() {
  const shell = useOperation(Shell, {});
  const { pact, asOf } = useApi();
  return {
    ...shell,
    /** The pact shown. A space begins without one: then every page that is about a pact says so, and the others work. */
    get pact() {
      return pactShown(shell, pact);
    },
    today: asOf ?? todayIn(shell),
    /** While a past day is read, only reading. */
    can: (permission: string) => shell.viewer.permissions.includes(permission) && (asOf === null || READING.test(permission)),
  };
}

/** The day it is: the demonstration's when its clock stands still. */
export function todayIn({ demonstration }: ShellQuery): string {
  return demonstration?.today ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
}

/** The pact's slug, for a page's `load`. */
export async function pactSlug(api: Api): Promise<string> {
  return pactShown(await api.load(Shell, {}), api.pact).slug;
}

/** For pages of a space that offer its organisations when there is a pact, and work without. */
export async function pactIfAny(api: Api): Promise<{ pact: string; hasPact: boolean }> {
  return pactIn(await api.load(Shell, {}), api.pact);
}

export function usePactIfAny(): { pact: string; hasPact: boolean } {
  return pactIn(useOperation(Shell, {}), useApi().pact);
}

function pactIn(shell: ShellQuery, named: string | null): { pact: string; hasPact: boolean } {
  return shell.pacts.length > 0 ? { pact: pactShown(shell, named).slug, hasPact: true } : { pact: '', hasPact: false };
}

/** For the `load` of a page that means nothing to a visitor: the error page then offers to sign in and come back. */
export async function requireSignIn(api: Api): Promise<void> {
  const { viewer } = await api.load(Shell, {});
  if (viewer.kind === 'ANONYMOUS') throw new ApiError('SIGN_IN_REQUIRED', '');
}

/** The same for a form that only some may send: the others learn it before they have typed. */
export async function requirePermission(api: Api, permission: string): Promise<void> {
  await requireSignIn(api);
  const { viewer } = await api.load(Shell, {});
  if (!viewer.permissions.includes(permission)) throw new ApiError('FORBIDDEN', '');
}

/** The pact that the address names, else the space's latest. */
function pactShown({ pacts, viewer }: ShellQuery, named: string | null): PactCard {
  const pact = named === null ? (pacts.find(({ slug }) => slug === viewer.tenant.defaultPact) ?? pacts[0]) : pacts.find(({ slug }) => slug === named);
  if (!pact) throw new ApiError('PACT_NOT_FOUND', '');
  return pact;
}
