import { milestoneTree } from '#commitments';
import { defineTree, extendTree } from '#platform';
import { reportTree } from '../reports/report.tree.js';

const tickTree = defineTree('TickedMilestone', 'report_milestone', { reachedOn: '$.reached_on' });
extendTree(tickTree, { links: { milestone: { kind: 'one', to: () => milestoneTree, on: '$.id = ^.milestone_id' } } });

extendTree(reportTree, {
  links: {
    milestones: {
      kind: 'many',
      to: () => tickTree,
      from: 'report_milestone $ JOIN milestone tm ON tm.tenant_id = $.tenant_id AND tm.id = $.milestone_id',
      on: '$.report_id = ^.id',
      orderBy: 'tm.due_on, tm.title',
    },
  },
});
extendTree(milestoneTree, { links: { report: { kind: 'one', to: () => reportTree, on: `$.id = ^.proof_report_id AND $.state = 'ACCEPTED'` } } });
