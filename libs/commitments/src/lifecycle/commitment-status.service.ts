import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, today, type RequestContext } from '#platform';
import { CommitmentStatus } from '../commitment.graphql.js';
import { effectOfReport } from './commitment.lifecycle.js';
import { recordStatusChanges, settleProposals, WRITE_PROPOSALS, type NewStatusChange } from './status-change.sql.js';
import { StatusSource } from './status-change.graphql.js';
import '../commitments.audit.js';

/** What the newest accepted report of a commitment's lead says. */
export interface ReportedStatus {
  readonly commitmentId: string;
  readonly status: CommitmentStatus;
  readonly reportId: string;
}

/** Where commitments stand, and how they came there. */
@Injectable()
export class CommitmentStatuses {
  constructor(private readonly audit: Audit) {}

  /**
   * Follows accepted reports: changes what reports may change, keeps the rest as proposals (see commitment.lifecycle.ts).
   * What stays the same leaves no trace. In the caller's transaction.
   */
  async follow(ctx: RequestContext, ...reported: readonly ReportedStatus[]): Promise<void> {
    const standing = await this.standing(ctx, reported.map(({ commitmentId }) => commitmentId));
    const ofEach = reported.flatMap((each) => {
      const before = standing.get(each.commitmentId);
      return before ? [{ ...each, before, effect: effectOfReport(before, each.status) }] : [];
    });
    await settleProposals(ctx, ofEach.map(({ commitmentId }) => commitmentId), 'REPLACED');
    await this.write(ctx, ofEach.filter(({ effect }) => effect === 'CHANGE').map(({ commitmentId, reportId, before, status }) => this.byReport(ctx, { commitmentId, reportId, before, after: status })));
    const proposals = ofEach.filter(({ effect }) => effect === 'PROPOSAL').map(({ commitmentId, reportId, status }) => ({ commitmentId, reportId, status }));
    if (proposals.length === 0) return;
    await ctx.db.query(WRITE_PROPOSALS, [ctx.tenant.id, ctx.clock.now(), JSON.stringify(proposals)]);
    await this.audit.recordAll(ctx, proposals.map(({ commitmentId, status }) => ({ action: 'commitment.status-proposed', objectType: 'commitment', objectId: commitmentId, changes: [{ field: 'status', after: status }] })));
  }

  /** The acceptance of a report is undone: what it proposed is withdrawn, what it changed is what the report before it says. */
  async unfollow(ctx: RequestContext, report: { readonly commitmentId: string; readonly reportId: string }, previous: ReportedStatus | undefined): Promise<void> {
    const { commitmentId, reportId } = report;
    await settleProposals(ctx, [commitmentId], 'WITHDRAWN');
    if (previous) return this.follow(ctx, previous);
    const before = (await this.standing(ctx, [commitmentId])).get(commitmentId);
    // What a COPIL decided stands, whatever reports say.
    if (before && effectOfReport(before, CommitmentStatus.NOT_STARTED) === 'CHANGE') await this.write(ctx, [this.byReport(ctx, { commitmentId, reportId, before, after: CommitmentStatus.NOT_STARTED })]);
  }

  /** Writes changes that were decided, each with its line of history and its trail. In the caller's transaction. */
  async write(ctx: RequestContext, changes: readonly NewStatusChange[]): Promise<void> {
    if (changes.length === 0) return;
    const by = 'name' in ctx.actor ? ctx.actor.name : '';
    await recordStatusChanges(ctx, changes, { name: by, personId: actingPersonId(ctx) });
    await this.audit.recordAll(
      ctx,
      changes.map(({ commitmentId, before, after, reason }) => ({
        action: 'commitment.status-changed',
        objectType: 'commitment',
        objectId: commitmentId,
        changes: [{ field: 'status', before, after }, ...(reason ? [{ field: 'reason', after: reason }] : [])],
      })),
    );
  }

  private byReport(ctx: RequestContext, change: Pick<NewStatusChange, 'commitmentId' | 'before' | 'after'> & { readonly reportId: string }): NewStatusChange {
    return { ...change, onDate: today(ctx), reason: null, source: StatusSource.REPORT, meetingId: null };
  }

  private async standing(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, CommitmentStatus>> {
    const rows = await ctx.db.query<{ id: string; status: CommitmentStatus }>(`SELECT id, status FROM commitment WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`, [ctx.tenant.id, ids]);
    return new Map(rows.map(({ id, status }) => [id, status]));
  }
}
