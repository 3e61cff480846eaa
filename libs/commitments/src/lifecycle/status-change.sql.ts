import type { RequestContext } from '#platform';
import type { CommitmentStatus } from '../commitment.graphql.js';
import type { StatusSource } from './status-change.graphql.js';

export interface NewStatusChange {
  readonly commitmentId: string;
  readonly before: CommitmentStatus;
  readonly after: CommitmentStatus;
  readonly onDate: string;
  readonly reason: string | null;
  readonly source: StatusSource;
  readonly reportId?: string | null;
  readonly meetingId: string | null;
  readonly avenantId?: string | null;
  readonly decisionId?: string | null;
}

/** The commitment moves and its history gets a line, in one statement. */
const RECORD = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS w("commitmentId" uuid, before text, after text, "onDate" date, reason text, source text, "reportId" uuid, "meetingId" uuid, "avenantId" uuid, "decisionId" uuid)
  ), moved AS (
    UPDATE commitment n SET status = wanted.after, version = n.version + 1 FROM wanted
    WHERE n.tenant_id = $1 AND n.id = wanted."commitmentId" RETURNING n.id, n.version
  )
  INSERT INTO commitment_status_change (tenant_id, commitment_id, version, before, after, on_date, reason, source, report_id, meeting_id, avenant_id, decision_id, recorded_at, recorded_by, recorded_by_id)
  SELECT $1, moved.id, moved.version, w.before, w.after, w."onDate", w.reason, w.source, w."reportId", w."meetingId", w."avenantId", w."decisionId", $3, $4, $5
  FROM wanted w JOIN moved ON moved.id = w."commitmentId"`;

export const WRITE_PROPOSALS = `
  INSERT INTO commitment_status_proposal (tenant_id, commitment_id, report_id, status, proposed_at)
  SELECT $1, r."commitmentId", r."reportId", r.status, $2 FROM jsonb_to_recordset($3::jsonb) AS r("commitmentId" uuid, "reportId" uuid, status text)`;

export async function recordStatusChanges(ctx: RequestContext, changes: readonly NewStatusChange[], by: { readonly name: string; readonly personId: string | null }): Promise<void> {
  await ctx.db.query(RECORD, [ctx.tenant.id, JSON.stringify(changes), ctx.clock.now(), by.name, by.personId]);
}

export type ProposalOutcome = 'FOLLOWED' | 'DECLINED' | 'REPLACED' | 'WITHDRAWN';

/** Ends the open proposals of the commitments, when there are; what a decision followed is what it decided, the rest is replaced by it. */
export function settleProposals(ctx: RequestContext, commitmentIds: readonly string[], outcome: ProposalOutcome, followed?: CommitmentStatus, reason: string | null = null): Promise<{ status: CommitmentStatus }[]> {
  return ctx.db.query<{ status: CommitmentStatus }>(
    `UPDATE commitment_status_proposal SET outcome = CASE WHEN $5::text IS NULL OR status = $5 THEN $3 ELSE 'REPLACED' END, settled_at = $4, outcome_reason = $6
     WHERE tenant_id = $1 AND commitment_id = ANY($2) AND outcome IS NULL RETURNING status`,
    [ctx.tenant.id, commitmentIds, outcome, ctx.clock.now(), followed ?? null, reason],
  );
}
