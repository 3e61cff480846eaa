import type { CampaignState } from '../graphql/generated.js';
import { useShell } from '../shell/use-shell.js';

export interface OwnOrganisation {
  readonly slug: string;
  readonly name: string;
}

/** The organisations the reader answers for: the mail link's, or those of their roles. */
export function useOwnOrganisations(): OwnOrganisation[] {
  const { viewer } = useShell();
  if (viewer.guest) return [viewer.guest.organisation];
  const own = viewer.grants.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  return [...new Map(own.map((organisation) => [organisation.slug, organisation])).values()];
}

/** The campaign to answer now: the latest open one, else the latest one that was. */
export function currentCampaign<T extends { code: string; state: CampaignState }>(campaigns: readonly T[]): T | undefined {
  const latestFirst = campaigns.toSorted((a, b) => b.code.localeCompare(a.code));
  return latestFirst.find(({ state }) => state === 'OPEN') ?? latestFirst.find(({ state }) => state === 'CLOSED');
}
