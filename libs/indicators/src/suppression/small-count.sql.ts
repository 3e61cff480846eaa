import { mayOn } from '#access';
import { declareTreeParameter, type RequestContext } from '#platform';

// Known to every tree, so that no root can forget to say who reads.
declareTreeParameter('seesSmallCounts', (ctx) => seesSmallCounts(ctx));
declareTreeParameter('smallCountsOf', (ctx) => smallCountsOf(ctx));

/** True for the secretariat. Jobs are not the secretariat: what they make is read by others. */
export function seesSmallCounts(ctx: RequestContext): boolean {
  return ctx.actor.kind === 'PERSON' && mayOn(ctx, 'indicator.manage', {});
}

/** The organisations whose own figures the reader may see as they gave them. */
export function smallCountsOf(ctx: RequestContext): string[] {
  const { actor } = ctx;
  const held = actor.kind === 'GUEST' ? [actor.organisationId] : ctx.grants.flatMap((grant) => grant.organisationId ?? []);
  return [...new Set(held)].filter((organisationId) => mayOn(ctx, 'desk.read', { organisationId }));
}

/** The reader of a tree sees the figures of that organisation as they are. */
const readerSees = (organisationId: string): string => `(:seesSmallCounts::boolean OR coalesce(${organisationId} = ANY(:smallCountsOf::uuid[]), false))`;

/**
 * SQL: the threshold of indicator `id` where it counts persons, else null: nothing is under it.
 * The same rule as `isSmall`; a test holds one against the other. Of a past day, the stricter of that day's rule and today's:
 * what may be told is of today, and what is gone since keeps the rule that it had.
 */
function threshold(tenantId: string, indicatorId: string): string {
  return `(SELECT greatest(pt.small_count_threshold, pn.small_count_threshold) FROM indicator pi JOIN pact pt ON pt.tenant_id = pi.tenant_id AND pt.id = pi.pact_id
    LEFT JOIN public.pact pn ON pn.tenant_id = pi.tenant_id AND pn.id = pi.pact_id LEFT JOIN public.indicator ni ON ni.tenant_id = pi.tenant_id AND ni.id = pi.id
    WHERE pi.tenant_id = ${tenantId} AND pi.id = ${indicatorId} AND (pi.counts_persons OR ni.counts_persons))`;
}

/** SQL: under what the cells of figure `row` are not told to the reader of a tree; null where they see them all. `organisationId` is whoever gave it. */
export function smallCountThreshold(row: string, organisationId = `${row}.organisation_id`): string {
  return `CASE WHEN NOT ${readerSees(organisationId)} THEN nullif(${threshold(`${row}.tenant_id`, `${row}.indicator_id`)}, 0) END`;
}

/** SQL: the same for everybody (open data). */
export function smallCountThresholdForAll(row: string): string {
  return `nullif(${threshold(`${row}.tenant_id`, `${row}.indicator_id`)}, 0)`;
}

/** SQL: under what the figure of row `row` is told to stay, null when it is told as it is; for everybody (open data). */
export function lessThanForAll(row: string, value = `${row}.value`): string {
  return `CASE WHEN ${value} > 0 AND ${value} < ${threshold(`${row}.tenant_id`, `${row}.indicator_id`)} THEN ${threshold(`${row}.tenant_id`, `${row}.indicator_id`)} END`;
}

/** The same for the reader of a tree; `organisationId` is whoever gave the figure. */
export function lessThanForReader(row: string, organisationId = `${row}.organisation_id`): string {
  return `CASE WHEN NOT ${readerSees(organisationId)} THEN ${lessThanForAll(row)} END`;
}

/**
 * SQL: row `row` of `measurement` was worked out from others, one of which is told to nobody as it is. Not told either:
 * a total less what is shown of it is what is hidden.
 */
export function partKeptForAll(row: string): string {
  return partOf(row, lessThanForAll('kl'));
}

/** The same for the reader of a tree. */
export function partKept(row: string): string {
  return partOf(row, lessThanForReader('kl'));
}

const partOf = (row: string, lessThan: string): string =>
  `EXISTS (SELECT FROM measurement_part kp JOIN measurement kl ON kl.tenant_id = kp.tenant_id AND kl.id = kp.part_id WHERE kp.tenant_id = ${row}.tenant_id AND kp.measurement_id = ${row}.id AND (${lessThan}) IS NOT NULL)`;

/** SQL: that value of row `row` of `measurement` where the reader of a tree may see the figure and what it comes from, else null. */
export function whereFigureSeen(row: string, value: string): string {
  return `CASE WHEN (${lessThanForReader(row)}) IS NULL AND NOT ${partKept(row)} THEN ${value} END`;
}

/** SQL: that value of row `row` where the reader of a tree may see the figure, else null. */
export function whereSeen(row: string, value: string, organisationId?: string): string {
  return `CASE WHEN (${lessThanForReader(row, organisationId)}) IS NULL THEN ${value} END`;
}

/** SQL: the starting point of indicator `indicator` may be told to the reader of a tree. */
export function baselineSeen(indicator: string): string {
  return `(:seesSmallCounts::boolean OR NOT coalesce(${indicator}.baseline_value > 0 AND ${indicator}.baseline_value < ${threshold(`${indicator}.tenant_id`, `${indicator}.id`)}, false))`;
}
