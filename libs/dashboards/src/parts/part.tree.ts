import { commitmentTree } from '#commitments';
import { countedIn, indicatorTree } from '#indicators';
import { organisationTree } from '#organisations';
import { actionCadreTree, ARRONDISSEMENTS, axisTree } from '#pact';
import { defineTree, extendTree, type RequestContext, type TreeRoot } from '#platform';
import { campaignTree, overviewLine, readerParams, toLead } from '#reporting';
import { answerCells } from '../answer-cell.tree.js';
import { countedAnswers } from '../counted-answers.sql.js';
import type { PartKind } from './part.graphql.js';

const partTree = defineTree('PactPart', 'pact', {
  kind: ':kind::text',
  today: ':today::date',
  arrondissement: '$.place',
  wholeCity: `(SELECT count(*)::int FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.pact_id = $.id
    AND NOT EXISTS (SELECT FROM commitment_territory z WHERE z.tenant_id = n.tenant_id AND z.commitment_id = n.id))`,
});
const semesterTree = defineTree('HeatMapSemester', 'campaign', { campaign: '$.code' });
const rowTree = defineTree('HeatMapRow', 'commitment', {});

/** SQL over a commitment `n` and an arrondissement: its text names it. */
export const namedBy = (place: string): string => `EXISTS (SELECT FROM commitment_territory z WHERE z.tenant_id = n.tenant_id AND z.commitment_id = n.id AND ${place} = ANY(z.arrondissements))`;
/** The same: an accepted answer says that it was concerned. */
export const reachedBy = (place: string): string => `EXISTS (SELECT FROM report_request e JOIN report v ON v.tenant_id = e.tenant_id AND v.request_id = e.id
  WHERE e.tenant_id = n.tenant_id AND e.commitment_id = n.id AND v.state = 'ACCEPTED' AND ${place} = ANY(v.arrondissements))`;

const ASKED_OF = (organisation: string, campaign: string): string => `EXISTS (SELECT FROM report_request o JOIN campaign oc ON oc.tenant_id = o.tenant_id AND oc.id = o.campaign_id
  WHERE o.tenant_id = n.tenant_id AND o.commitment_id = n.id AND o.organisation_id = ${organisation} AND oc.state <> 'PLANNED' AND ${campaign} AND ${toLead('o')})`;
const LEADS = `EXISTS (SELECT FROM porteur f WHERE f.tenant_id = n.tenant_id AND f.commitment_id = n.id AND f.organisation_id = x.organisation_id AND f.role = 'LEAD')`;

/** The pact's row with the latest campaign that began, what the key names, and the commitments of the part. */
const FROM = `(
  SELECT p.*, c.id AS campaign_id, x.part_axis_id, x.cadre_id, x.organisation_id, x.place,
    ARRAY(SELECT n.id FROM commitment n WHERE n.tenant_id = p.tenant_id AND n.pact_id = p.id AND CASE :kind::text
      WHEN 'AXIS' THEN n.axis_id = x.part_axis_id
      WHEN 'ACTION_CADRE' THEN n.action_cadre_id = x.cadre_id
      WHEN 'ORGANISATION' THEN ${ASKED_OF('x.organisation_id', 'true')} OR ${LEADS}
      ELSE ${namedBy('x.place')} OR ${reachedBy('x.place')} END) AS commitment_ids
  FROM pact p
  LEFT JOIN LATERAL (SELECT k.id FROM campaign k WHERE k.tenant_id = p.tenant_id AND k.pact_id = p.id AND k.state <> 'PLANNED' ORDER BY k.opens_on DESC LIMIT 1) c ON true
  CROSS JOIN LATERAL (SELECT
    CASE :kind::text WHEN 'AXIS' THEN (SELECT a.id FROM axis a WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id AND a.number::text = :key::text)
      WHEN 'ACTION_CADRE' THEN (SELECT o.axis_id FROM action_cadre a JOIN objective o ON o.tenant_id = a.tenant_id AND o.id = a.objective_id
        WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id AND a.number::text = :key::text) END AS part_axis_id,
    CASE WHEN :kind::text = 'ACTION_CADRE' THEN (SELECT a.id FROM action_cadre a WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id AND a.number::text = :key::text) END AS cadre_id,
    CASE WHEN :kind::text = 'ORGANISATION' THEN (SELECT o.id FROM organisation o WHERE o.tenant_id = p.tenant_id AND o.slug = :key::text) END AS organisation_id,
    CASE WHEN :kind::text = 'ARRONDISSEMENT' THEN (SELECT g FROM generate_series(1, ${ARRONDISSEMENTS}) g WHERE g::text = :key::text) END AS place) x) $`;

/** Of an organisation, only what was asked of it in that campaign. */
const SCOPE = `n.id = ANY(^.commitment_ids) AND (^.organisation_id IS NULL OR ${ASKED_OF('^.organisation_id', 'o.campaign_id = ^.campaign_id')})`;

const INDICATORS = `$.pact_id = ^.id AND $.retired_on IS NULL AND CASE :kind::text
  WHEN 'AXIS' THEN $.axis_id = ^.part_axis_id
  WHEN 'ARRONDISSEMENT' THEN ^.place = ANY(${countedIn('$')}) OR 'ARRONDISSEMENT' = ANY($.breakdowns)
  ELSE EXISTS (SELECT FROM indicator_commitment il WHERE il.tenant_id = $.tenant_id AND il.indicator_id = $.id AND il.commitment_id = ANY(^.commitment_ids)) END`;

extendTree(semesterTree, { links: { line: overviewLine(countedAnswers(SCOPE)) } });
extendTree(rowTree, {
  links: {
    commitment: { kind: 'same', to: () => commitmentTree },
    cells: answerCells({ kind: 'many' }, 'k.pact_id = ^.pact_id AND (^.asked_of IS NULL OR q.organisation_id = ^.asked_of)'),
  },
});
extendTree(partTree, {
  links: {
    axis: { kind: 'one', to: () => axisTree, on: '$.id = ^.part_axis_id' },
    actionCadre: { kind: 'one', to: () => actionCadreTree, on: '$.id = ^.cadre_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    campaigns: { kind: 'many', to: () => campaignTree, on: `$.pact_id = ^.id AND $.state <> 'PLANNED'`, orderBy: '$.opens_on' },
    line: overviewLine(countedAnswers(SCOPE)),
    semesters: {
      kind: 'many',
      to: () => semesterTree,
      from: `(SELECT k.tenant_id, k.code, k.opens_on, k.id AS campaign_id, ^.commitment_ids AS commitment_ids, ^.organisation_id AS organisation_id
        FROM campaign k WHERE k.tenant_id = ^.tenant_id AND k.pact_id = ^.id AND k.state <> 'PLANNED') $`,
      orderBy: '$.opens_on',
    },
    rows: {
      kind: 'many',
      to: () => rowTree,
      from: '(SELECT n.*, ^.organisation_id AS asked_of FROM commitment n WHERE n.tenant_id = ^.tenant_id AND n.id = ANY(^.commitment_ids)) $',
      orderBy: '$.number',
    },
    named: { kind: 'many', to: () => commitmentTree, from: '(SELECT n.* FROM commitment n WHERE n.tenant_id = ^.tenant_id AND n.pact_id = ^.id AND ' + namedBy('^.place') + ') $', orderBy: '$.number' },
    indicators: { kind: 'many', to: () => indicatorTree, on: INDICATORS, orderBy: '$.code' },
  },
});

export interface PartKey {
  readonly pact: string;
  readonly kind: `${PartKind}`;
  readonly key: string;
}

/** A part as one reader sees it; no row where the key names nothing. */
export function partRoot(ctx: RequestContext, part: PartKey): TreeRoot {
  const where = '$.slug = :pact AND coalesce($.cadre_id, $.part_axis_id, $.organisation_id) IS NOT NULL OR $.slug = :pact AND $.place IS NOT NULL';
  return { tree: partTree, from: FROM, where, params: { ...readerParams(ctx), ...part, timeZone: ctx.tenant.timeZone } };
}
