import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, dayIn, DomainError, Jobs, one, PrintedFiles, selectionFrom, today, type RequestContext } from '#platform';
import { gatherContent } from './dossier-content.js';
import type { DossierContent } from './dossier-content.graphql.js';
import { readDossier } from './dossier.query.js';
import { printDossier } from './dossiers.jobs.js';
import { dossierAct, type HeldDossier, heldPrepared, heldRow } from './held-dossier.js';
import { sharingDayOf } from './sharing.rules.js';

const VISIBLE = selectionFrom('{ id }');

/** What a committee has before it when it meets: gathered and frozen at once, printed by the worker, shared by the secretariat. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly files: PrintedFiles,
    private readonly audit: Audit,
  ) {}

  /** Freezes the pact as it stands at this moment; two at once make two dossiers, one after the other. */
  make(ctx: RequestContext, meetingId: string): Promise<string> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'dossier.make', {});
      const meeting = await one<{ pactId: string; pact: string; instance: string; startsAt: Date; state: string }>(
        ctx.db,
        `SELECT m.pact_id AS "pactId", p.slug AS pact, m.instance, m.starts_at AS "startsAt", m.state FROM meeting m JOIN pact p ON p.tenant_id = m.tenant_id AND p.id = m.pact_id
         WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`,
        [ctx.tenant.id, meetingId],
      );
      if (!meeting) throw new DomainError('DOSSIER_MEETING_NOT_FOUND');
      if (meeting.state === 'CANCELLED') throw new DomainError('DOSSIER_MEETING_CANCELLED');
      const cutOff = today(ctx);
      const heldOn = dayIn(ctx.tenant.timeZone, meeting.startsAt);
      if (heldOn < cutOff) throw new DomainError('DOSSIER_MEETING_PAST', { day: heldOn });
      const { content, fictional } = await gatherContent(ctx, { id: meetingId, pact: meeting.pact, instance: meeting.instance }, cutOff);
      const text = JSON.stringify(content);
      const [id, hash] = [randomUUID(), createHash('sha256').update(text).digest('hex')];
      await ctx.db.query(
        `INSERT INTO dossier (tenant_id, id, pact_id, meeting_id, number, cut_off, state, print, content, hash, made_at, fictional, sharing_day)
         SELECT $1, $2, $3, $4, 1 + coalesce(max(d.number), 0), $5, 'PREPARED', 'WAITING', $6, $7, $8, $9, $10 FROM dossier d WHERE d.tenant_id = $1 AND d.meeting_id = $4`,
        [ctx.tenant.id, id, meeting.pactId, meetingId, cutOff, text, hash, ctx.clock.now(), fictional, sharingDayOf(heldOn)],
      );
      await this.jobs.enqueue(ctx, printDossier, { dossierId: id });
      await this.audit.record(ctx, dossierAct('dossier.made', id, { cutOff, hash }));
      return id;
    });
  }

  /** Its bytes go after its row: without the row nobody finds them, and they are swept. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const { cutOff, hash, meeting } = await heldPrepared(ctx, id);
      await ctx.db.query(`DELETE FROM dossier WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
      await this.audit.record(ctx, dossierAct('dossier.discarded', id, { cutOff, hash, meeting }));
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
}

/** « 14 h 30 », by the tenant's clock. */
function timeIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant)).replace(':', ' h ');
}
