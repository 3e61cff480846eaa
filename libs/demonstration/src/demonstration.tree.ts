import { heldOn, presentOn } from '#access';
import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { storedPolicies } from '#reminders';

export const personaTree = defineTree('Persona', 'person', {
  id: '$.id',
  name: '$.name',
  role: `(SELECT g.role FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND ${heldOn('g', ':today')} ORDER BY g.role, g.id LIMIT 1)`,
  description: '$.persona->>:locale::text',
});
extendTree(personaTree, {
  links: {
    organisation: {
      kind: 'one',
      to: () => organisationTree,
      from: 'organisation $ JOIN role_grant pg ON pg.tenant_id = $.tenant_id AND pg.organisation_id = $.id',
      on: `pg.person_id = ^.id AND ${heldOn('pg', ':today')}`,
    },
  },
});

/** Root: the tenant's own row. Parameter: `locale`, the reader's language. */
export const demonstrationTree = defineTree('Demonstration', 'tenant', {});
extendTree(demonstrationTree, {
  links: { personas: { kind: 'many', to: () => personaTree, on: `$.persona IS NOT NULL AND $.fictional AND ${presentOn('$', ':today')}`, orderBy: `($.persona->>'position')::int, $.name` } },
  computed: {
    now: {},
    today: {},
    mailboxUrl: {},
    remindersWaitUntil: {},
    // Pacts, campaigns and meetings belong to other rooms; only their days are read here.
    nextSteps: {
      lastDay: '(SELECT max(x.ends_on) FROM pact x WHERE x.tenant_id = $.tenant_id)',
      campaigns: `(SELECT coalesce(json_agg(json_build_object('code', c.code, 'opensOn', c.opens_on, 'dueOn', c.due_on, 'closesOn', c.closes_on, 'ownOffsets', c.reminder_offsets, 'stored', ${storedPolicies('c', 'c.pact_id')})), '[]')
        FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.state = 'OPEN')`,
      meetings: `(SELECT coalesce(json_agg(json_build_object('on', (m.starts_at AT TIME ZONE $.time_zone)::date, 'title', m.title)), '[]')
        FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.state <> 'CANCELLED')`,
    },
  },
});
