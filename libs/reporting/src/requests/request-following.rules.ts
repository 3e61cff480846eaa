import type { GeneratedRequest, RequestRole } from './request-generation.rules.js';

/** A request that was made, as the rule sees it. */
export interface MadeRequest extends GeneratedRequest {
  readonly id: string;
  /** Its organisation is no porteur any more. */
  readonly former: boolean;
}

export interface FollowedRequests {
  /** To be made. */
  readonly made: readonly GeneratedRequest[];
  /** Of organisations that are porteurs no more. */
  readonly ended: readonly MadeRequest[];
  /** Asked under another role, or asked again, under the role given. */
  readonly changed: readonly (MadeRequest & { readonly to: RequestRole })[];
}

const key = ({ commitmentId, organisationId }: GeneratedRequest): string => `${commitmentId} ${organisationId}`;

/**
 * What a change of porteurs makes of an open campaign's requests: `wanted` is what opening it today would ask. A commitment
 * about which nothing is wanted (it has no lead any more, and no pilot stands in) is left as it is: somebody must answer.
 */
export function followPorteurs(existing: readonly MadeRequest[], wanted: readonly GeneratedRequest[]): FollowedRequests {
  const led = new Set(wanted.filter(({ role }) => role === 'LEAD').map(({ commitmentId }) => commitmentId));
  const rows = new Map(existing.map((each) => [key(each), each]));
  const kept = new Map(wanted.filter(({ commitmentId }) => led.has(commitmentId)).map((each) => [key(each), each]));
  return {
    made: [...kept.values()].filter((each) => !rows.has(key(each))),
    ended: existing.filter((each) => !each.former && led.has(each.commitmentId) && !kept.has(key(each))),
    changed: existing.flatMap((each) => {
      const to = kept.get(key(each))?.role;
      return to && (each.former || each.role !== to) ? [{ ...each, to }] : [];
    }),
  };
}

/** Nothing moved: nothing is written. */
export function isSettled({ made, ended, changed }: FollowedRequests): boolean {
  return made.length + ended.length + changed.length === 0;
}
