import { heldOn } from '#access';
import { holderOf, seatInMandate } from '#meetings';
import { nameOn } from '#organisations';
import { storedPolicies, type StoredPolicy } from '../policies/reminder-rules.query.js';
import type { Rung } from '../reminder-kind.js';
import { askedBefore, dayOf, UNANSWERED } from '../reminder.sql.js';
import type { AskedBefore, DigestPact } from './digest.js';

interface DecidedRow {
  readonly pact: DigestPact & { readonly path: string };
  readonly fictional: boolean;
}

/** A decision that its reader is still to carry out, or to be told of; a recommendation to be answered. */
export interface DecisionRow extends DecidedRow {
  /** The year of the bilan, of a recommendation. */
  readonly year: number | null;
  readonly number: number;
  readonly text: string;
  readonly dueOn: string;
  readonly organisation: string;
  readonly rung: Rung;
  readonly askedBefore: readonly AskedBefore[];
}

/** A meeting that its reader is still expected at. */
export interface MeetingRow extends DecidedRow {
  readonly offset: number;
  readonly meetingId: string;
  readonly title: string;
  readonly on: string;
  /** An instant. */
  readonly startsAt: string;
  readonly place: string | null;
  readonly remoteAddress: string | null;
  readonly stored: readonly StoredPolicy[];
  readonly seats: readonly { readonly inviteeId: string | null; readonly organisation: string | null; readonly open: boolean }[];
}

const PACT = `json_build_object('title', t.title, 'shortTitle', t.short_title, 'path', pacte_pact_path(t.tenant_id, t.id))`;

/** SQL: the reader of the reminder `m` is still who is told of the decision `x`. */
const readsOf = (owner: string): string => `EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = m.tenant_id AND g.person_id = m.person_id AND ${heldOn('g', '$3')}
  AND CASE mo.rung WHEN 'SECRETARIAT' THEN g.role = 'SECRETARIAT' ELSE g.organisation_id = ${owner} AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') END)`;

/** SQL of the digest `d`: its decisions that are open, by the deadline that was told, in the hands that were told. The nearest first. */
export const DECISIONS = `
  SELECT coalesce(json_agg(json_build_object('pact', ${PACT}, 'fictional', x.fictional, 'year', NULL, 'number', x.number, 'text', x.text, 'dueOn', x.due_on,
    'organisation', ${nameOn('o', '$3::date')}, 'rung', mo.rung, 'askedBefore', ${askedBefore('e.occasion_id = m.occasion_id AND e.kind = m.kind')}) ORDER BY x.due_on, x.number, m.id), '[]')
  FROM reminder m
  JOIN decision x ON x.tenant_id = m.tenant_id AND x.id = m.decision_id AND x.state = 'OPEN' AND x.due_on = m.own_due_on
  JOIN pact t ON t.tenant_id = x.tenant_id AND t.id = x.pact_id
  JOIN reminder_organisation mo ON mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id AND mo.organisation_id = x.organisation_id
  JOIN organisation o ON o.tenant_id = mo.tenant_id AND o.id = mo.organisation_id
  WHERE m.tenant_id = d.tenant_id AND m.digest_id = d.id AND m.kind = 'DECISION' AND ${readsOf('x.organisation_id')}`;

/** SQL of the digest `d`: recommendations whose answer is still its owner’s to give, by the day that was told, in the hands that were told. The nearest first. */
export const RECOMMENDATIONS = `
  SELECT coalesce(json_agg(json_build_object('pact', ${PACT}, 'fictional', e.fictional, 'year', v.year, 'number', r.number, 'text', w.words, 'dueOn', r.answer_by,
    'organisation', ${nameOn('o', '$3::date')}, 'rung', mo.rung, 'askedBefore', ${askedBefore('e.occasion_id = m.occasion_id AND e.kind = m.kind')}) ORDER BY r.answer_by, v.year, r.number, m.id), '[]')
  FROM reminder m
  JOIN recommendation r ON r.tenant_id = m.tenant_id AND r.id = m.recommendation_id AND r.answer_by = m.own_due_on
  JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id JOIN pact t ON t.tenant_id = v.tenant_id AND t.id = v.pact_id
  JOIN LATERAL (SELECT l.id, l.fictional FROM avis_edition l WHERE l.tenant_id = v.tenant_id AND l.avis_id = v.id ORDER BY l.number DESC LIMIT 1) e ON true
  JOIN avis_edition_recommendation w ON w.tenant_id = r.tenant_id AND w.edition_id = e.id AND w.number = r.number
  LEFT JOIN recommendation_answer a ON a.tenant_id = r.tenant_id AND a.recommendation_id = r.id
  JOIN reminder_organisation mo ON mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id AND mo.organisation_id = r.owner_id
  JOIN organisation o ON o.tenant_id = mo.tenant_id AND o.id = mo.organisation_id
  WHERE m.tenant_id = d.tenant_id AND m.digest_id = d.id AND m.kind = 'RECOMMENDATION' AND ${UNANSWERED} AND ${readsOf('r.owner_id')}`;

/** A bilan that its reader still reads for the Conseil. */
export interface ReadingRow extends DecidedRow {
  readonly year: number;
  readonly on: string;
}

/** SQL of the digest `d`: bilans that are being read, until the day that was told, by who reads for the Conseil and has said nothing of them. */
export const READINGS = `
  SELECT coalesce(json_agg(json_build_object('pact', ${PACT}, 'fictional', false, 'year', b.year, 'on', q.closes_on) ORDER BY q.closes_on, m.id), '[]')
  FROM reminder m JOIN bilan_reading q ON q.tenant_id = m.tenant_id AND q.id = m.reading_id AND q.ended_at IS NULL AND q.closes_on = m.own_due_on AND q.closes_on >= $3::date
  JOIN bilan b ON b.tenant_id = q.tenant_id AND b.id = q.bilan_id AND b.state = 'IN_READING' JOIN pact t ON t.tenant_id = b.tenant_id AND t.id = b.pact_id
  WHERE m.tenant_id = d.tenant_id AND m.digest_id = d.id AND m.kind = 'READING'
    AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = m.tenant_id AND g.person_id = m.person_id AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', '$3')})
    AND NOT EXISTS (SELECT FROM reading_thread h JOIN reading_message w ON w.tenant_id = h.tenant_id AND w.thread_id = h.id WHERE h.tenant_id = q.tenant_id AND h.reading_id = q.id AND w.written_by_id = m.person_id)`;

/** SQL: the seats by which the reader of `m` is expected at the meeting `x`; as what they were invited for, or instead of somebody. */
const SEATS = `
  SELECT json_agg(json_build_object('inviteeId', CASE WHEN v.person_id = m.person_id THEN v.id END, 'organisation', ${nameOn('o', '$3::date')}, 'open', v.answer IS NULL) ORDER BY v.answer IS NOT NULL, v.id) AS found
  FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  LEFT JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id
  WHERE v.tenant_id = x.tenant_id AND v.meeting_id = x.id AND ${seatInMandate('s', 'x')}
    AND (v.person_id = m.person_id AND v.answer IS DISTINCT FROM 'NO' AND ${holderOf('s', 'x.pact_id', '$3')} = m.person_id OR v.sends_substitute AND s.substitute_id = m.person_id)`;

/** SQL of the digest `d`: its meetings that have not begun, on the day that was told. The nearest first. */
export const MEETINGS = `
  SELECT coalesce(json_agg(json_build_object('pact', ${PACT}, 'fictional', x.fictional, 'offset', m.offset_days, 'meetingId', x.id, 'title', x.title, 'on', m.own_due_on, 'startsAt', x.starts_at,
    'place', x.place, 'remoteAddress', x.remote_address, 'seats', a.found, 'stored', ${storedPolicies('x', 'x.pact_id')}
    ) ORDER BY x.starts_at, m.id), '[]')
  FROM reminder m
  JOIN meeting x ON x.tenant_id = m.tenant_id AND x.id = m.meeting_id AND x.state = 'CALLED' AND x.starts_at > $5 AND ${dayOf('x.starts_at', '$4')} = m.own_due_on
  JOIN pact t ON t.tenant_id = x.tenant_id AND t.id = x.pact_id
  CROSS JOIN LATERAL (${SEATS}) a
  WHERE m.tenant_id = d.tenant_id AND m.digest_id = d.id AND m.kind = 'MEETING' AND a.found IS NOT NULL`;
