import { defineTree, extendTree } from '#platform';
import { commitmentTree } from '../commitment.tree.js';

/** Look-ahead tree of Milestone; the state is milestoneState (due.rules.ts) said in SQL, so that lists stay prepared. */
export const milestoneTree = defineTree('Milestone', 'milestone', {
  id: '$.id',
  title: '$.title',
  dueVerbatim: '$.due_verbatim',
  dueOn: '$.due_on',
  duePrecision: '$.due_precision',
  page: '$.page',
  reachedOn: '$.reached_on',
  proof: '$.proof',
  state: `CASE WHEN $.reached_on > $.due_on THEN 'REACHED_LATE' WHEN $.reached_on IS NOT NULL THEN 'REACHED' WHEN :today::date > $.due_on THEN 'LATE' ELSE 'TO_COME' END`,
  version: '$.version',
});

extendTree(commitmentTree, {
  links: { milestones: { kind: 'many', to: () => milestoneTree, on: '$.commitment_id = ^.id', orderBy: '$.due_on, $.title' } },
});
