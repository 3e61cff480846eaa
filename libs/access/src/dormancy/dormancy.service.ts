import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, Mails, today, type RequestContext } from '#platform';
import { People } from '../people/people.service.js';
import { accessDay } from '../persons.service.js';

/** Without a sign-in for this long, a person is warned… */
const WARNED_AFTER = '12 months';
/** …and, this many days later, switched off. */
export const GRACE_DAYS = 30;

export const dormantMail = 'access.dormant';

/** An account that a program uses is not dormant. */
const UNUSED = `NOT EXISTS (SELECT FROM personal_token t WHERE t.tenant_id = p.tenant_id AND t.person_id = p.id AND t.last_used_at > $2::date - interval '${WARNED_AFTER}')`;
const THERE = `p.tenant_id = $1 AND NOT p.fictional AND p.disabled_on IS NULL AND p.left_on IS NULL`;

/** Accounts that nobody uses are doors that nobody watches. Counted in real time; an administrator can switch them on again. */
@Injectable()
export class Dormancy {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** Warns those who have not come for a year, and switches off those who were warned and have not come since. */
  async sweep(ctx: RequestContext): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      await this.switchOff(ctx);
      await this.warn(ctx);
    });
  }

  private async warn(ctx: RequestContext): Promise<void> {
    const warned = await ctx.db.query<{ id: string; email: string }>(
      `UPDATE person p SET dormant_warned_on = $2 WHERE ${THERE} AND p.dormant_warned_on IS NULL
         AND coalesce(p.last_seen_on, p.registered_on) <= $2::date - interval '${WARNED_AFTER}' AND ${UNUSED} RETURNING p.id, p.email`,
      [ctx.tenant.id, accessDay(ctx)],
    );
    for (const { id, email } of warned) await this.mails.queue(ctx, { to: email, template: dormantMail, payload: { personId: id } });
    await this.audit.recordAll(ctx, warned.map(({ id }) => ({ action: 'person.dormant-warned', objectType: 'person', objectId: id })));
  }

  private async switchOff(ctx: RequestContext): Promise<void> {
    const rows = await ctx.db.query<{ id: string }>(
      `SELECT p.id FROM person p WHERE ${THERE} AND p.dormant_warned_on <= $2::date - ${GRACE_DAYS} AND ${UNUSED} ORDER BY p.id FOR UPDATE`,
      [ctx.tenant.id, accessDay(ctx)],
    );
    for (const { id } of rows) {
      // A space is not left without anybody who can let people in.
      if (!(await this.people.wouldLeaveNobody(ctx, id, today(ctx)))) await this.people.markOff(ctx, id);
    }
  }
}
