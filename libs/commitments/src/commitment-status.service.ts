import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { RequestContext } from '#platform';
import type { CommitmentStatus } from './commitment.graphql.js';
import './commitments.audit.js';

export interface StatusChange {
  readonly commitmentId: string;
  readonly status: CommitmentStatus;
}

/** Where commitments stand. */
@Injectable()
export class CommitmentStatuses {
  constructor(private readonly audit: Audit) {}

  /** Records each change with its author; what stays the same leaves no trace. In the caller's transaction. */
  async change(ctx: RequestContext, ...changes: readonly StatusChange[]): Promise<void> {
    const changed = await ctx.db.query<{ id: string; before: CommitmentStatus; after: CommitmentStatus }>(
      `WITH wanted AS (
         SELECT n.id, n.status AS before, w.status AS after FROM jsonb_to_recordset($2::jsonb) AS w("commitmentId" uuid, status text)
         JOIN commitment n ON n.tenant_id = $1 AND n.id = w."commitmentId" WHERE n.status <> w.status FOR UPDATE OF n)
       UPDATE commitment n SET status = wanted.after FROM wanted WHERE n.tenant_id = $1 AND n.id = wanted.id
       RETURNING n.id, wanted.before, wanted.after`,
      [ctx.tenant.id, JSON.stringify(changes)],
    );
    await this.audit.recordAll(
      ctx,
      changed.map(({ id, before, after }) => ({
        action: 'commitment.status-changed',
        objectType: 'commitment',
        objectId: id,
        changes: [{ field: 'status', before, after }],
      })),
    );
  }
}
