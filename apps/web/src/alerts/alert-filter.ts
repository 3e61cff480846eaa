import type { AlertFilter, AlertKind } from '../graphql/generated.js';

/** In the order in which they are told. */
export const KINDS: readonly AlertKind[] = ['STORMS_IN_A_ROW', 'STORM', 'NO_REPORT', 'LATE', 'CONTRADICTION', 'OFF_TRAJECTORY', 'STALE_INDICATOR'];
export const FILTER_NAMES = ['sorte', 'axe', 'organisation', 'prises-en-compte'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The filters that the address holds; what means nothing there filters nothing. */
export function alertFilter(search: URLSearchParams): AlertFilter {
  const axis = search.get('axe') ?? '';
  const kinds = (search.get('sorte') ?? '').split(',');
  return {
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
    axis: /^\d{1,4}$/.test(axis) ? Number(axis) : null,
    organisation: search.get('organisation') || null,
    acknowledged: { oui: true, non: false }[search.get('prises-en-compte') ?? ''] ?? null,
  };
}
