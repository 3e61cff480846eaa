import { declines, heldOn, presentOn } from '#access';
import { seatHeldFrom, seatInMandate } from '#meetings';
import { addDays, dayIn, timeIn, today, type RequestContext } from '#platform';
import { asked, OWED } from '#reporting';
import { policiesOf, storedPolicies, type CampaignRule } from '../policies/reminder-rules.query.js';
import { ReminderKind } from '../reminder-kind.js';
import { countsFor, dayOf, dutiesOf, UNANSWERED } from '../reminder.sql.js';
import type { Invitation, PlanningFacts, PlanningGround, PlanningPerson, Waiting } from './planning-facts.js';

type CampaignRow = Omit<PlanningGround, 'policies' | 'about'> & CampaignRule;

// Campaigns in which answers are taken, those that ended since they were last looked at, and those with answers to be reviewed.
const CAMPAIGNS = `
  SELECT c.id, c.pact_id AS "pactId", c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", e.ends_on::text AS "endsOn", c.state = 'CLOSED' AS closed,
    c.reminder_offsets AS "ownOffsets", ${storedPolicies('c', 'c.pact_id')} AS stored, s.swept_on::text AS "sweptOn",
    (c.state = 'OPEN' AND e.ends_on >= $2::date OR s.swept_on IS NULL OR s.swept_on < e.ends_on) AS collecting,
    (c.closes_on + 1)::timestamp AT TIME ZONE $3 AS "linksExpireAt"
  FROM campaign c CROSS JOIN LATERAL (SELECT least(c.closes_on, c.closed_on) AS ends_on) e
  LEFT JOIN reminder_sweep s ON s.tenant_id = c.tenant_id AND s.occasion_id = c.id
  WHERE c.tenant_id = $1 AND c.opens_on <= $4::date AND (c.state = 'OPEN' OR c.closed_on IS NOT NULL)
    AND (c.state = 'OPEN' AND e.ends_on >= $2::date OR s.swept_on IS NULL OR s.swept_on < e.ends_on OR EXISTS (
      SELECT FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
      WHERE q.tenant_id = c.tenant_id AND q.campaign_id = c.id AND r.state = 'SUBMITTED'))
  ORDER BY c.due_on, c.id`;

/** Campaigns that something may be due in today; or up to a later day, of those that are open now. */
export async function planningCampaigns(ctx: RequestContext, until = today(ctx)): Promise<PlanningGround[]> {
  const rows = await ctx.db.query<CampaignRow>(CAMPAIGNS, [ctx.tenant.id, today(ctx), ctx.tenant.timeZone, until]);
  return rows.map(({ ownOffsets, stored, ...campaign }) => ({ ...campaign, about: 'CAMPAIGN', policies: policiesOf({ ownOffsets, stored }) }));
}

// What is owed, by due date; what waits, by the day since which it does.
const WAITING = `
  SELECT w.kind, q.campaign_id AS "groundId", q.organisation_id AS "organisationId", w.own_due_on::text AS "ownDueOn",
    max(w.granted_on)::text AS "grantedOn", count(*)::int AS due, NULL AS "personId", NULL AS invitation
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

/** SQL: who is expected at the meeting `m`, through which seat: who was invited for it, unless they said that they do not come, and who comes instead. */
const EXPECTED = `
  SELECT v.person_id, v.answer IS NULL AS open, ${dayOf('v.invited_at', '$2')} AS since, ${seatHeldFrom('s', 'v.person_id', 'm.pact_id')} AS held_from
  FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  WHERE v.tenant_id = m.tenant_id AND v.meeting_id = m.id AND v.invited_at IS NOT NULL AND v.answer IS DISTINCT FROM 'NO' AND ${seatInMandate('s', 'm')}
  UNION ALL
  SELECT s.substitute_id, false, ${dayOf('v.answered_at', '$2')}, NULL
  FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  WHERE v.tenant_id = m.tenant_id AND v.meeting_id = m.id AND v.sends_substitute AND s.substitute_id IS NOT NULL AND ${seatInMandate('s', 'm')}`;

// One row a person, however many seats they hold: asked while one of them has no answer.
const INVITED = `(SELECT coalesce(json_agg(json_build_object('personId', x.person_id, 'open', x.open, 'since', x.since, 'heldFrom', nullif(x.held_from, '-infinity'::date)) ORDER BY x.person_id), '[]') FROM (
  SELECT e.person_id, bool_or(e.open) AS open, greatest(max(e.since), (SELECT max(${dayOf('w.moved_at', '$2')}) FROM meeting_move w WHERE w.tenant_id = m.tenant_id AND w.meeting_id = m.id)) AS since,
    min(coalesce(e.held_from, '-infinity'::date)) AS held_from
  FROM (${EXPECTED}) e WHERE e.held_from IS DISTINCT FROM 'infinity'::date GROUP BY e.person_id) x)`;

// Members of the Conseil who read; who has said something has read, and is not asked again.
const READERS = `(SELECT coalesce(json_agg(json_build_object('personId', p.id, 'open', true, 'since', ${dayOf('g.opened_at', '$2')}, 'heldFrom', NULL) ORDER BY p.id), '[]') FROM person p
  WHERE p.tenant_id = g.tenant_id AND ${presentOn('p', dayOf('$3', '$2'))} AND EXISTS (SELECT FROM role_grant x WHERE x.tenant_id = p.tenant_id AND x.person_id = p.id AND x.role = 'CONSEIL_MEMBER' AND ${heldOn('x', dayOf('$3', '$2'))})
    AND NOT EXISTS (SELECT FROM reading_thread t JOIN reading_message w ON w.tenant_id = t.tenant_id AND w.thread_id = t.id WHERE t.tenant_id = g.tenant_id AND t.reading_id = g.id AND w.written_by_id = p.id))`;

// Decisions that somebody has to carry out, recommendations that wait for an answer, bilans being read, and meetings that people are called to and that have not begun.
const DECIDED = `
  SELECT 'DECISION' AS about, d.id, d.pact_id AS "pactId", d.decided_on::text AS "opensOn", d.due_on::text AS "dueOn", NULL::timestamptz AS "startsAt",
    d.organisation_id AS "organisationId", d.person_id AS "personId",
    (SELECT max(${dayOf('v.recorded_at', '$2')}) FROM decision_version v WHERE v.tenant_id = d.tenant_id AND v.decision_id = d.id)::text AS "writtenOn", '[]'::json AS invited, ${storedPolicies('d', 'd.pact_id')} AS stored, s.swept_on::text AS "sweptOn"
  FROM decision d LEFT JOIN reminder_sweep s ON s.tenant_id = d.tenant_id AND s.occasion_id = d.id
  WHERE d.tenant_id = $1 AND d.state = 'OPEN' AND d.kind = 'FOLLOW_UP'
  UNION ALL
  SELECT 'MEETING', m.id, m.pact_id, ${dayOf('m.called_at', '$2')}::text, ${dayOf('m.starts_at', '$2')}::text, m.starts_at,
    NULL, NULL, NULL, ${INVITED}, ${storedPolicies('m', 'm.pact_id')}, s.swept_on::text
  FROM meeting m LEFT JOIN reminder_sweep s ON s.tenant_id = m.tenant_id AND s.occasion_id = m.id
  WHERE m.tenant_id = $1 AND m.state = 'CALLED' AND m.starts_at > $3
  UNION ALL
  SELECT 'RECOMMENDATION', r.id, v.pact_id, ${dayOf('r.adopted_at', '$2')}::text, r.answer_by::text, NULL,
    r.owner_id, NULL, ${dayOf('r.adopted_at', '$2')}::text, '[]', ${storedPolicies('v', 'v.pact_id')}, s.swept_on::text
  FROM recommendation r JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id LEFT JOIN recommendation_answer a ON a.tenant_id = r.tenant_id AND a.recommendation_id = r.id
  LEFT JOIN reminder_sweep s ON s.tenant_id = r.tenant_id AND s.occasion_id = r.id
  WHERE r.tenant_id = $1 AND ${UNANSWERED}
  UNION ALL
  SELECT 'READING', g.id, b.pact_id, ${dayOf('g.opened_at', '$2')}::text, g.closes_on::text, (g.closes_on + 1)::timestamp AT TIME ZONE $2,
    NULL, NULL, NULL, ${READERS}, ${storedPolicies('b', 'b.pact_id')}, s.swept_on::text
  FROM bilan_reading g JOIN bilan b ON b.tenant_id = g.tenant_id AND b.id = g.bilan_id AND b.state = 'IN_READING' LEFT JOIN reminder_sweep s ON s.tenant_id = g.tenant_id AND s.occasion_id = g.id
  WHERE g.tenant_id = $1 AND g.ended_at IS NULL AND g.closes_on >= ${dayOf('$3', '$2')}
  ORDER BY 5, 2`;

interface DecidedRow {
  readonly about: 'DECISION' | 'MEETING' | 'RECOMMENDATION' | 'READING';
  readonly id: string;
  readonly pactId: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly startsAt: Date | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** The day a decision was last written; null when that is not known. */
  readonly writtenOn: string | null;
  readonly invited: readonly (Invitation & { readonly personId: string; readonly since: string })[];
  readonly stored: CampaignRule['stored'];
  readonly sweptOn: string | null;
}

/** Decisions and meetings, and who is to see to them. One statement. */
export async function planningDecided(ctx: RequestContext): Promise<Pick<PlanningFacts, 'grounds' | 'waiting'>> {
  const rows = await ctx.db.query<DecidedRow>(DECIDED, [ctx.tenant.id, ctx.tenant.timeZone, ctx.clock.now()]);
  const grounds = rows.map(({ about, id, pactId, opensOn, dueOn, startsAt, sweptOn, stored }): PlanningGround => {
    const endsOn = startsAt === null ? '9999-12-31' : lastDayBefore(startsAt, ctx);
    return { id, about, pactId, opensOn, dueOn, endsOn, closed: false, sweptOn, policies: policiesOf({ ownOffsets: null, stored }), collecting: false, linksExpireAt: null };
  });
  return { grounds, waiting: rows.flatMap(waitingOf) };
}

/** A meeting's own morning is too late for a reminder, unless an hour of the office is left before it begins. */
function lastDayBefore(startsAt: Date, { tenant: { timeZone, sendWindow } }: RequestContext): string {
  const [day, hourBefore] = [dayIn(timeZone, startsAt), new Date(startsAt.getTime() - 3_600_000)];
  return dayIn(timeZone, hourBefore) === day && timeIn(timeZone, hourBefore) >= sendWindow.from ? day : addDays(day, -1);
}

function waitingOf({ about, id, dueOn, organisationId, personId, writtenOn, invited }: DecidedRow): Waiting[] {
  const row = { groundId: id, ownDueOn: dueOn, due: 1 };
  // Typed while the committee still sits, it may be corrected: its first reminder is of a later day.
  if (about === 'DECISION' || about === 'RECOMMENDATION') return [{ ...row, kind: ReminderKind[about], organisationId, personId, grantedOn: writtenOn, invitation: null }];
  return invited.map(({ personId, since, open, heldFrom }) => ({ ...row, kind: about === 'READING' ? ReminderKind.READING : ReminderKind.MEETING, organisationId: null, personId, grantedOn: since, invitation: { open, heldFrom } }));
}

// Roles with their days: who may be written to is worked out for a day, today's or a later one.
const PEOPLE = `
  SELECT p.id AS "personId", ${declines('p', 'REMINDERS')} AS declines, p.left_on::text AS "leftOn",
    coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'from', g.valid_from, 'until', g.valid_until,
      'duties', ${dutiesOf('g.tenant_id', 'g.organisation_id', 'g.person_id')})) FILTER (WHERE g.role IS NOT NULL), '[]') AS roles
  FROM person p LEFT JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id
    AND (g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND g.organisation_id = ANY($2::uuid[]) OR g.role = 'SECRETARIAT')
  WHERE p.tenant_id = $1 AND ${presentOn('p', '$3')} AND (g.role IS NOT NULL OR p.id = ANY($4::uuid[]))
  GROUP BY p.tenant_id, p.id ORDER BY p.id`;

// What has been claimed of the grounds, and who has had a mail today, has one that waits to leave, or one of a day to come.
const TAKEN = `
  SELECT concat_ws('/', m.person_id, m.kind, m.occasion_id, m.offset_days, m.own_due_on) AS key, NULL::uuid AS "writtenTo", NULL AS day
  FROM reminder m WHERE m.tenant_id = $1 AND m.occasion_id = ANY($2::uuid[])
  UNION ALL SELECT NULL, d.person_id, CASE WHEN ${countsFor('$3', '$4')} THEN $3::text ELSE d.on_date::text END
  FROM reminder_digest d JOIN mail_message w ON w.tenant_id = d.tenant_id AND w.id = d.mail_id WHERE d.tenant_id = $1 AND (${countsFor('$3', '$4')} OR d.on_date > $3::date)`;

/** Facts, and who has a mail of each day: of today, and of days to come. */
export interface FactsAhead extends PlanningFacts {
  readonly writtenOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who may be told of what waits, and what they have been told. Two statements. */
export async function planningFacts(ctx: RequestContext, { grounds, waiting }: Pick<PlanningFacts, 'grounds' | 'waiting'>): Promise<FactsAhead> {
  const organisations = [...new Set(waiting.flatMap(({ organisationId }) => organisationId ?? []))];
  const invited = [...new Set(waiting.flatMap(({ personId }) => personId ?? []))];
  const people = await ctx.db.query<PlanningPerson>(PEOPLE, [ctx.tenant.id, organisations, today(ctx), invited]);
  const taken = await ctx.db.query<{ key: string | null; writtenTo: string | null; day: string | null }>(TAKEN, [ctx.tenant.id, grounds.map(({ id }) => id), today(ctx), ctx.tenant.timeZone]);
  const writtenOn = new Map<string, Set<string>>();
  for (const { writtenTo, day } of taken) if (writtenTo !== null && day !== null) writtenOn.set(day, (writtenOn.get(day) ?? new Set()).add(writtenTo));
  return { grounds, waiting, people, taken: new Set(taken.flatMap(({ key }) => key ?? [])), writtenTo: writtenOn.get(today(ctx)) ?? new Set(), writtenOn };
}
