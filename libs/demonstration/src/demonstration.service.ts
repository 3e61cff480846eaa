import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { presentOn, Sessions, type OpenedSession } from '#access';
import { CONFIG, Database, isBusinessDay, Jobs, nextBusinessDay, one, readOne, systemClock, TenantDirectory, today, type Config, type RequestContext, type Selection } from '#platform';
import './demonstration.audit.js';
import { clockGoesForward, clockTooFar, personaNotFound } from './demonstration.errors.js';
import type { Demonstration } from './demonstration.graphql.js';
import { demonstrationTree } from './demonstration.tree.js';
import { nextSteps, type CampaignDays, type MeetingDay } from './next-steps.rules.js';

const MORNING = '09:00';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Row = Demonstration & { readonly lastDay?: string | null; readonly campaigns?: CampaignDays[]; readonly meetings?: MeetingDay[] };

/** What only the demonstration has: a clock that is advanced by hand, and persons that anybody can try. */
@Injectable()
export class Demonstrations {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly sessions: Sessions,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The demonstration as it stands, in one statement. */
  async read(ctx: RequestContext, selection: Selection): Promise<Demonstration> {
    const day = today(ctx);
    const root = { tree: demonstrationTree, from: '(SELECT id AS tenant_id, id, time_zone FROM tenant) $', where: 'true', params: { locale: ctx.locale } };
    const { lastDay, campaigns = [], meetings = [], ...row } = await readOne<Row>(ctx, selection, root, personaNotFound);
    const remindersWaitUntil = isBusinessDay(day) ? null : nextBusinessDay(day);
    return { ...row, now: ctx.clock.now(), today: day, remindersWaitUntil, nextSteps: nextSteps(day, lastDay ?? day, campaigns, meetings, ctx.locale), mailboxUrl: this.config.mailboxUrl ?? null };
  }

  /** Opens a session as one of the fictional persons offered on the sign-in page. */
  async tryPersona(ctx: RequestContext, personId: string): Promise<OpenedSession> {
    if (!UUID.test(personId)) throw personaNotFound();
    return this.database.transaction(ctx, async (ctx) => {
      const found = await one(ctx.db, `SELECT FROM person p WHERE tenant_id = $1 AND id = $2 AND persona IS NOT NULL AND fictional AND ${presentOn('p', '$3')}`, [ctx.tenant.id, personId, today(ctx)]);
      if (!found) throw personaNotFound();
      return this.sessions.open(ctx, { personId, method: 'PERSONA' }, 'session.opened-as-persona');
    });
  }

  /** Stands the clock at the morning of a day ahead; what time starts looks again at what is due. Gives the context of then. */
  async advanceClock(ctx: RequestContext, to: string): Promise<RequestContext> {
    await this.database.transaction(ctx, async (ctx) => {
      const before = today(ctx);
      const { last } = (await one<{ last: string | null }>(ctx.db, `SELECT max(ends_on)::text AS last FROM pact WHERE tenant_id = $1`, [ctx.tenant.id]))!;
      if (to > (last ?? before)) throw clockTooFar(last ?? before);
      // The row decides: two browsers may be advancing it at once.
      const moved = await ctx.db.query(
        `UPDATE tenant SET clock_set_to = ($2::date + $3::time) AT TIME ZONE time_zone, clock_set_at = $4
         WHERE id = $1 AND (clock_set_to AT TIME ZONE time_zone)::date < $2::date RETURNING id`,
        [ctx.tenant.id, to, MORNING, systemClock.now()],
      );
      if (moved.length === 0) throw clockGoesForward(before);
      await this.audit.record(ctx, { action: 'clock.advanced', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'today', before, after: to }] });
      await this.jobs.enqueueWhatTimeStarts(ctx);
    });
    this.tenants.forget();
    return { ...ctx, clock: await this.tenants.clockOf(ctx.tenant) };
  }
}
