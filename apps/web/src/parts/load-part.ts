import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { PartPage, type PartPageQuery, type PartPageQueryVariables } from '../graphql/generated.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';

export type PartShown = PartPageQuery['pactPart'];
type Kind = PartPageQueryVariables['kind'];

/** One page, one operation. */
export const loadPart = (kind: Kind) => async (api: Api, { params }: PageArgs) => api.load(PartPage, { pact: await pactSlug(api), kind, key: params['number'] ?? '' });

export function usePart(kind: Kind, key: string): PartShown {
  const { pact } = useShell();
  return useOperation(PartPage, { pact: pact.slug, kind, key }).pactPart;
}
