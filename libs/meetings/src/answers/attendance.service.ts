import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { announceChange, asId, Database, one, type RequestContext } from '#platform';
import { meetingRefusal, MeetingTransition } from '../meeting.lifecycle.js';
import type { MeetingOutcome } from '../meeting.query.js';
import { meetingNotFound, memberNotFound } from '../meetings.errors.js';
import { MeetingsRepository } from '../meetings.repository.js';
import type { RecordAttendanceInput } from './answer.graphql.js';
import '../meetings.audit.js';

/** Who was there, as the secretariat notes it, seat by seat. */
@Injectable()
export class AttendanceSheet {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly audit: Audit,
  ) {}

  record(ctx: RequestContext, { meeting, version, seats }: RecordAttendanceInput): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(meeting));
      if (!held) throw meetingNotFound();
      if (held.version !== version) return { meetingId: held.id, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }] };
      const refusal = meetingRefusal(MeetingTransition.ATTEND, held);
      if (refusal) return { meetingId: held.id, problems: [{ path: 'meeting', code: refusal }] };
      await this.meetings.enrol(ctx, held.id);
      await this.write(ctx, held.id, seats);
      await this.meetings.touch(ctx, held.id);
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      const found = await one<{ counted: number; there: number }>(
        ctx.db,
        `SELECT count(attendance)::int AS counted, (count(*) FILTER (WHERE attendance IN ('PRESENT', 'REPRESENTED')))::int AS there FROM meeting_invitee WHERE tenant_id = $1 AND meeting_id = $2`,
        [ctx.tenant.id, held.id],
      );
      await this.audit.record(ctx, { action: 'meeting.attendance-noted', objectType: 'meeting', objectId: held.id, changes: [{ field: 'counted', after: found!.counted }, { field: 'there', after: found!.there }] });
      return { meetingId: held.id, problems: [] };
    });
  }

  /** A seat of another instance, or out of its mandate, is none of this meeting's. */
  private async write(ctx: RequestContext, meetingId: string, seats: RecordAttendanceInput['seats']): Promise<void> {
    const written = await ctx.db.query(
      `UPDATE meeting_invitee v SET attendance = e.attendance FROM jsonb_to_recordset($3::jsonb) AS e(seat uuid, attendance text)
       WHERE v.tenant_id = $1 AND v.meeting_id = $2 AND v.member_id = e.seat RETURNING v.id`,
      [ctx.tenant.id, meetingId, JSON.stringify(seats.map(({ seat, attendance }) => ({ seat, attendance: attendance ?? null })))],
    );
    if (written.length !== new Set(seats.map(({ seat }) => seat)).size) throw memberNotFound();
  }
}
