import { defineTree } from '#platform';

/** Look-ahead tree of Person. A name and an address are personal data: a link to it carries who may follow it. */
export const personTree = defineTree('Person', 'person', {
  id: '$.id',
  name: '$.name',
  email: '$.email',
  fictional: '$.fictional',
});
