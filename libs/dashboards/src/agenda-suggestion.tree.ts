import { AVIS_PUBLIC, RECOMMENDATION_FROM } from '#bilans';
import { avenantTree, commitmentTree } from '#commitments';
import { indicatorTree } from '#indicators';
import { agendaItemTree, agendaTree, decisionTree, templateRows } from '#meetings';
import { organisationTree } from '#organisations';
import { declareTreeParameter, defineTree, extendTree, type Link } from '#platform';
import { OVERDUE, toLead } from '#reporting';

const template = JSON.stringify(templateRows());
declareTreeParameter('agendaTemplate', () => template);

const SUBJECTS = ['decision', 'commitment', 'indicator', 'recommendation', 'avenant'] as const;
type Subject = (typeof SUBJECTS)[number];

/** The pact's latest campaign that began: what leads say in it, or do not say. `m` is the meeting. */
const LATEST = `(SELECT c.id FROM campaign c WHERE c.tenant_id = m.tenant_id AND c.pact_id = m.pact_id AND c.state <> 'PLANNED' ORDER BY c.opens_on DESC LIMIT 1)`;

const columns = (idOf: (subject: Subject) => string): string => SUBJECTS.map((subject) => `${idOf(subject)} AS ${subject}_id`).join(', ');
const only = (of: Subject) => columns((subject) => (subject === of ? 'r.id' : 'NULL::uuid'));

/** Rows of one block of the template: what is due, in order. */
const due = (kind: string, subject: Subject, rows: string): string => `SELECT ${only(subject)}, NULL::text AS why, r.rank FROM (${rows}) r WHERE b.kind = '${kind}'`;

// Only who manages agendas is suggested anything; but whoever sits reads the agenda, so that no answer tells a storm before it is accepted, and alerts are those that a member finds.
const OPEN_DECISIONS = `SELECT d.id, row_number() OVER (ORDER BY d.due_on, d.number) AS rank FROM decision d
  WHERE d.tenant_id = m.tenant_id AND d.pact_id = m.pact_id AND d.state = 'OPEN' AND d.kind = 'FOLLOW_UP' AND d.meeting_id <> m.id`;
const STORMS = `SELECT n.id, n.number AS rank FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  WHERE q.tenant_id = m.tenant_id AND q.campaign_id = ${LATEST} AND ${toLead()} AND r.state = 'ACCEPTED' AND r.weather = 'STORM'`;
const LATE = `SELECT n.id, n.number AS rank FROM report_request l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id
  WHERE l.tenant_id = m.tenant_id AND l.campaign_id = ${LATEST} AND ${toLead('l')} AND ${OVERDUE.replaceAll('$', 'l')}`;
const ALERTS = `SELECT ${columns((subject) => (subject === 'commitment' || subject === 'indicator' ? `w.${subject}_id` : 'NULL::uuid'))}, w.title AS why, w.rank
  FROM jsonb_to_recordset(:agendaAlerts::jsonb) AS w(commitment_id uuid, indicator_id uuid, title text, storm boolean, rank bigint) WHERE b.kind = 'ALERT' AND NOT (w.storm AND w.commitment_id IN (SELECT x.id FROM (${STORMS}) x))`;
/** Public, unanswered, and due within a month or by the day of the meeting. */
const RECOMMENDATIONS = `SELECT r.id, row_number() OVER (ORDER BY r.answer_by, v.year, r.number) AS rank FROM ${RECOMMENDATION_FROM}
  WHERE r.tenant_id = m.tenant_id AND v.pact_id = m.pact_id AND ${AVIS_PUBLIC} AND coalesce(a.state, 'DRAFT') NOT IN ('SENT', 'PUBLISHED') AND r.answer_by <= greatest(:today::date + 30, (m.starts_at AT TIME ZONE :timeZone)::date)`;
const PROPOSALS = `SELECT n.id, n.number AS rank FROM commitment_status_proposal s JOIN commitment n ON n.tenant_id = s.tenant_id AND n.id = s.commitment_id
  WHERE s.tenant_id = m.tenant_id AND n.pact_id = m.pact_id AND s.outcome IS NULL`;
const AVENANTS = `SELECT v.id, row_number() OVER (ORDER BY v.title, v.id) AS rank FROM avenant v
  WHERE v.tenant_id = m.tenant_id AND v.pact_id = m.pact_id AND v.state = 'DRAFT' AND EXISTS (SELECT FROM avenant_change x WHERE x.tenant_id = v.tenant_id AND x.avenant_id = v.id)`;

/** The template of the meeting's instance, each block of what is due standing for every such thing there is. */
export const SUGGESTED = `(
  SELECT m.tenant_id, m.id AS meeting_id, b.place, b.kind, coalesce(b.title, s.why) AS title, b.minutes, s.*
  FROM meeting m CROSS JOIN jsonb_to_recordset(:agendaTemplate::jsonb) AS b(instance text, place int, kind text, title text, minutes int)
  CROSS JOIN LATERAL (
    SELECT ${columns(() => 'NULL::uuid')}, NULL::text AS why, 0::bigint AS rank WHERE b.kind = 'FREE'
    UNION ALL ${[due('OPEN_DECISION', 'decision', OPEN_DECISIONS), due('STORM', 'commitment', STORMS), due('LATE', 'commitment', LATE), ALERTS, due('RECOMMENDATION', 'recommendation', RECOMMENDATIONS), due('STATUS_CHANGE', 'commitment', PROPOSALS), due('AVENANT', 'avenant', AVENANTS)].join('\n    UNION ALL ')}
  ) s WHERE m.tenant_id = :tenant AND m.id = :meeting::uuid AND b.instance = m.instance) $`;

const refOf = (row: string): string => `coalesce(${SUBJECTS.map((subject) => `${row}.${subject}_id`).join(', ')})`;

/** SQL: the suggestion `$` is not on the agenda yet. */
export const NOT_THERE = `NOT EXISTS (SELECT FROM agenda_item i WHERE i.tenant_id = $.tenant_id AND i.meeting_id = $.meeting_id AND i.kind = $.kind
  AND CASE i.kind WHEN 'FREE' THEN i.title = $.title ELSE ${refOf('i')} = ${refOf('$')} END)`;

const recommendationTree = defineTree('AgendaRecommendation', 'recommendation', { id: '$.id', year: '$.year', number: '$.number', words: '$.adopted_words', dueOn: '$.answer_by', answered: '$.answered', late: '(NOT $.answered AND $.answer_by < :today::date)' });
extendTree(recommendationTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.owner_id' } } });
/** As it was adopted, once it is everybody's. */
const recommendation: Link = {
  kind: 'one',
  to: () => recommendationTree,
  from: `(SELECT r.*, v.year, t.words AS adopted_words, coalesce(a.state IN ('SENT', 'PUBLISHED'), false) AS answered FROM ${RECOMMENDATION_FROM} WHERE r.tenant_id = ^.tenant_id AND r.id = ^.recommendation_id AND ${AVIS_PUBLIC}) $`,
};

export const suggestionTree = defineTree('AgendaSuggestion', 'meeting', { kind: '$.kind', ref: refOf('$'), title: '$.title', minutes: '$.minutes' });
extendTree(suggestionTree, {
  links: {
    decision: { kind: 'one', to: () => decisionTree, on: '$.id = ^.decision_id' },
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    indicator: { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' },
    recommendation,
    avenant: { kind: 'one', to: () => avenantTree, on: '$.id = ^.avenant_id' },
  },
});
extendTree(agendaItemTree, { links: { recommendation } });
extendTree(agendaTree, {
  computed: {
    suggestions: {
      _meeting: '$.id',
      _instance: '$.instance',
      _pact: '(SELECT p.slug FROM pact p WHERE p.tenant_id = $.tenant_id AND p.id = $.pact_id)',
      _writes: ':managesAgendas::boolean',
    },
  },
});
