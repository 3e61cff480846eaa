import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tidyText } from '#commitments';
import { asId, Database, dayIn, DomainError, Jobs, Mails, Notices, one, PrintedFiles, type ProblemDetail, type RequestContext } from '#platform';
import { MeetingState } from '../meeting.lifecycle.js';
import { meetingNotFound } from '../meetings.errors.js';
import { whoSitsAt } from '../who-sits.query.js';
import { lengthChange } from '../words-kept.js';
import type { MinutesContent } from './minutes-content.graphql.js';
import { gatherMinutes, hoursInWords } from './minutes-content.js';
import './minutes.audit.js';
import { minutesNotFound } from './minutes.errors.js';
import type { PrepareMinutesInput, WriteMinutesInput } from './minutes.graphql.js';
import { minutesMail, printMinutes } from './minutes.jobs.js';
import { requireSeen } from './minutes.query.js';

/** How an act on minutes ended; `id` is that of the edition it made. */
export interface MinutesOutcome {
  readonly id: string | null;
  readonly problems: readonly ProblemDetail[];
}

interface HeldMinutes {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly state: string;
  readonly print: string;
  readonly changes: string | null;
  readonly hash: string;
  readonly fictional: boolean;
  readonly startsAt: Date;
  readonly meeting: string;
  readonly pactId: string;
}

interface HeldMeeting {
  readonly id: string;
  readonly pactId: string;
  readonly pact: string;
  readonly state: string;
  readonly introduction: string | null;
  readonly version: number;
  readonly prepared: boolean;
  readonly shared: boolean;
}

/** SQL of the row and what it needs of its meeting; `more`: columns read besides. */
const heldRow = (more = ''): string => `SELECT ${more} d.id, d.meeting_id AS "meetingId", d.number, d.state, d.print, d.changes, d.hash, d.fictional, m.starts_at AS "startsAt", m.title AS meeting, m.pact_id AS "pactId"
  FROM minutes d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id WHERE d.tenant_id = $1 AND d.id = $2`;

/** What a meeting decided: read again by the secretariat, frozen at once, printed by the worker, sent to those who sat. */
@Injectable()
export class Minutes {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly files: PrintedFiles,
    private readonly audit: Audit,
  ) {}

  /** The introduction; the notes of each item are written where the meeting is. */
  write(ctx: RequestContext, { meeting, version, introduction }: WriteMinutesInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.meeting(ctx, meeting);
      if (held.state !== MeetingState.HELD) return [{ path: 'meeting', code: 'MINUTES_MEETING_NOT_HELD' }];
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const words = tidyText(introduction);
      if (words === held.introduction) return [];
      await ctx.db.query(`UPDATE meeting SET minutes_introduction = $3, minutes_version = minutes_version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, words]);
      await this.audit.record(ctx, { action: 'minutes.written', objectType: 'minutes', objectId: held.id, changes: lengthChange(held.introduction, words) });
      return [];
    });
  }

  /** Freezes what stands. One edition at a time waits to be sent; after one was sent, the next says what it changes. */
  prepare(ctx: RequestContext, { meeting, changes }: PrepareMinutesInput): Promise<MinutesOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.meeting(ctx, meeting);
      const words = tidyText(changes);
      if (held.state !== MeetingState.HELD) return refused('meeting', 'MINUTES_MEETING_NOT_HELD');
      if (held.prepared) return refused('meeting', 'MINUTES_PREPARED');
      if (held.shared && !words) return refused('changes', 'MINUTES_CHANGES_REQUIRED');
      const { content, fictional } = await gatherMinutes(ctx, held.id, held.pact);
      const text = JSON.stringify(content);
      const [id, hash] = [randomUUID(), createHash('sha256').update(text).digest('hex')];
      const [edition] = await ctx.db.query<{ number: number }>(
        `INSERT INTO minutes (tenant_id, id, pact_id, meeting_id, number, state, print, changes, content, hash, made_at, fictional)
         SELECT $1, $2, $3, $4, 1 + coalesce(max(d.number), 0), 'PREPARED', 'WAITING', $5, $6, $7, $8, $9 FROM minutes d WHERE d.tenant_id = $1 AND d.meeting_id = $4 RETURNING number`,
        [ctx.tenant.id, id, held.pactId, held.id, held.shared ? words : null, text, hash, ctx.clock.now(), fictional],
      );
      await this.jobs.enqueue(ctx, printMinutes, { minutesId: id });
      await this.record(ctx, 'minutes.prepared', { meetingId: held.id, number: edition!.number, hash, changes: held.shared ? words : null });
      return { id, problems: [] };
    });
  }

  /** Those who sat are told once, and the edition does not change any more. */
  share(ctx: RequestContext, id: string): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.prepared(ctx, id);
      if (held.print !== 'READY') throw new DomainError('MINUTES_NOT_PRINTED');
      await ctx.db.query(`UPDATE minutes SET state = 'SHARED', shared_at = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, ctx.clock.now()]);
      const told = await whoSitsAt(ctx, held.meetingId);
      await this.mails.queueMany(ctx, told.map(({ id: personId, email }) => ({ to: email, template: minutesMail, payload: { minutesId: held.id, personId } })));
      await this.notices.tell(ctx, told.map(({ id: personId }) => ({ personId, kind: 'MINUTES', subject: held.meeting, pactId: held.pactId, place: `/reunions/${held.meetingId}/releve` })));
      await this.record(ctx, 'minutes.shared', held, [{ field: 'told', after: told.length }]);
    });
  }

  /** Its bytes go after its row: without the row nobody finds them, and they are swept. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const held = await this.prepared(ctx, id);
      await ctx.db.query(`DELETE FROM minutes WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id]);
      await this.record(ctx, 'minutes.discarded', held);
    });
    await this.files.forget(ctx, asId(id));
  }

  /** Prints what was frozen, once: the same job delivered again finds it printed, or the edition gone. */
  async print(ctx: RequestContext, id: string): Promise<void> {
    const held = await one<HeldMinutes & { content: MinutesContent }>(ctx.db, heldRow('d.content,'), [ctx.tenant.id, id]);
    if (!held || held.print === 'READY') return;
    const { content, number, hash, changes, fictional } = held;
    const [startsAt, endsAt] = [new Date(content.meeting.startsAt), content.meeting.endsAt ? new Date(content.meeting.endsAt) : null];
    const { timeZone } = ctx.tenant;
    const { pages, bytes } = await this.files.print(ctx, id, 'minutes', { ...content, number, hash, changes, fictional, day: dayIn(timeZone, startsAt), hours: hoursInWords(timeZone, startsAt, endsAt) });
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE minutes SET print = 'READY', pages = $3, bytes = $4 WHERE tenant_id = $1 AND id = $2 AND print <> 'READY'`, [ctx.tenant.id, id, pages, bytes]));
  }

  /** The last try has failed; the reason is in the log. */
  async printingFailed(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE minutes SET print = 'FAILED' WHERE tenant_id = $1 AND id = $2 AND print = 'WAITING'`, [ctx.tenant.id, id]));
  }

  /** The PDF, for who may read the edition. */
  async open(ctx: RequestContext, id: string): Promise<{ readonly name: string; readonly bytes: number; readonly content: Readable }> {
    await requireSeen(ctx, id);
    const held = (await one<HeldMinutes & { bytes: number }>(ctx.db, heldRow('d.bytes,'), [ctx.tenant.id, id]))!;
    const content = held.print === 'READY' ? await this.files.open(ctx, id) : undefined;
    if (!content) throw new DomainError('MINUTES_NOT_PRINTED');
    return { name: `releve-${dayIn(ctx.tenant.timeZone, held.startsAt)}-${held.number}.pdf`, bytes: held.bytes, content };
  }

  private async meeting(ctx: RequestContext, id: string): Promise<HeldMeeting> {
    requirePermission(ctx, 'meeting.manage');
    const held = await one<HeldMeeting>(
      ctx.db,
      `SELECT m.id, m.pact_id AS "pactId", p.short_title AS pact, m.state, m.minutes_introduction AS introduction, m.minutes_version AS version,
         EXISTS (SELECT FROM minutes d WHERE d.tenant_id = m.tenant_id AND d.meeting_id = m.id AND d.state = 'PREPARED') AS prepared, EXISTS (SELECT FROM minutes d WHERE d.tenant_id = m.tenant_id AND d.meeting_id = m.id AND d.state = 'SHARED') AS shared
       FROM meeting m JOIN pact p ON p.tenant_id = m.tenant_id AND p.id = m.pact_id WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`,
      [ctx.tenant.id, asId(id)],
    );
    if (!held) throw meetingNotFound();
    return held;
  }

  /** The edition, held, when it can still change. */
  private async prepared(ctx: RequestContext, id: string): Promise<HeldMinutes> {
    requirePermission(ctx, 'meeting.manage');
    const held = await one<HeldMinutes>(ctx.db, `${heldRow()} FOR UPDATE OF d`, [ctx.tenant.id, asId(id)]);
    if (!held) throw minutesNotFound();
    if (held.state === 'SHARED') throw new DomainError('MINUTES_SHARED');
    return held;
  }

  private async record(ctx: RequestContext, action: string, { meetingId, number, hash, changes }: Pick<HeldMinutes, 'meetingId' | 'number' | 'hash' | 'changes'>, more: NonNullable<AuditRecord['changes']> = []): Promise<void> {
    const told = [{ field: 'number', after: number }, { field: 'hash', after: hash }, ...(changes ? [{ field: 'changes', after: changes }] : []), ...more];
    await this.audit.record(ctx, { action, objectType: 'minutes', objectId: meetingId, changes: told });
  }
}

function refused(path: string, code: string): MinutesOutcome {
  return { id: null, problems: [{ path, code }] };
}
