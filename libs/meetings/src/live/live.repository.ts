import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';

/** A meeting that sits, held until the end of the transaction. */
export interface HeldLive {
  readonly version: number;
  readonly itemId: string | null;
  readonly open: boolean;
}

/** An item of the agenda of a meeting that sits or sat, with what was noted at it. */
export interface HeldItem {
  readonly id: string;
  readonly notes: string | null;
  readonly notesVersion: number;
}

// Whole seconds, and none below zero: the clock of a demonstration may be set back.
const KEEP_TIME = `UPDATE agenda_item i SET seconds_used = i.seconds_used + greatest(0, extract(epoch FROM $3::timestamptz - l.item_since))::int
  FROM meeting_live l WHERE l.tenant_id = $1 AND l.meeting_id = $2 AND i.tenant_id = l.tenant_id AND i.id = l.item_id`;

@Injectable()
export class LiveRepository {
  hold(ctx: RequestContext, meetingId: string): Promise<HeldLive | undefined> {
    return one<HeldLive>(ctx.db, `SELECT l.version, l.item_id AS "itemId", l.closed_at IS NULL AS open FROM meeting_live l WHERE l.tenant_id = $1 AND l.meeting_id = $2 FOR UPDATE`, [ctx.tenant.id, meetingId]);
  }

  async open(ctx: RequestContext, meetingId: string): Promise<void> {
    await ctx.db.query(`INSERT INTO meeting_live (tenant_id, meeting_id, opened_at) VALUES ($1, $2, $3)`, [ctx.tenant.id, meetingId, ctx.clock.now()]);
  }

  /** As if it had never sat; the time that its items took was nobody's. */
  async unopen(ctx: RequestContext, meetingId: string): Promise<void> {
    const of = [ctx.tenant.id, meetingId];
    await ctx.db.query(`DELETE FROM meeting_live WHERE tenant_id = $1 AND meeting_id = $2`, of);
    await ctx.db.query(`UPDATE agenda_item SET seconds_used = 0 WHERE tenant_id = $1 AND meeting_id = $2`, of);
  }

  /** Of one that was never opened, nothing. */
  async close(ctx: RequestContext, meetingId: string): Promise<void> {
    const of = [ctx.tenant.id, meetingId, ctx.clock.now()];
    await ctx.db.query(KEEP_TIME, of);
    await ctx.db.query(`UPDATE meeting_live SET closed_at = $3, item_id = NULL, item_since = NULL, version = version + 1 WHERE tenant_id = $1 AND meeting_id = $2 AND closed_at IS NULL`, of);
  }

  async show(ctx: RequestContext, meetingId: string, itemId: string | null): Promise<void> {
    const of = [ctx.tenant.id, meetingId, ctx.clock.now()];
    await ctx.db.query(KEEP_TIME, of);
    await ctx.db.query(`UPDATE meeting_live SET item_id = $4::uuid, item_since = CASE WHEN $4::uuid IS NOT NULL THEN $3::timestamptz END, version = version + 1 WHERE tenant_id = $1 AND meeting_id = $2`, [...of, itemId]);
  }

  item(ctx: RequestContext, meetingId: string, itemId: string): Promise<HeldItem | undefined> {
    return one<HeldItem>(ctx.db, `SELECT i.id, i.notes, i.notes_version AS "notesVersion" FROM agenda_item i WHERE i.tenant_id = $1 AND i.meeting_id = $2 AND i.id = $3 FOR UPDATE`, [ctx.tenant.id, meetingId, itemId]);
  }

  async note(ctx: RequestContext, itemId: string, notes: string | null): Promise<void> {
    await ctx.db.query(`UPDATE agenda_item SET notes = $3, notes_version = notes_version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, itemId, notes]);
  }
}
