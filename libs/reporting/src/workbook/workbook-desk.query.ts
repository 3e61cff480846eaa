import { mayOn } from '#access';
import { lessThanForAll } from '#indicators';
import { DomainError, one, type RequestContext } from '#platform';
import type { CampaignState } from '../campaigns/campaign.lifecycle.js';
import type { Answer, AnsweredValue } from '../reports/answer.rules.js';
import type { ReportState } from '../reports/report.lifecycle.js';
import { previousFrom, previousOn } from '../reports/report.tree.js';
import type { Tick } from '../milestones/ticks.rules.js';
import { TICKS } from '../milestones/ticks.sql.js';
import { VALUES } from '../reports/reports.repository.js';
import { asked } from '../requests/request.sql.js';
import { requireCampaign } from '../requests/request-list.query.js';

/** Whose workbook, and of which campaign. */
export interface WorkbookKey {
  readonly pact: string;
  readonly campaign: string;
  readonly organisation: string;
}

export interface WorkbookIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: string;
  /** The newest published figure, whoever gave it; `lessThan` instead of its value where it counts too few persons to be told. */
  readonly lastKnown: { readonly value: number | null; readonly lessThan: number | null; readonly qualifier: string; readonly endsOn: string | null } | null;
  readonly targets: readonly { readonly value: number; readonly sense: string; readonly dueOn: string | null }[];
}

/** A step of the commitment. */
export interface WorkbookMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  /** Already, on whatever word. */
  readonly reached: boolean;
}

interface PreviousReport extends Answer {
  readonly campaign: string;
  readonly values: readonly AnsweredValue[];
}

/** One commitment that is asked about, with what was answered so far and the last time. */
export interface WorkbookRequest extends Answer {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: ReportState | null;
  /** Arrondissements that the text of the commitment names. */
  readonly places: readonly number[];
  /** 0 while nothing has been written. */
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly returnComment: string | null;
  readonly values: readonly AnsweredValue[];
  readonly ticks: readonly Tick[];
  readonly previous: PreviousReport | null;
  readonly indicators: readonly WorkbookIndicator[];
  readonly milestones: readonly WorkbookMilestone[];
}

/** Everything an organisation owes in a campaign, in the order of the pact. */
export interface WorkbookDesk {
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly campaignId: string;
  readonly campaign: string;
  readonly campaignState: CampaignState;
  readonly dueOn: string;
  readonly pactStartsOn: string;
  readonly requests: readonly WorkbookRequest[];
}

/** One statement. Pacts, campaigns and organisations are public: who may not see the answers is told so. */
export async function readWorkbookDesk(ctx: RequestContext, key: WorkbookKey): Promise<WorkbookDesk> {
  const found = await one<Found>(ctx.db, DESK, [ctx.tenant.id, key.pact, key.campaign, key.organisation]);
  if (!found) await requireCampaign(ctx, key);
  if (!found?.organisationId) throw new DomainError('ORGANISATION_NOT_FOUND', { slug: key.organisation });
  const desk = found as WorkbookDesk;
  if (mayOn(ctx, 'desk.read', { organisationId: desk.organisationId, campaignId: desk.campaignId })) return desk;
  throw new DomainError(ctx.actor.kind === 'ANONYMOUS' ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN', { permission: 'desk.read' });
}

type Found = Omit<WorkbookDesk, 'organisationId'> & { readonly organisationId: string | null };

const ANSWER = `'status', r.status, 'weather', r.weather, 'achievements', r.achievements, 'difficulties', r.difficulties, 'nextSteps', r.next_steps, 'arrondissements', coalesce(r.arrondissements, '{}'),
  'peopleCount', r.people_count, 'peopleQualifier', r.people_qualifier, 'peopleNotKnown', coalesce(r.people_not_known, false)`;

const PREVIOUS = `(SELECT json_build_object('campaign', bc.code, ${ANSWER}, 'values', ${VALUES})
  FROM ${previousFrom('r')} WHERE ${previousOn('r', 'q')} ORDER BY bc.opens_on DESC LIMIT 1)`;

/** An organisation sees its own small counts as it gave them. */
const LESS_THAN = `CASE WHEN m.organisation_id IS DISTINCT FROM o.id THEN ${lessThanForAll('m')} END`;

const LAST_KNOWN = `(SELECT json_build_object('value', CASE WHEN (${LESS_THAN}) IS NULL THEN m.value END, 'lessThan', ${LESS_THAN}, 'qualifier', m.qualifier, 'endsOn', m.ends_on) FROM measurement m
  WHERE m.tenant_id = i.tenant_id AND m.indicator_id = i.id AND m.superseded_by IS NULL AND m.value IS NOT NULL
  ORDER BY m.ends_on DESC NULLS LAST, m.starts_on DESC NULLS LAST, m.position, m.recorded_at DESC LIMIT 1)`;

const INDICATORS = `(SELECT coalesce(json_agg(json_build_object('code', i.code, 'title', i.title, 'unit', i.unit, 'kind', i.kind, 'lastKnown', ${LAST_KNOWN},
    'targets', (SELECT coalesce(json_agg(json_build_object('value', t.value, 'sense', t.sense, 'dueOn', t.due_on) ORDER BY t.position), '[]')
      FROM target t WHERE t.tenant_id = i.tenant_id AND t.indicator_id = i.id)) ORDER BY i.code), '[]')
  FROM indicator_commitment l JOIN indicator i ON i.tenant_id = l.tenant_id AND i.id = l.indicator_id
  WHERE l.tenant_id = q.tenant_id AND l.commitment_id = q.commitment_id AND i.retired_on IS NULL AND i.formula IS NULL)`;

const MILESTONES = `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'due', m.due_verbatim, 'reached', m.reached_on IS NOT NULL) ORDER BY m.due_on, m.title), '[]')
  FROM milestone m WHERE m.tenant_id = q.tenant_id AND m.commitment_id = q.commitment_id)`;

const PLACES = `(SELECT coalesce(json_agg(DISTINCT u.number ORDER BY u.number), '[]') FROM commitment_territory z CROSS JOIN LATERAL unnest(z.arrondissements) AS u(number) WHERE z.tenant_id = q.tenant_id AND z.commitment_id = q.commitment_id)`;

const REQUESTS = `(SELECT coalesce(json_agg(json_build_object('id', q.id, 'number', n.number, 'title', n.title, 'places', ${PLACES}, 'state', r.state, 'version', coalesce(r.version, 0),
    'savedBy', r.saved_by, 'savedAt', r.saved_at, 'returnComment', r.return_comment, ${ANSWER}, 'values', ${VALUES}, 'ticks', ${TICKS},
    'previous', ${PREVIOUS}, 'indicators', ${INDICATORS}, 'milestones', ${MILESTONES})
    ORDER BY n.number), '[]')
  FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = $1 AND q.campaign_id = c.id AND q.organisation_id = o.id AND ${asked()})`;

const DESK = `
  SELECT o.id AS "organisationId", o.slug AS organisation, o.name AS "organisationName", c.id AS "campaignId", c.code AS campaign,
    c.state AS "campaignState", coalesce((SELECT x.due_on FROM campaign_extension x WHERE x.tenant_id = c.tenant_id AND x.campaign_id = c.id AND x.organisation_id = o.id), c.due_on)::text AS "dueOn",
    p.starts_on::text AS "pactStartsOn", ${REQUESTS} AS requests
  FROM pact p JOIN campaign c ON c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.code = $3
  LEFT JOIN organisation o ON o.tenant_id = p.tenant_id AND o.slug = $4
  WHERE p.tenant_id = $1 AND p.slug = $2`;
