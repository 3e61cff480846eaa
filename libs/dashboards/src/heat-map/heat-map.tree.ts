import { commitmentTree } from '#commitments';
import { organisationTree } from '#organisations';
import { axisTree, pactTree } from '#pact';
import { defineTree, extendTree, type Link, type RequestContext, type TreeRoot } from '#platform';
import { campaignTree, overviewLine, readerParams, toLead } from '#reporting';
import { answerCells } from '../answer-cell.tree.js';
import { countedAnswers } from '../counted-answers.sql.js';

const heatMapTree = defineTree('HeatMap', 'pact', { today: ':today::date' });
const axisLineTree = defineTree('HeatMapAxis', 'axis', {});
const rowTree = defineTree('HeatMapRow', 'commitment', {});
// One for each scope: a line is worked out from the row it hangs on.
const ofPactTree = defineTree('HeatMapSemester', 'campaign', { campaign: '$.code' });
const ofAxisTree = defineTree('HeatMapSemester', 'campaign', { campaign: '$.code' });

const BEGUN = `k.state <> 'PLANNED'`;

/** A row of each begun campaign of the pact, carrying the id of what its line counts. */
const semesters = (pact: string, to: () => typeof ofPactTree): Link => ({
  kind: 'many',
  to,
  from: `(SELECT k.tenant_id, k.code, k.opens_on, k.id AS campaign_id, ^.id AS id FROM campaign k WHERE k.tenant_id = ^.tenant_id AND k.pact_id = ${pact} AND ${BEGUN}) $`,
  orderBy: '$.opens_on',
});

extendTree(ofPactTree, { links: { line: overviewLine(countedAnswers('n.pact_id = ^.id')) } });
extendTree(ofAxisTree, { links: { line: overviewLine(countedAnswers('n.axis_id = ^.id')) } });
extendTree(axisLineTree, { links: { axis: { kind: 'same', to: () => axisTree }, semesters: semesters('^.pact_id', () => ofAxisTree) } });
extendTree(rowTree, { links: { commitment: { kind: 'same', to: () => commitmentTree }, cells: answerCells({ kind: 'many' }, 'k.pact_id = ^.pact_id') } });
extendTree(heatMapTree, {
  links: {
    pact: { kind: 'same', to: () => pactTree },
    campaigns: { kind: 'many', to: () => campaignTree, on: `$.pact_id = ^.id AND $.state <> 'PLANNED'`, orderBy: '$.opens_on' },
    leads: {
      kind: 'many',
      to: () => organisationTree,
      on: `EXISTS (SELECT FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
        WHERE q.tenant_id = $.tenant_id AND q.organisation_id = $.id AND k.pact_id = ^.id AND ${BEGUN} AND ${toLead()})`,
      orderBy: '$.search, $.id',
    },
    semesters: semesters('^.id', () => ofPactTree),
    axes: { kind: 'many', to: () => axisLineTree, on: '$.pact_id = ^.id', orderBy: '$.number' },
    rows: { kind: 'many', to: () => rowTree, on: '$.pact_id = ^.id', orderBy: '$.number' },
  },
});

/** The map as one reader sees it. */
export function heatMapRoot(ctx: RequestContext, pact: string): TreeRoot {
  return { tree: heatMapTree, where: '$.slug = :pact', params: { ...readerParams(ctx), pact, timeZone: ctx.tenant.timeZone } };
}
