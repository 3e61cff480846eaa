import { Injectable } from '@nestjs/common';
import { declines, heldOn, presentOn } from '#access';
import { today, type RequestContext } from '#platform';
import { OWED } from '#reporting';
import type { NotSentReason } from './reminder.graphql.js';
import type { Notice, RemindedCampaign } from './reminder-offset.rules.js';

/** Organisations that share a due date: the campaign's, or the later one that they were given. */
export interface DueGroup {
  /** Null: the campaign's. */
  readonly ownDueOn: string | null;
  readonly grantedOn: string | null;
}

export interface SweptCampaignRow extends RemindedCampaign {
  readonly groups: readonly DueGroup[];
  readonly id: string;
  /** Until when what is sent can be answered: the end of the closing day, in the tenant's time zone. */
  readonly linksExpireAt: Date;
}

/** One organisation that one person is reminded of; several of them make one digest. */
export interface ClaimedNotice {
  readonly reminderId: string;
  /** Null: the person wants no reminders, which is recorded and not sent. */
  readonly mailId: string | null;
  readonly personId: string;
  readonly email: string;
  readonly organisationId: string;
  readonly due: number;
}

export interface OwingOrganisations {
  readonly owing: number;
  /** Of those, the ones with nobody to write to, or whom nobody wants to be written to. */
  readonly unreachable: number;
}

/** Organisations of the campaign ($2) that still owe answers, with how many; `which` over the request `q`. */
const owing = (which = 'true'): string => `
  SELECT q.organisation_id, count(*)::int AS due
  FROM report_request q LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND ${OWED} AND ${which}
  GROUP BY q.organisation_id`;

/** SQL: the organisation of the request `q` has this due date of its own; null: the campaign's. */
const dueWith = (day: string): string => `(SELECT x.due_on FROM campaign_extension x WHERE x.tenant_id = q.tenant_id AND x.campaign_id = q.campaign_id
  AND x.organisation_id = q.organisation_id) IS NOT DISTINCT FROM ${day}::date`;

/** Who answers for an organisation `o`, and has not left by the day ($3). */
const IN_CHARGE = `
  role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.organisation_id = o.organisation_id
    AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND ${heldOn('g', '$3')} AND ${presentOn('p', '$3')}`;

/** Who is to be told of what: a row for each person and organisation that still owes something. */
const NOTICES = `
  SELECT DISTINCT person.id AS person_id, person.email, person.declines, o.organisation_id, o.due
  FROM owing o CROSS JOIN LATERAL (SELECT p.id, p.email, ${declines('p', 'REMINDERS')} AS declines FROM ${IN_CHARGE}) person`;

/**
 * SQL over a notice `n`: its person was sent nothing of the campaign today. Their organisations may have different due dates; what
 * the second one has to say stands until a day without one.
 */
const NOT_WRITTEN_TODAY = `NOT EXISTS (SELECT FROM reminder m WHERE m.tenant_id = $1 AND m.campaign_id = $2 AND m.person_id = n.person_id
  AND m.on_date = $3::date AND m.mail_id IS NOT NULL)`;

/** The campaign's own day first. */
const GROUPS = `(SELECT json_agg(json_build_object('ownDueOn', d.due_on, 'grantedOn', d.granted_on) ORDER BY d.due_on NULLS FIRST) FROM (
  SELECT NULL::date AS due_on, NULL::date AS granted_on
  UNION ALL SELECT x.due_on, max(x.granted_on) FROM campaign_extension x WHERE x.tenant_id = c.tenant_id AND x.campaign_id = c.id GROUP BY x.due_on) d)`;

/** Reminders are claimed by their unique key: whoever inserts the row sends the digest, nobody else. */
@Injectable()
export class ReminderClaims {
  /** Campaigns in which answers are taken today, and those that ended since they were last looked at. */
  async campaignsToSweep(ctx: RequestContext): Promise<SweptCampaignRow[]> {
    return ctx.db.query<SweptCampaignRow>(
      `SELECT c.id, c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", e.ends_on::text AS "endsOn", c.state = 'CLOSED' AS closed,
         c.reminder_offsets AS offsets, s.swept_on::text AS "sweptOn", (c.closes_on + 1)::timestamp AT TIME ZONE $3 AS "linksExpireAt", ${GROUPS} AS groups
       FROM campaign c CROSS JOIN LATERAL (SELECT least(c.closes_on, c.closed_on) AS ends_on) e
       LEFT JOIN reminder_sweep s ON s.tenant_id = c.tenant_id AND s.campaign_id = c.id
       WHERE c.tenant_id = $1 AND c.opens_on <= $2::date AND (c.state = 'OPEN' OR c.closed_on IS NOT NULL)
         AND (c.state = 'OPEN' AND e.ends_on >= $2::date OR s.swept_on IS NULL OR s.swept_on < e.ends_on)
       ORDER BY c.due_on, c.id`,
      [ctx.tenant.id, today(ctx), ctx.tenant.timeZone],
    );
  }

  /**
   * Claims the digest of this offset for everybody who still owes an answer and has not had it, in one statement; for
   * those who want no reminders the claim says so, and no mail follows. Two
   * sweeps at once take the rows in the same order: the second waits for the first, and finds them taken.
   */
  async claim(ctx: RequestContext, campaignId: string, offset: number, ownDueOn: string | null): Promise<ClaimedNotice[]> {
    return ctx.db.query<ClaimedNotice>(
      `WITH owing AS (${owing(dueWith('$6'))}), notice AS (${NOTICES}), claimed AS (
         INSERT INTO reminder (tenant_id, campaign_id, person_id, offset_days, on_date, due, mail_id, not_sent, created_at, own_due_on)
         SELECT $1, $2, person_id, $4::int, $3::date, sum(due), CASE WHEN NOT declines THEN gen_random_uuid() END, CASE WHEN declines THEN 'DECLINED' END, $5, $6::date
         FROM notice n WHERE ${NOT_WRITTEN_TODAY} GROUP BY person_id, declines ORDER BY person_id
         ON CONFLICT (tenant_id, campaign_id, person_id, offset_days, own_due_on) DO NOTHING
         RETURNING id, person_id, mail_id
       )
       SELECT c.id AS "reminderId", c.mail_id AS "mailId", n.person_id AS "personId", n.email, n.organisation_id AS "organisationId", n.due
       FROM claimed c JOIN notice n USING (person_id) ORDER BY n.person_id, n.organisation_id`,
      [ctx.tenant.id, campaignId, today(ctx), offset, ctx.clock.now(), ownDueOn],
    );
  }

  /** Writes which organisations each digest is about, with the link that opens each one's page when one is sent. */
  async addOrganisations(ctx: RequestContext, notices: readonly (ClaimedNotice & { readonly linkId: string | null })[]): Promise<void> {
    await ctx.db.query(
      `INSERT INTO reminder_organisation (tenant_id, reminder_id, organisation_id, due, guest_link_id)
       SELECT $1, n."reminderId", n."organisationId", n.due, n."linkId"
       FROM jsonb_to_recordset($2::jsonb) AS n("reminderId" uuid, "organisationId" uuid, due int, "linkId" uuid)`,
      [ctx.tenant.id, JSON.stringify(notices)],
    );
  }

  /** Writes for everybody who still owes an answer that these did not leave, and why; gives the number of rows. */
  async recordMissed(ctx: RequestContext, campaignId: string, missed: readonly Notice[], reason: NotSentReason, ownDueOn: string | null): Promise<number> {
    const [row] = await ctx.db.query<{ n: number }>(
      `WITH owing AS (${owing(dueWith('$7'))}), notice AS (${NOTICES}), recorded AS (
         INSERT INTO reminder (tenant_id, campaign_id, person_id, offset_days, on_date, due, not_sent, created_at, own_due_on)
         SELECT $1, $2, person_id, m."offset", m."on", sum(due), $5, $6, $7::date FROM notice, jsonb_to_recordset($4::jsonb) AS m("offset" int, "on" date)
         GROUP BY person_id, m."offset", m."on" ORDER BY person_id, m."offset"
         ON CONFLICT (tenant_id, campaign_id, person_id, offset_days, own_due_on) DO NOTHING
         RETURNING id, person_id
       ), about AS (
         INSERT INTO reminder_organisation (tenant_id, reminder_id, organisation_id, due)
         SELECT $1, r.id, n.organisation_id, n.due FROM recorded r JOIN notice n USING (person_id)
       )
       SELECT count(*)::int AS n FROM recorded`,
      [ctx.tenant.id, campaignId, today(ctx), JSON.stringify(missed), reason, ctx.clock.now(), ownDueOn],
    );
    return row!.n;
  }

  /** The person wants no more: what was claimed with a mail is told as not sent. */
  async withhold(ctx: RequestContext, reminderId: string): Promise<void> {
    await ctx.db.query(`UPDATE reminder SET mail_id = NULL, not_sent = 'DECLINED' WHERE tenant_id = $1 AND id = $2 AND mail_id IS NOT NULL`, [ctx.tenant.id, reminderId]);
  }

  /** What fell due up to today has been looked at. */
  async sweptToday(ctx: RequestContext, campaignId: string): Promise<void> {
    await ctx.db.query(
      `INSERT INTO reminder_sweep (tenant_id, campaign_id, swept_on) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, campaign_id) DO UPDATE SET swept_on = greatest(reminder_sweep.swept_on, excluded.swept_on)`,
      [ctx.tenant.id, campaignId, today(ctx)],
    );
  }

  async countOwing(ctx: RequestContext, campaignId: string): Promise<OwingOrganisations> {
    const [row] = await ctx.db.query<OwingOrganisations>(
      `WITH owing AS (${owing()})
       SELECT count(*)::int AS owing, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM ${IN_CHARGE} AND NOT ${declines('p', 'REMINDERS')}))::int AS unreachable FROM owing o`,
      [ctx.tenant.id, campaignId, today(ctx)],
    );
    return row!;
  }
}
