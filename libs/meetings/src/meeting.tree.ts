import { statusChangeTree } from '#commitments';
import { defineTree, extendTree, instantSql } from '#platform';

/** Look-ahead tree of Meeting. */
export const meetingTree = defineTree('Meeting', 'meeting', {
  id: '$.id',
  instance: '$.instance',
  title: '$.title',
  startsAt: instantSql('$.starts_at'),
  place: '$.place',
  fictional: '$.fictional',
});

extendTree(statusChangeTree, { links: { meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' } } });
