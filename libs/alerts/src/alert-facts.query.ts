import { drawn, LINE, pointsBehind, type HiddenTrajectory } from '#indicators';
import { nameOn } from '#organisations';
import { pactNotFound } from '#pact';
import { positional, runTree, type RequestContext } from '#platform';
import { ANSWERED, asked, contradictionsOf, dueOn, excused, leadsFirst, owed, READABLE, readerParams, SAID_FROM, saidAbout, seesSql, toLead } from '#reporting';
import { AlertKind, CAMPAIGNS_LOOKED_AT, KIND_RULES, type AlertRuleSetting } from './alert-kind.js';
import type { AlertRules, ContradictionFacts, IndicatorFacts, LeadAnswer, PactFacts } from './alert.rules.js';

export interface StoredRule extends AlertRuleSetting {
  readonly kind: AlertKind;
  readonly version: number;
}

/** Given on an occasion, and not withdrawn. */
export interface Acknowledged {
  /** The alert's. */
  readonly alert: string;
  readonly word: string;
  readonly at: string;
  readonly by: string;
}

export interface PactState extends PactFacts {
  readonly pactId: string;
  readonly rules: readonly StoredRule[];
  readonly acknowledged: readonly Acknowledged[];
}

const CAMPAIGNS = `(SELECT c.* FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.state <> 'PLANNED' ORDER BY c.opens_on DESC LIMIT ${CAMPAIGNS_LOOKED_AT})`;

/** Who was asked, and whether something is owed, is the same for everybody; what an answer says is told to who may read it. */
const COMMITMENTS = `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'axis', a.axis, 'answers', a.answers) ORDER BY a.number), '[]') FROM (
    SELECT n.id, n.number, x.number AS axis, json_agg(json_build_object('campaignId', k.id, 'code', k.code, 'closed', k.state = 'CLOSED', 'organisationId', q.organisation_id, 'requestId', q.id,
      'dueOn', ${dueOn('q', 'k')}, 'owed', ${owed()}, 'excused', ${excused()}, 'reportId', CASE WHEN ${READABLE} THEN r.id END, 'weather', CASE WHEN ${READABLE} THEN r.weather END,
      'sentOn', CASE WHEN ${READABLE} THEN (r.submitted_at AT TIME ZONE :timeZone)::date END) ORDER BY k.opens_on DESC) AS answers
    FROM ${CAMPAIGNS} k JOIN report_request q ON q.tenant_id = k.tenant_id AND q.campaign_id = k.id AND ${toLead()}
    JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN axis x ON x.tenant_id = n.tenant_id AND x.id = n.axis_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    GROUP BY n.id, n.number, x.number) a)`;

const placed = (sql: string): string => sql.replaceAll('$', 'i');

const INDICATORS = `(SELECT coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'ownerId', i.owner_id, 'kind', i.kind, 'periodicity', i.periodicity, 'unit', i.unit,
    'axes', (SELECT coalesce(json_agg(DISTINCT x.number), '[]') FROM axis x WHERE x.tenant_id = i.tenant_id AND (x.id = i.axis_id OR EXISTS (SELECT FROM indicator_commitment l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id
      WHERE l.tenant_id = i.tenant_id AND l.indicator_id = i.id AND n.axis_id = x.id))),
    'commitments', (SELECT coalesce(json_agg(n.number), '[]') FROM indicator_commitment l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id WHERE l.tenant_id = i.tenant_id AND l.indicator_id = i.id),
    'known', m.known, 'lastOn', m.last_on, 'lastTargetOn', (SELECT max(t.due_on) FROM target t WHERE t.tenant_id = i.tenant_id AND t.indicator_id = i.id),
    '_kind', ${placed(LINE._kind)}, '_start', ${placed(LINE._start)}, '_targets', ${placed(LINE._targets)},
    '_standing', CASE WHEN EXISTS (SELECT FROM target t WHERE t.tenant_id = i.tenant_id AND t.indicator_id = i.id AND t.due_on IS NOT NULL) THEN ${placed(LINE._standing)} END) ORDER BY i.code), '[]')
  FROM indicator i CROSS JOIN LATERAL (
    SELECT count(*)::int AS known, max(m.ends_on) AS last_on FROM measurement m WHERE m.tenant_id = i.tenant_id AND m.indicator_id = i.id AND m.superseded_by IS NULL AND m.value IS NOT NULL) m
  WHERE i.tenant_id = p.tenant_id AND i.pact_id = p.id AND i.retired_on IS NULL)`;

/**
 * Of the latest campaign, what was sent: a draft is its organisation's. `s` stands for each commitment of which two sent an answer, `q` being
 * the first of them; whoever was asked there reads what the others sent (0078).
 */
const CONTRADICTIONS = `(SELECT coalesce(json_agg(json_build_object('commitmentId', n.id, 'number', n.number, 'axis', ax.number, 'campaignId', q.campaign_id, 'indicatorId', x.indicator_id, 'title', x.title,
    'organisationId', (SELECT l.organisation_id FROM report_request l WHERE l.tenant_id = q.tenant_id AND l.campaign_id = q.campaign_id AND l.commitment_id = q.commitment_id AND ${toLead('l')} LIMIT 1),
    'since', (SELECT min(f.first_on) FILTER (WHERE f.place > 1) FROM (SELECT min((r.submitted_at AT TIME ZONE :timeZone)::date) AS first_on, row_number() OVER (ORDER BY min(r.submitted_at)) AS place
      FROM ${SAID_FROM} WHERE v.indicator_id = x.indicator_id AND ${saidAbout('q')} GROUP BY v.value) f),
    'said', (SELECT json_agg(json_build_object('name', ${nameOn('o')}, 'value', v.value) ORDER BY ${leadsFirst('s')}) FROM ${SAID_FROM}
      JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id WHERE v.indicator_id = x.indicator_id AND ${saidAbout('q')})) ORDER BY n.number, x.code), '[]')
  FROM (SELECT DISTINCT ON (a.commitment_id) a.*, count(*) OVER (PARTITION BY a.commitment_id) AS sent FROM report_request a JOIN report r ON r.tenant_id = a.tenant_id AND r.request_id = a.id
    WHERE a.tenant_id = p.tenant_id AND a.campaign_id = latest.id AND ${asked('a')} AND ${ANSWERED} ORDER BY a.commitment_id, a.id) q
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN axis ax ON ax.tenant_id = n.tenant_id AND ax.id = n.axis_id
  CROSS JOIN LATERAL ${contradictionsOf('q')} x
  WHERE q.sent > 1 AND x.open AND EXISTS (SELECT FROM report_request me WHERE me.tenant_id = q.tenant_id AND me.campaign_id = q.campaign_id AND me.commitment_id = q.commitment_id
    AND (:seesAll::boolean OR ${asked('me')}) AND ${seesSql('me.organisation_id', 'me.campaign_id')}))`;

const FACTS = positional(`SELECT json_build_object('pactId', p.id, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'latestCampaignId', latest.id,
    'rules', (SELECT coalesce(json_agg(json_build_object('kind', u.kind, 'enabled', u.enabled, 'threshold', u.threshold, 'version', u.version)), '[]') FROM alert_rule u WHERE u.tenant_id = p.tenant_id AND u.pact_id = p.id),
    'acknowledged', (SELECT coalesce(json_agg(json_build_object('alert', w.alert, 'word', w.word, 'at', w.acknowledged_at, 'by', w.acknowledged_by)), '[]')
      FROM alert_acknowledgement w WHERE w.tenant_id = p.tenant_id AND w.pact_id = p.id AND w.withdrawn_at IS NULL AND :followsAll::boolean),
    'commitments', ${COMMITMENTS}, 'indicators', ${INDICATORS}, 'contradictions', ${CONTRADICTIONS})::text AS j
  FROM pact p LEFT JOIN LATERAL (SELECT c.id FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.state <> 'PLANNED' ORDER BY c.opens_on DESC LIMIT 1) latest ON true
  WHERE p.tenant_id = :tenant AND p.slug = :pact`);

type ReadIndicator = Omit<IndicatorFacts, 'standing' | 'behind'> & HiddenTrajectory;
interface ReadState extends Omit<PactState, 'indicators' | 'commitments' | 'contradictions'> {
  readonly commitments: readonly { readonly id: string; readonly number: number; readonly axis: number; readonly answers: readonly LeadAnswer[] }[];
  readonly indicators: readonly ReadIndicator[];
  readonly contradictions: readonly ContradictionFacts[];
}

/** What alerts are made of, as far as the reader may know it. One statement. */
export async function readPactState(ctx: RequestContext, pact: string): Promise<PactState> {
  const params = { ...readerParams(ctx), pact, timeZone: ctx.tenant.timeZone };
  const text = await runTree(ctx, FACTS, { params });
  if (text === undefined) throw pactNotFound(pact);
  const read = JSON.parse(text) as ReadState;
  return { ...read, indicators: read.indicators.map(indicatorOf) };
}

function indicatorOf(row: ReadIndicator): IndicatorFacts {
  const { trajectory, standing, figure } = drawn(row);
  const behind = figure && pointsBehind(trajectory, figure);
  return { ...row, standing, behind: behind && { ...behind, value: figure.value, on: figure.on } };
}

/** What the secretariat has decided, and the default for the rest. */
export function rulesOf(stored: readonly StoredRule[]): AlertRules {
  const of = (kind: AlertKind): AlertRuleSetting => stored.find((rule) => rule.kind === kind) ?? KIND_RULES[kind].byDefault;
  return Object.fromEntries(Object.values(AlertKind).map((kind) => [kind, of(kind)])) as unknown as AlertRules;
}
