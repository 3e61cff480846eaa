import { Injectable } from '@nestjs/common';
import { declines, heldOn, presentOn } from '#access';
import { today, type RequestContext } from '#platform';
import { OWED } from '#reporting';
import type { ReminderKind, Rung } from '../reminder-kind.js';
import type { PlannedReminder } from './planning-facts.js';

/** A reminder that is ours to send, or to record: whoever inserts its row does, nobody else. */
export interface ClaimedReminder {
  readonly reminderId: string;
  /** The digest that says it and its mail; null: it is recorded and not sent. */
  readonly digestId: string | null;
  readonly mailId: string | null;
  readonly email: string;
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly occasionId: string;
  readonly offset: number;
  readonly ownDueOn: string | null;
}

/** One organisation that a reminder is about, with the link that opens its page when one is sent. */
export interface RemindedOrganisation {
  readonly reminderId: string;
  readonly organisationId: string;
  readonly due: number;
  readonly rung: Rung;
  readonly linkId: string | null;
}

export interface OwingOrganisations {
  readonly owing: number;
  /** Of those, the ones with nobody to write to, or whom nobody wants to be written to. */
  readonly unreachable: number;
}

/** Who answers for an organisation `o`, and has not left by the day ($3). */
const IN_CHARGE = `
  role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.organisation_id = o.organisation_id
    AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND ${heldOn('g', '$3')} AND ${presentOn('p', '$3')}`;

/** Reminders are claimed by their unique key, digests by theirs. */
@Injectable()
export class ReminderClaims {
  /**
   * Claims what was planned, in one statement: a digest for each person who has none of that day, then the reminders, those to
   * be sent only where the digest is ours. Two sweeps at once take the rows in the same order: the second waits for the
   * first, and finds them taken.
   */
  async claim(ctx: RequestContext, planned: readonly PlannedReminder[], day: string): Promise<ClaimedReminder[]> {
    return ctx.db.query<ClaimedReminder>(
      `WITH planned AS (
         SELECT x.*, CASE x.outcome WHEN 'SEND' THEN NULL ELSE x.outcome END AS not_sent FROM jsonb_to_recordset($2::jsonb) AS x(
           "personId" uuid, kind text, "occasionId" uuid, "pactId" uuid, "campaignId" uuid, "offset" int, "ownDueOn" date, "onDate" date, due int, outcome text)
       ), digest AS (
         INSERT INTO reminder_digest (tenant_id, person_id, on_date, mail_id, created_at)
         SELECT $1, x."personId", $3::date, gen_random_uuid(), $4 FROM (SELECT DISTINCT "personId" FROM planned WHERE not_sent IS NULL) x ORDER BY x."personId"
         ON CONFLICT (tenant_id, person_id, on_date) DO NOTHING
         RETURNING id, person_id, mail_id
       ), claimed AS (
         INSERT INTO reminder (tenant_id, kind, occasion_id, pact_id, campaign_id, person_id, offset_days, own_due_on, on_date, due, digest_id, not_sent, created_at)
         SELECT $1, x.kind, x."occasionId", x."pactId", x."campaignId", x."personId", x."offset", x."ownDueOn", x."onDate", x.due, d.id, x.not_sent, $4
         FROM planned x LEFT JOIN digest d ON d.person_id = x."personId" AND x.not_sent IS NULL
         WHERE x.not_sent IS NOT NULL OR d.id IS NOT NULL ORDER BY x."personId", x.kind, x."occasionId", x."offset", x."ownDueOn"
         ON CONFLICT (tenant_id, person_id, kind, occasion_id, offset_days, own_due_on) DO NOTHING
         RETURNING id, person_id, kind, occasion_id, offset_days, own_due_on, digest_id
       )
       SELECT c.id AS "reminderId", c.digest_id AS "digestId", d.mail_id AS "mailId", p.email, c.person_id AS "personId", c.kind, c.occasion_id AS "occasionId",
         c.offset_days AS "offset", c.own_due_on::text AS "ownDueOn"
       FROM claimed c JOIN person p ON p.tenant_id = $1 AND p.id = c.person_id LEFT JOIN digest d ON d.id = c.digest_id
       ORDER BY c.person_id, c.kind, c.occasion_id, c.offset_days`,
      [ctx.tenant.id, JSON.stringify(planned), day, ctx.clock.now()],
    );
  }

  /** Writes which organisations each reminder is about. */
  async addOrganisations(ctx: RequestContext, organisations: readonly RemindedOrganisation[]): Promise<void> {
    await ctx.db.query(
      `INSERT INTO reminder_organisation (tenant_id, reminder_id, organisation_id, due, rung, guest_link_id)
       SELECT $1, n."reminderId", n."organisationId", n.due, n.rung, n."linkId"
       FROM jsonb_to_recordset($2::jsonb) AS n("reminderId" uuid, "organisationId" uuid, due int, rung text, "linkId" uuid)`,
      [ctx.tenant.id, JSON.stringify(organisations)],
    );
  }

  /** The person wants no more: what a digest was to say is told as not sent. */
  async withhold(ctx: RequestContext, digestId: string): Promise<void> {
    await ctx.db.query(`UPDATE reminder SET digest_id = NULL, not_sent = 'DECLINED' WHERE tenant_id = $1 AND digest_id = $2`, [ctx.tenant.id, digestId]);
  }

  /** What fell due up to today has been looked at. */
  async sweptToday(ctx: RequestContext, occasionIds: readonly string[]): Promise<void> {
    await ctx.db.query(
      `INSERT INTO reminder_sweep (tenant_id, occasion_id, swept_on) SELECT $1, c, $3 FROM unnest($2::uuid[]) c ORDER BY c
       ON CONFLICT (tenant_id, occasion_id) DO UPDATE SET swept_on = greatest(reminder_sweep.swept_on, excluded.swept_on)`,
      [ctx.tenant.id, occasionIds, today(ctx)],
    );
  }

  async countOwing(ctx: RequestContext, campaignId: string): Promise<OwingOrganisations> {
    const [row] = await ctx.db.query<OwingOrganisations>(
      `WITH owing AS (
         SELECT q.organisation_id FROM report_request q LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
         WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND ${OWED} GROUP BY q.organisation_id)
       SELECT count(*)::int AS owing, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM ${IN_CHARGE} AND NOT ${declines('p', 'REMINDERS')}))::int AS unreachable FROM owing o`,
      [ctx.tenant.id, campaignId, today(ctx)],
    );
    return row!;
  }
}
