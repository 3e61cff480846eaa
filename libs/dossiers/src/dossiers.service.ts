import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { whoSitsAt } from '#meetings';
import { Database, dayIn, DomainError, Jobs, Mails, Notices, one, PrintedFiles, selectionFrom, today, type RequestContext } from '#platform';
import { gatherContent } from './dossier-content.js';
import type { DossierContent } from './dossier-content.graphql.js';
import { dossierSharedMail } from './dossier-shared.mail.js';
import { readDossier } from './dossier.query.js';
import { printDossier } from './dossiers.jobs.js';
import { dossierNotFound } from './dossiers.errors.js';
import './dossiers.audit.js';

interface HeldDossier {
  readonly id: string;
  readonly state: string;
  readonly print: string;
  readonly cutOff: string;
  readonly hash: string;
  readonly meeting: string;
  readonly meetingId: string;
  readonly pactId: string;
  readonly startsAt: Date;
  readonly number: number;
  readonly fictional: boolean;
  readonly meetingState: string;
}

/** SQL of the row and what it needs of its meeting; `more`: columns read besides. */
const heldRow = (more = ''): string => `SELECT ${more} d.id, d.state, d.print, d.cut_off::text AS "cutOff", d.hash, d.number, d.fictional, m.state AS "meetingState", m.title AS meeting, m.id AS "meetingId", d.pact_id AS "pactId", m.starts_at AS "startsAt"
  FROM dossier d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id WHERE d.tenant_id = $1 AND d.id = $2`;

const VISIBLE = selectionFrom('{ id }');

/** What a committee has before it when it meets: gathered and frozen at once, printed by the worker, shared by the secretariat. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly files: PrintedFiles,
    private readonly audit: Audit,
  ) {}

  /** Freezes the pact as it stands at this moment; two at once make two dossiers, one after the other. */
  make(ctx: RequestContext, meetingId: string): Promise<string> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'dossier.make', {});
      const meeting = await one<{ pactId: string; pact: string; startsAt: Date; state: string }>(
        ctx.db,
        `SELECT m.pact_id AS "pactId", p.slug AS pact, m.starts_at AS "startsAt", m.state FROM meeting m JOIN pact p ON p.tenant_id = m.tenant_id AND p.id = m.pact_id
         WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`,
        [ctx.tenant.id, meetingId],
      );
      if (!meeting) throw new DomainError('DOSSIER_MEETING_NOT_FOUND');
      if (meeting.state === 'CANCELLED') throw new DomainError('DOSSIER_MEETING_CANCELLED');
      const cutOff = today(ctx);
      const heldOn = dayIn(ctx.tenant.timeZone, meeting.startsAt);
      if (heldOn < cutOff) throw new DomainError('DOSSIER_MEETING_PAST', { day: heldOn });
      const { content, fictional } = await gatherContent(ctx, { id: meetingId, pact: meeting.pact }, cutOff);
      const text = JSON.stringify(content);
      const [id, hash] = [randomUUID(), createHash('sha256').update(text).digest('hex')];
      await ctx.db.query(
        `INSERT INTO dossier (tenant_id, id, pact_id, meeting_id, number, cut_off, state, print, content, hash, made_at, fictional)
         SELECT $1, $2, $3, $4, 1 + coalesce(max(d.number), 0), $5, 'PREPARED', 'WAITING', $6, $7, $8, $9 FROM dossier d WHERE d.tenant_id = $1 AND d.meeting_id = $4`,
        [ctx.tenant.id, id, meeting.pactId, meetingId, cutOff, text, hash, ctx.clock.now(), fictional],
      );
      await this.jobs.enqueue(ctx, printDossier, { dossierId: id });
      await this.record(ctx, 'dossier.made', id, { cutOff, hash });
      return id;
    });
  }

  /** The committee is told once, and the dossier does not change any more. */
  share(ctx: RequestContext, id: string): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const dossier = await this.prepared(ctx, id);
      const heldOn = dayIn(ctx.tenant.timeZone, dossier.startsAt);
      if (dossier.meetingState === 'CANCELLED') throw new DomainError('DOSSIER_MEETING_CANCELLED');
      if (heldOn < today(ctx)) throw new DomainError('DOSSIER_MEETING_PAST', { day: heldOn });
      if (dossier.print !== 'READY') throw new DomainError('DOSSIER_NOT_PRINTED');
      await ctx.db.query(`UPDATE dossier SET state = 'SHARED', shared_at = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, ctx.clock.now()]);
      const members = await whoSitsAt(ctx, dossier.meetingId);
      await this.mails.queueMany(ctx, members.map(({ id: personId, email }) => ({ to: email, template: dossierSharedMail, payload: { dossierId: id, personId } })));
      await this.notices.tell(ctx, members.map(({ id: personId }) => ({ personId, kind: 'DOSSIER', subject: dossier.meeting, pactId: dossier.pactId, place: `/dossiers/${id}` })));
      await this.record(ctx, 'dossier.shared', id, { told: members.length });
    });
  }

  /** Its bytes go after its row: without the row nobody finds them, and they are swept. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const { cutOff, hash, meeting } = await this.prepared(ctx, id);
      await ctx.db.query(`DELETE FROM dossier WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
      await this.record(ctx, 'dossier.discarded', id, { cutOff, hash, meeting });
    });
    await this.files.forget(ctx, id);
  }

  /** Prints what was frozen, once: the same job delivered again finds it printed, or the dossier gone. */
  async print(ctx: RequestContext, id: string): Promise<void> {
    const held = await one<HeldDossier & { content: DossierContent }>(ctx.db, heldRow('d.content,'), [ctx.tenant.id, id]);
    if (!held || held.print === 'READY') return;
    const { content, cutOff, number, hash, fictional } = held;
    const { startsAt } = content.meeting;
    const { pages, bytes } = await this.files.print(ctx, id, 'dossier', { ...content, cutOff, number, hash, fictional, day: dayIn(ctx.tenant.timeZone, new Date(startsAt)), hour: timeIn(ctx.tenant.timeZone, startsAt), agenda: content.agenda.map((item) => ({ ...item, at: timeIn(ctx.tenant.timeZone, item.startsAt) })) });
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE dossier SET print = 'READY', pages = $3, bytes = $4 WHERE tenant_id = $1 AND id = $2 AND print <> 'READY'`, [ctx.tenant.id, id, pages, bytes]));
  }

  /** The last try has failed; the reason is in the log. */
  async printingFailed(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE dossier SET print = 'FAILED' WHERE tenant_id = $1 AND id = $2 AND print = 'WAITING'`, [ctx.tenant.id, id]));
  }

  /** The PDF, for who may read the dossier. */
  async open(ctx: RequestContext, id: string): Promise<{ readonly name: string; readonly bytes: number; readonly content: Readable }> {
    await readDossier(ctx, VISIBLE, id);
    const held = (await one<HeldDossier & { bytes: number }>(ctx.db, heldRow('d.bytes,'), [ctx.tenant.id, id]))!;
    const content = held.print === 'READY' ? await this.files.open(ctx, id) : undefined;
    if (!content) throw new DomainError('DOSSIER_NOT_PRINTED');
    return { name: `dossier-${dayIn(ctx.tenant.timeZone, held.startsAt)}-${held.number}.pdf`, bytes: held.bytes, content };
  }

  /** The dossier, held, when it can still change. */
  private async prepared(ctx: RequestContext, id: string): Promise<HeldDossier> {
    requirePermission(ctx, 'dossier.make', {});
    const dossier = await one<HeldDossier>(ctx.db, `${heldRow()} FOR UPDATE OF d`, [ctx.tenant.id, id]);
    if (!dossier) throw dossierNotFound();
    if (dossier.state === 'SHARED') throw new DomainError('DOSSIER_SHARED');
    return dossier;
  }

  private async record(ctx: RequestContext, action: string, id: string, values: Readonly<Record<string, string | number>>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'dossier', objectId: id, changes: Object.entries(values).map(([field, after]) => ({ field, after })) });
  }
}

/** « 14 h 30 », by the tenant's clock. */
function timeIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant)).replace(':', ' h ');
}
