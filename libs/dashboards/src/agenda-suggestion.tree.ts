import { avenantTree, commitmentTree } from '#commitments';
import { agendaTree, decisionTree, templateRows } from '#meetings';
import { declareTreeParameter, defineTree, extendTree } from '#platform';
import { OVERDUE, toLead } from '#reporting';

const template = JSON.stringify(templateRows());
declareTreeParameter('agendaTemplate', () => template);

/** The pact's latest campaign that began: what leads say in it, or do not say. */
const LATEST = `(SELECT c.id FROM campaign c WHERE c.tenant_id = ^.tenant_id AND c.pact_id = ^.pact_id AND c.state <> 'PLANNED' ORDER BY c.opens_on DESC LIMIT 1)`;

const ROWS: Readonly<Record<'decision' | 'commitment' | 'avenant', string>> = {
  decision: 'r.id AS decision_id, NULL::uuid AS commitment_id, NULL::uuid AS avenant_id',
  commitment: 'NULL::uuid AS decision_id, r.id AS commitment_id, NULL::uuid AS avenant_id',
  avenant: 'NULL::uuid AS decision_id, NULL::uuid AS commitment_id, r.id AS avenant_id',
};

/** Rows of one block of the template: what is due, in order. */
const due = (kind: string, subject: keyof typeof ROWS, rows: string): string => `SELECT ${ROWS[subject]}, r.rank FROM (${rows}) r WHERE b.kind = '${kind}'`;

// Only who manages agendas is suggested anything; but whoever sits reads the agenda, so that no answer tells a storm before it is accepted.
const OPEN_DECISIONS = `SELECT d.id, row_number() OVER (ORDER BY d.due_on, d.number) AS rank FROM decision d
  WHERE d.tenant_id = ^.tenant_id AND d.pact_id = ^.pact_id AND d.state = 'OPEN' AND d.kind = 'FOLLOW_UP' AND d.meeting_id <> ^.id`;
const STORMS = `SELECT n.id, n.number AS rank FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ${LATEST} AND ${toLead()} AND r.state = 'ACCEPTED' AND r.weather = 'STORM'`;
const LATE = `SELECT n.id, n.number AS rank FROM report_request l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id
  WHERE l.tenant_id = ^.tenant_id AND l.campaign_id = ${LATEST} AND ${toLead('l')} AND ${OVERDUE.replaceAll('$', 'l')}`;
const PROPOSALS = `SELECT n.id, n.number AS rank FROM commitment_status_proposal s JOIN commitment n ON n.tenant_id = s.tenant_id AND n.id = s.commitment_id
  WHERE s.tenant_id = ^.tenant_id AND n.pact_id = ^.pact_id AND s.outcome IS NULL`;
const AVENANTS = `SELECT v.id, row_number() OVER (ORDER BY v.title, v.id) AS rank FROM avenant v
  WHERE v.tenant_id = ^.tenant_id AND v.pact_id = ^.pact_id AND v.state = 'DRAFT' AND EXISTS (SELECT FROM avenant_change x WHERE x.tenant_id = v.tenant_id AND x.avenant_id = v.id)`;

/** The template of the meeting's instance, each block of what is due standing for every such thing there is. */
const SUGGESTED = `(
  SELECT ^.tenant_id AS tenant_id, ^.id AS meeting_id, b.place, b.kind, b.title, b.minutes, s.*
  FROM jsonb_to_recordset(:agendaTemplate::jsonb) AS b(instance text, place int, kind text, title text, minutes int)
  CROSS JOIN LATERAL (
    SELECT NULL::uuid AS decision_id, NULL::uuid AS commitment_id, NULL::uuid AS avenant_id, 0::bigint AS rank WHERE b.kind = 'FREE'
    UNION ALL ${[due('OPEN_DECISION', 'decision', OPEN_DECISIONS), due('STORM', 'commitment', STORMS), due('LATE', 'commitment', LATE), due('STATUS_CHANGE', 'commitment', PROPOSALS), due('AVENANT', 'avenant', AVENANTS)].join('\n    UNION ALL ')}
  ) s WHERE b.instance = ^.instance) $`;

const NOT_THERE = `NOT EXISTS (SELECT FROM agenda_item i WHERE i.tenant_id = $.tenant_id AND i.meeting_id = $.meeting_id AND i.kind = $.kind
  AND CASE i.kind WHEN 'FREE' THEN i.title = $.title ELSE coalesce(i.decision_id, i.commitment_id, i.avenant_id) = coalesce($.decision_id, $.commitment_id, $.avenant_id) END)`;

const suggestionTree = defineTree('AgendaSuggestion', 'meeting', {
  kind: '$.kind',
  ref: 'coalesce($.decision_id, $.commitment_id, $.avenant_id)',
  title: '$.title',
  minutes: '$.minutes',
});
extendTree(suggestionTree, {
  links: {
    decision: { kind: 'one', to: () => decisionTree, on: '$.id = ^.decision_id' },
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    avenant: { kind: 'one', to: () => avenantTree, on: '$.id = ^.avenant_id' },
  },
});
extendTree(agendaTree, {
  links: { suggestions: { kind: 'many', to: () => suggestionTree, from: SUGGESTED, on: `:managesAgendas::boolean AND ${NOT_THERE}`, orderBy: '$.place, $.rank' } },
});
