import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { announceChange, asId, Changes, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { readMeeting } from '../meeting.query.js';
import { meetingNotFound } from '../meetings.errors.js';
import { MeetingsRepository } from '../meetings.repository.js';
import { MeetingState } from '../meeting.lifecycle.js';
import type { NoteAgendaItemInput, ShowAgendaItemInput } from './live.graphql.js';
import { ID_ALONE } from './live.query.js';
import { LiveRepository } from './live.repository.js';
import { lengthChange } from '../words-kept.js';
import '../meetings.audit.js';

/** What the secretariat does while a meeting sits: which item is before everybody, and what is noted at each. */
@Injectable()
export class LiveMeetings {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly live: LiveRepository,
    private readonly changes: Changes,
    private readonly audit: Audit,
  ) {}

  /** Yields at once, and whenever the meeting, its agenda or a decision of its pact may have changed; for whoever may read it. */
  async follow(ctx: RequestContext, meeting: string): Promise<AsyncGenerator<void, void>> {
    await readMeeting(ctx, ID_ALONE, meeting);
    const { pactId } = (await one<{ pactId: string }>(ctx.db, `SELECT pact_id AS "pactId" FROM meeting WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, asId(meeting)]))!;
    return this.changes.follow(ctx, { kind: 'meeting', id: asId(meeting).toLowerCase() }, { kind: 'decisions', id: pactId });
  }

  /** Another item, or none. Two people who go on at once go on once: the second has an old version. */
  show(ctx: RequestContext, { meeting, version, item }: ShowAgendaItemInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(meeting));
      if (!held) throw meetingNotFound();
      const live = await this.live.hold(ctx, held.id);
      if (!live?.open) return [{ path: 'meeting', code: 'MEETING_NOT_SITTING' }];
      if (live.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const next = item ? await this.live.item(ctx, held.id, asId(item)) : null;
      if (next === undefined) return [{ path: 'item', code: 'AGENDA_ITEM_NOT_FOUND' }];
      await this.live.show(ctx, held.id, next?.id ?? null);
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      return [];
    });
  }

  /** Words for the minutes, while it sits and after. Nobody overwrites another's: a stale form gets what stands. */
  note(ctx: RequestContext, { meeting, item, version, notes }: NoteAgendaItemInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(meeting));
      if (!held) throw meetingNotFound();
      if (!held.sits && held.state !== MeetingState.HELD) return [{ path: 'meeting', code: 'MEETING_NOT_SITTING' }];
      const found = await this.live.item(ctx, held.id, asId(item));
      if (!found) return [{ path: 'item', code: 'AGENDA_ITEM_NOT_FOUND' }];
      if (found.notesVersion !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const words = tidyText(notes);
      if (words === found.notes) return [];
      await this.live.note(ctx, found.id, words);
      await this.audit.record(ctx, { action: 'meeting.noted', objectType: 'meeting', objectId: held.id, changes: lengthChange(found.notes, words) });
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      return [];
    });
  }
}
