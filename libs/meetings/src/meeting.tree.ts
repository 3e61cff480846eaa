import { defineTree, instantSql } from '#platform';

/** Look-ahead tree of Meeting. */
export const meetingTree = defineTree('Meeting', 'meeting', {
  id: '$.id',
  instance: '$.instance',
  title: '$.title',
  startsAt: instantSql('$.starts_at'),
  place: '$.place',
  fictional: '$.fictional',
});
