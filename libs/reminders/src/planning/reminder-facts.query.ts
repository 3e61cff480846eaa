import { declines, presentOn } from '#access';
import { today, type RequestContext } from '#platform';
import { asked, OWED } from '#reporting';
import { policiesOf, storedPolicies, type CampaignRule } from '../policies/reminder-rules.query.js';
import { countsFor, dayOf, dutiesOf } from '../reminder.sql.js';
import type { PlanningCampaign, PlanningFacts, PlanningPerson, Waiting } from './reminder-plan.rules.js';

type CampaignRow = Omit<PlanningCampaign, 'policies'> & CampaignRule;

// Campaigns in which answers are taken, those that ended since they were last looked at, and those with answers to be reviewed.
const CAMPAIGNS = `
  SELECT c.id, c.pact_id AS "pactId", c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", e.ends_on::text AS "endsOn", c.state = 'CLOSED' AS closed,
    c.reminder_offsets AS "ownOffsets", ${storedPolicies('c', 'c.pact_id')} AS stored, s.swept_on::text AS "sweptOn",
    (c.state = 'OPEN' AND e.ends_on >= $2::date OR s.swept_on IS NULL OR s.swept_on < e.ends_on) AS collecting,
    (c.closes_on + 1)::timestamp AT TIME ZONE $3 AS "linksExpireAt"
  FROM campaign c CROSS JOIN LATERAL (SELECT least(c.closes_on, c.closed_on) AS ends_on) e
  LEFT JOIN reminder_sweep s ON s.tenant_id = c.tenant_id AND s.campaign_id = c.id
  WHERE c.tenant_id = $1 AND c.opens_on <= $2::date AND (c.state = 'OPEN' OR c.closed_on IS NOT NULL)
    AND (c.state = 'OPEN' AND e.ends_on >= $2::date OR s.swept_on IS NULL OR s.swept_on < e.ends_on OR EXISTS (
      SELECT FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
      WHERE q.tenant_id = c.tenant_id AND q.campaign_id = c.id AND r.state = 'SUBMITTED'))
  ORDER BY c.due_on, c.id`;

/** Campaigns that something may be due in today. */
export async function planningCampaigns(ctx: RequestContext): Promise<PlanningCampaign[]> {
  const rows = await ctx.db.query<CampaignRow>(CAMPAIGNS, [ctx.tenant.id, today(ctx), ctx.tenant.timeZone]);
  return rows.map(({ ownOffsets, stored, ...campaign }) => ({ ...campaign, policies: policiesOf({ ownOffsets, stored }) }));
}

// What is owed, by due date; what waits, by the day since which it does.
const WAITING = `
  SELECT w.kind, q.campaign_id AS "campaignId", q.organisation_id AS "organisationId", w.own_due_on::text AS "ownDueOn",
    max(w.granted_on)::text AS "grantedOn", count(*)::int AS due
  FROM report_request q
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  LEFT JOIN campaign_extension x ON x.tenant_id = q.tenant_id AND x.campaign_id = q.campaign_id AND x.organisation_id = q.organisation_id
  CROSS JOIN LATERAL (
    SELECT 'REPORT' AS kind, x.due_on AS own_due_on, x.granted_on WHERE ${OWED}
    UNION ALL SELECT 'VALIDATION', ${dayOf('r.ready_at', '$3')}, NULL WHERE r.state = 'READY' AND ${asked()}
    UNION ALL SELECT 'REVIEW', ${dayOf('r.submitted_at', '$3')}, NULL WHERE r.state = 'SUBMITTED' AND ${asked()}) w
  WHERE q.tenant_id = $1 AND q.campaign_id = ANY($2::uuid[])
  GROUP BY w.kind, q.campaign_id, q.organisation_id, w.own_due_on
  ORDER BY w.kind, q.campaign_id, w.own_due_on NULLS FIRST, q.organisation_id`;

export function whatWaits(ctx: RequestContext, campaignIds: readonly string[]): Promise<Waiting[]> {
  return ctx.db.query<Waiting>(WAITING, [ctx.tenant.id, campaignIds, ctx.tenant.timeZone]);
}

// Roles with their days: who may be written to is worked out for a day, today's or a later one.
const PEOPLE = `
  SELECT p.id AS "personId", ${declines('p', 'REMINDERS')} AS declines, p.left_on::text AS "leftOn",
    json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'from', g.valid_from, 'until', g.valid_until,
      'duties', ${dutiesOf('g.tenant_id', 'g.organisation_id', 'g.person_id')})) AS roles
  FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND ${presentOn('p', '$3')} AND (g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND g.organisation_id = ANY($2::uuid[]) OR g.role = 'SECRETARIAT')
  GROUP BY p.tenant_id, p.id ORDER BY p.id`;

// What has been claimed of the occasions, and who has had a mail today, or has one that waits to leave.
const TAKEN = `
  SELECT concat_ws('/', m.person_id, m.kind, m.occasion_id, m.offset_days, m.own_due_on) AS key, NULL::uuid AS "writtenTo"
  FROM reminder m WHERE m.tenant_id = $1 AND m.campaign_id = ANY($2::uuid[])
  UNION ALL SELECT NULL, d.person_id FROM reminder_digest d JOIN mail_message w ON w.tenant_id = d.tenant_id AND w.id = d.mail_id WHERE d.tenant_id = $1 AND ${countsFor('$3', '$4')}`;

/** Who may be told of what waits, and what they have been told. Two statements. */
export async function planningFacts(ctx: RequestContext, campaigns: readonly PlanningCampaign[], waiting: readonly Waiting[]): Promise<PlanningFacts> {
  const organisations = [...new Set(waiting.map(({ organisationId }) => organisationId))];
  const people = await ctx.db.query<PlanningPerson>(PEOPLE, [ctx.tenant.id, organisations, today(ctx)]);
  const taken = await ctx.db.query<{ key: string | null; writtenTo: string | null }>(TAKEN, [ctx.tenant.id, campaigns.map(({ id }) => id), today(ctx), ctx.tenant.timeZone]);
  return {
    campaigns,
    waiting,
    people,
    taken: new Set(taken.flatMap(({ key }) => key ?? [])),
    writtenTo: new Set(taken.flatMap(({ writtenTo }) => writtenTo ?? [])),
  };
}
