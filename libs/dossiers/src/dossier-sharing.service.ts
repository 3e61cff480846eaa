import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { whoSitsAt } from '#meetings';
import { Database, dayIn, DomainError, Mails, Notices, today, type RequestContext } from '#platform';
import { dossierSharedMail } from './dossier-shared.mail.js';
import { dossierAct, type HeldDossier, heldPrepared, heldRow, holdDossier } from './held-dossier.js';
import { isSharedBy, sharingDayOf } from './sharing.rules.js';

/** Puts dossiers at the disposal of their committees: at once, or by themselves a week before the meeting (product C4). */
@Injectable()
export class DossierSharing {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** The committee is told once, and the dossier does not change any more. */
  share(ctx: RequestContext, id: string): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const dossier = await heldPrepared(ctx, id);
      this.requireSharable(ctx, dossier);
      await this.put(ctx, dossier);
    });
  }

  /** Says that it will share itself on its day, instead of any other dossier of the meeting; or that it will not. */
  plan(ctx: RequestContext, id: string, byItself: boolean): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const dossier = await heldPrepared(ctx, id);
      if (dossier.sharesByItself === byItself) return;
      const day = sharingDayOf(dayIn(ctx.tenant.timeZone, dossier.startsAt));
      if (byItself) {
        this.requireSharable(ctx, dossier);
        if (isSharedBy(ctx.clock.now(), ctx.tenant.timeZone, day)) throw new DomainError('DOSSIER_SHARING_DAY_PAST', { day });
        await this.planNone(ctx, dossier.meetingId);
      }
      await ctx.db.query(`UPDATE dossier SET shares_by_itself = $3, sharing_day = $4 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, byItself, day]);
      await this.audit.record(ctx, byItself ? dossierAct('dossier.sharing-planned', id, { day }) : dossierAct('dossier.sharing-unplanned', id));
    });
  }

  /**
   * Shares those whose day has come, and keeps the day of all others that of their meeting, which may have moved. One that was
   * waiting for a meeting cancelled since, or held without it, waits no more.
   */
  async sweep(ctx: RequestContext): Promise<void> {
    const waiting = await ctx.db.query<HeldDossier>(
      `${heldRow('', `d.state = 'PREPARED' AND (d.shares_by_itself OR m.starts_at > $2)`)} ORDER BY d.id`,
      [ctx.tenant.id, ctx.clock.now()],
    );
    for (const { id } of waiting.filter((dossier) => this.todo(ctx, dossier) !== 'NOTHING')) {
      await this.database.transaction(ctx, async (ctx) => {
        const dossier = await holdDossier(ctx, id);
        if (dossier?.state === 'PREPARED') await this.keepUp(ctx, dossier);
      });
    }
  }

  private async keepUp(ctx: RequestContext, dossier: HeldDossier): Promise<void> {
    const todo = this.todo(ctx, dossier);
    if (todo === 'SHARE') return this.put(ctx, dossier);
    if (todo === 'MOVE') await ctx.db.query(`UPDATE dossier SET sharing_day = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, dossier.id, this.dayOf(ctx, dossier)]);
    if (todo === 'UNPLAN') {
      await this.planNone(ctx, dossier.meetingId);
      await this.audit.record(ctx, dossierAct('dossier.sharing-unplanned', dossier.id));
    }
  }

  private todo(ctx: RequestContext, dossier: HeldDossier): 'SHARE' | 'MOVE' | 'UNPLAN' | 'NOTHING' {
    const day = this.dayOf(ctx, dossier);
    const over = dossier.meetingState === 'CANCELLED' || dossier.meetingState === 'HELD' || dossier.startsAt <= ctx.clock.now();
    if (over) return dossier.sharesByItself ? 'UNPLAN' : 'NOTHING';
    if (dossier.sharesByItself && isSharedBy(ctx.clock.now(), ctx.tenant.timeZone, day)) return 'SHARE';
    return dossier.sharingDay === day ? 'NOTHING' : 'MOVE';
  }

  private dayOf(ctx: RequestContext, { startsAt }: HeldDossier): string {
    return sharingDayOf(dayIn(ctx.tenant.timeZone, startsAt));
  }

  private requireSharable(ctx: RequestContext, dossier: HeldDossier): void {
    const heldOn = dayIn(ctx.tenant.timeZone, dossier.startsAt);
    if (dossier.meetingState === 'CANCELLED') throw new DomainError('DOSSIER_MEETING_CANCELLED');
    if (heldOn < today(ctx)) throw new DomainError('DOSSIER_MEETING_PAST', { day: heldOn });
    if (dossier.print !== 'READY') throw new DomainError('DOSSIER_NOT_PRINTED');
  }

  /** An older dossier of the meeting, left waiting, would come after this one and be taken for the newer. */
  private async put(ctx: RequestContext, { id, meeting, meetingId, pactId }: HeldDossier): Promise<void> {
    await this.planNone(ctx, meetingId);
    await ctx.db.query(`UPDATE dossier SET state = 'SHARED', shared_at = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, ctx.clock.now()]);
    const members = await whoSitsAt(ctx, meetingId);
    await this.mails.queueMany(ctx, members.map(({ id: personId, email }) => ({ to: email, template: dossierSharedMail, payload: { dossierId: id, personId } })));
    await this.notices.tell(ctx, members.map(({ id: personId }) => ({ personId, kind: 'DOSSIER', subject: meeting, pactId, place: `/dossiers/${id}` })));
    await this.audit.record(ctx, dossierAct('dossier.shared', id, { told: members.length }));
  }

  private async planNone(ctx: RequestContext, meetingId: string): Promise<void> {
    await ctx.db.query(`UPDATE dossier SET shares_by_itself = false WHERE tenant_id = $1 AND meeting_id = $2 AND shares_by_itself`, [ctx.tenant.id, meetingId]);
  }
}
