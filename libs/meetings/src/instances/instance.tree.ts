import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { holderOf, inMandate } from '../reader.sql.js';

/** Look-ahead tree of Sitter: links to it carry who may follow them. */
export const sitterTree = defineTree('Sitter', 'person', {
  id: '$.id',
  name: '$.name',
  email: 'CASE WHEN :keepsMeetings::boolean THEN $.email END',
  fictional: '$.fictional',
});

/** Look-ahead tree of Instance: who may read one is said where the tree is reached from. */
export const instanceTree = defineTree('Instance', 'instance', {
  id: '$.id',
  kind: '$.kind',
  name: '$.name',
  quorumPercent: '$.quorum_percent',
  callDays: '$.call_days',
  months: '$.months',
  begins: '$.begins',
  minutes: '$.minutes',
  fictional: '$.fictional',
  version: '$.version',
});

const memberTree = defineTree('InstanceMember', 'instance_member', {
  id: '$.id',
  seat: '$.seat',
  chair: '$.chair',
  from: '$.valid_from',
  until: '$.valid_until',
  mandate: `CASE WHEN ${inMandate('$', ':today')} THEN 'CURRENT' WHEN $.valid_from > :today::date THEN 'COMING' ELSE 'ENDED' END`,
  removable: 'NOT EXISTS (SELECT FROM meeting_invitee v WHERE v.tenant_id = $.tenant_id AND v.member_id = $.id)',
  version: '$.version',
});
const PACT = '(SELECT i.pact_id FROM instance i WHERE i.tenant_id = ^.tenant_id AND i.id = ^.instance_id)';
extendTree(memberTree, {
  links: {
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    person: { kind: 'one', to: () => sitterTree, on: '$.id = ^.person_id' },
    holder: { kind: 'one', to: () => sitterTree, on: `$.id = ${holderOf('^', PACT, ':today')}` },
    substitute: { kind: 'one', to: () => sitterTree, on: '$.id = ^.substitute_id' },
  },
});

extendTree(instanceTree, {
  links: {
    members: {
      kind: 'many',
      to: () => memberTree,
      on: '$.instance_id = ^.id',
      orderBy: `${inMandate('$', ':today')} DESC, $.valid_from > :today::date DESC, $.chair DESC, $.seat DESC, (SELECT o.search FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = $.organisation_id), $.valid_from, $.id`,
    },
  },
  // Slots that are in the calendar already, wherever they were moved.
  computed: { proposals: { _slots: `(SELECT coalesce(json_agg(m.slot), '[]') FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.instance_id = $.id AND m.slot IS NOT NULL)`, _months: '$.months' } },
});
