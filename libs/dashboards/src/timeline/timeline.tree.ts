import { commitmentTree } from '#commitments';
import { meetingTree } from '#meetings';
import { organisationTree } from '#organisations';
import { pactTree } from '#pact';
import { defineTree, extendTree, type RequestContext, type TreeRoot } from '#platform';
import { campaignTree, overviewLine, readerParams } from '#reporting';
import { countedAnswers } from '../counted-answers.sql.js';
import { axisLines, OVERVIEW_FROM } from '../overview.tree.js';

const timelineTree = defineTree('Timeline', 'pact', { today: ':today::date' });

extendTree(timelineTree, {
  links: {
    pact: { kind: 'same', to: () => pactTree },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    total: overviewLine(countedAnswers('n.pact_id = ^.id')),
    axes: axisLines,
    meetings: { kind: 'many', to: () => meetingTree, on: `$.pact_id = ^.id AND $.instance = 'COPIL' AND $.state <> 'CANCELLED'`, orderBy: '$.starts_at, $.id' },
    leads: {
      kind: 'many',
      to: () => organisationTree,
      on: `EXISTS (SELECT FROM porteur f JOIN commitment n ON n.tenant_id = f.tenant_id AND n.id = f.commitment_id
        WHERE f.tenant_id = $.tenant_id AND f.organisation_id = $.id AND f.role = 'LEAD' AND n.pact_id = ^.id)`,
      orderBy: '$.search, $.id',
    },
    commitments: { kind: 'many', to: () => commitmentTree, on: '$.pact_id = ^.id', orderBy: '$.number' },
  },
});

/** The timeline as one reader sees it. */
export function timelineRoot(ctx: RequestContext, pact: string): TreeRoot {
  return { tree: timelineTree, from: OVERVIEW_FROM, where: '$.slug = :pact', params: { ...readerParams(ctx), pact, campaign: null, timeZone: ctx.tenant.timeZone } };
}
