import { declines, heldOn, presentOn, stillReportsOn } from '#access';
import { nameOn } from '#organisations';
import { one, today, type Locale, type RequestContext } from '#platform';
import { asked, dueOn, OWED, urgency } from '#reporting';
import type { ReminderKind, Rung } from '../reminder-kind.js';
import { DECISIONS, MEETINGS, READINGS, RECOMMENDATIONS, type DecisionRow, type MeetingRow, type ReadingRow } from './decided-digest.sql.js';
import { askedBefore, dayOf } from '../reminder.sql.js';
import type { AskedBefore, DigestCampaign, OwedCommitment } from './digest.js';

export interface DigestOrganisationRow {
  readonly name: string;
  readonly slug: string;
  /** Opens the organisation's page without an account; null where one signs in. */
  readonly linkId: string | null;
  readonly rung: Rung;
  /** Who was written to before this reader's turn came, and did not make it answer. */
  readonly askedBefore: readonly AskedBefore[];
  readonly owed: readonly (Omit<OwedCommitment, 'url'> & { readonly reportId: string | null })[];
}

export interface DigestSectionRow {
  readonly kind: ReminderKind;
  readonly pact: { readonly title: string; readonly shortTitle: string; readonly path: string };
  readonly campaign: DigestCampaign & { readonly code: string };
  /** The due date; of what waits, the day since which it does. */
  readonly on: string;
  /** The day by which it is urgent. */
  readonly urgentOn: string;
  readonly fictional: boolean;
  readonly organisations: readonly DigestOrganisationRow[];
}

export interface DigestRow {
  readonly personId: string;
  readonly person: string;
  readonly locale: Locale;
  readonly fictional: boolean;
  /** Wants no reminders any more. */
  readonly declines: boolean;
  readonly secretariat: { readonly name: string; readonly email: string } | null;
  readonly sections: readonly DigestSectionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly meetings: readonly MeetingRow[];
  readonly recommendations: readonly DecisionRow[];
  readonly readings: readonly ReadingRow[];
}

/**
 * What a digest has to say now: what was answered meanwhile is gone from it, and so is what its reader may not do any more.
 * Undefined when the person has left. One statement.
 */
export async function digestToSend(ctx: RequestContext, digestId: string): Promise<DigestRow | undefined> {
  return one<DigestRow>(ctx.db, SQL, [ctx.tenant.id, digestId, today(ctx), ctx.tenant.timeZone, ctx.clock.now()]);
}

const STATE = `coalesce(r.state, 'AWAITED')`;

const HELD = (roles: string, at = 'true'): string =>
  `EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = m.tenant_id AND g.person_id = m.person_id AND g.role IN (${roles}) AND ${at} AND ${heldOn('g', '$3')})`;

/** SQL: it is owed, and its reader can have it answered. */
const ANSWERABLE = `c.state = 'OPEN' AND c.closes_on >= $3::date AND ${OWED} AND (l.id IS NOT NULL OR mo.rung = 'SECRETARIAT' AND ${HELD(`'SECRETARIAT'`)})`;

/** SQL: the link `l` of the row `row` still opens the organisation's page. */
const opens = (row: string): string => `l.tenant_id = ${row}.tenant_id AND l.id = ${row}.guest_link_id AND l.revoked_at IS NULL AND ${stillReportsOn('$3')}`;

/** SQL: the due date by which the reminder of that alias asks still stands; else another date was given, or withdrawn, and its own reminders say so. */
const sameDay = (reminder: string): string => `${dueOn()} = coalesce(${reminder}.own_due_on, c.due_on)`;

/** SQL: the same digest says it among what the organisation owes, with its state. */
const SAID_ELSEWHERE = `EXISTS (SELECT FROM reminder e JOIN reminder_organisation eo ON eo.tenant_id = e.tenant_id AND eo.reminder_id = e.id JOIN guest_link l ON ${opens('eo')}
  WHERE e.tenant_id = m.tenant_id AND e.digest_id = m.digest_id AND e.campaign_id = m.campaign_id AND eo.organisation_id = mo.organisation_id
    AND ${OWED} AND (e.kind = 'BY_HAND' OR e.kind = 'REPORT' AND ${sameDay('e')}))`;

/** SQL: what the reminder `m` says of an organisation is still to be done, by its reader. */
const STILL = `CASE m.kind
  WHEN 'REPORT' THEN ${ANSWERABLE} AND ${sameDay('m')}
  WHEN 'BY_HAND' THEN ${ANSWERABLE}
  WHEN 'VALIDATION' THEN c.state = 'OPEN' AND c.closes_on >= $3::date AND r.state = 'READY' AND ${dayOf('r.ready_at', '$4')} = m.own_due_on AND ${asked()}
    AND ${HELD(`'ORGANISATION_VALIDATOR'`, 'g.organisation_id = q.organisation_id')} AND NOT ${SAID_ELSEWHERE}
  ELSE r.state = 'SUBMITTED' AND ${dayOf('r.submitted_at', '$4')} = m.own_due_on AND ${asked()} AND ${HELD(`'SECRETARIAT'`)} END`;

const OWED_COMMITMENTS = `
  SELECT json_agg(json_build_object('number', n.number, 'title', n.title, 'state', ${STATE}, 'reportId', r.id) ORDER BY ${urgency(STATE)}, n.number) AS owed
  FROM report_request q
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = m.tenant_id AND q.campaign_id = m.campaign_id AND q.organisation_id = mo.organisation_id AND ${STILL}`;

const ASKED_BEFORE = askedBefore(`e.campaign_id = m.campaign_id AND e.kind IN ('REPORT', 'BY_HAND')`);

const ORGANISATIONS = `
  SELECT json_agg(json_build_object('name', ${nameOn('o', '$3::date')}, 'slug', o.slug, 'linkId', l.id, 'rung', mo.rung, 'owed', w.owed,
    'askedBefore', CASE WHEN m.kind IN ('REPORT', 'BY_HAND') THEN ${ASKED_BEFORE} ELSE '[]' END) ORDER BY o.search) AS found
  FROM reminder_organisation mo
  JOIN organisation o ON o.tenant_id = mo.tenant_id AND o.id = mo.organisation_id
  LEFT JOIN guest_link l ON ${opens('mo')}
  CROSS JOIN LATERAL (${OWED_COMMITMENTS}) w
  WHERE mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id AND w.owed IS NOT NULL`;

// A reminder by hand is about one organisation, and keeps the day it was decided for: its due date is the one that stands now.
const SAID_DAY = `CASE m.kind WHEN 'BY_HAND' THEN (SELECT ${dueOn('h')} FROM (
    SELECT mo.tenant_id, m.campaign_id, mo.organisation_id FROM reminder_organisation mo WHERE mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id) h)
  ELSE coalesce(m.own_due_on, c.due_on) END`;

// The most urgent first: by the day that something is due, or was sent.
const SECTIONS = `
  SELECT coalesce(json_agg(json_build_object(
    'kind', m.kind, 'pact', json_build_object('title', t.title, 'shortTitle', t.short_title, 'path', pacte_pact_path(t.tenant_id, t.id)),
    'campaign', json_build_object('code', c.code, 'title', c.title, 'closesOn', c.closes_on, 'copilOn', c.copil_on), 'on', u.said_day,
    'urgentOn', u.urgent_on, 'fictional', c.fictional, 'organisations', a.found
  ) ORDER BY u.urgent_on, m.kind, c.code, m.id), '[]')
  FROM reminder m
  JOIN campaign c ON c.tenant_id = m.tenant_id AND c.id = m.campaign_id
  JOIN pact t ON t.tenant_id = c.tenant_id AND t.id = c.pact_id
  CROSS JOIN LATERAL (SELECT s.said_day, CASE m.kind WHEN 'VALIDATION' THEN c.due_on ELSE s.said_day END AS urgent_on FROM (SELECT ${SAID_DAY} AS said_day) s) u
  CROSS JOIN LATERAL (${ORGANISATIONS}) a
  WHERE m.tenant_id = d.tenant_id AND m.digest_id = d.id AND a.found IS NOT NULL`;

// The first by name, so that all digests of a day name the same person.
const SECRETARIAT = `
  SELECT json_build_object('name', s.name, 'email', s.email)
  FROM role_grant g JOIN person s ON s.tenant_id = g.tenant_id AND s.id = g.person_id
  WHERE g.tenant_id = d.tenant_id AND g.role = 'SECRETARIAT' AND ${heldOn('g', '$3')} AND ${presentOn('s', '$3')}
  ORDER BY s.name, s.id LIMIT 1`;

const SQL = `
  SELECT p.id AS "personId", p.name AS person, p.locale, p.fictional, ${declines('p', 'REMINDERS')} AS declines, (${SECRETARIAT}) AS secretariat, (${SECTIONS}) AS sections, (${DECISIONS}) AS decisions, (${MEETINGS}) AS meetings, (${RECOMMENDATIONS}) AS recommendations, (${READINGS}) AS readings
  FROM reminder_digest d JOIN person p ON p.tenant_id = d.tenant_id AND p.id = d.person_id
  WHERE d.tenant_id = $1 AND d.id = $2 AND ${presentOn('p', '$3')}`;
