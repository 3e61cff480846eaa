import type { UnchangedHindrance } from '../graphql/generated.js';
import { type ListedRequest, isOwed } from './desk-order.js';

export interface LeftOut {
  readonly request: ListedRequest;
  readonly why: UnchangedHindrance;
}

/** What can be attested unchanged in one act, and what is left to be answered, with the reason; in the order of their numbers. */
export function unchangedCandidates(requests: readonly ListedRequest[], isBegun: (request: ListedRequest) => boolean): { readonly repeated: ListedRequest[]; readonly leftOut: LeftOut[] } {
  const owed = requests.filter(isOwed).toSorted((a, b) => a.commitment.number - b.commitment.number);
  // What is typed here and has not reached the service yet is begun too.
  const judged = owed.map((request) => ({ request, why: request.unchangedHindrance ?? (isBegun(request) ? ('BEGUN' as const) : null) }));
  return {
    repeated: judged.flatMap(({ request, why }) => (why === null && request.previousReport ? [request] : [])),
    leftOut: judged.flatMap(({ request, why }) => (why === null ? [] : [{ request, why }])),
  };
}
