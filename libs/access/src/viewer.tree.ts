import { defineTree, extendTree, instantSql } from '#platform';
import { heldOn } from './people/presence.sql.js';
import { personTree } from './person.tree.js';

export const viewerGrantTree = defineTree('ViewerGrant', 'role_grant', { role: '$.role' });

// Campaigns and pacts belong to rooms above; their public names are read here by name, their rules are not.
export const guestScopeTree = defineTree('GuestScope', 'guest_link', {
  campaign: '(SELECT c.code FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)',
  pact: '(SELECT p.slug FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)',
  expiresAt: instantSql('$.expires_at'),
});

export const tenantCardTree = defineTree('TenantCard', 'tenant', {
  name: '$.name',
  slug: '$.slug',
  timeZone: '$.time_zone',
  fictional: '$.fictional',
  hasLogo: '$.has_logo',
  version: '$.version',
  defaultPact: '(SELECT p.slug FROM pact p WHERE p.tenant_id = $.id ORDER BY p.starts_on DESC, p.slug LIMIT 1)',
});

/**
 * Root: the tenant's own row, for visitors too. Parameters: `person`, who acts; `member`, the same unless a guest, who
 * holds no role; `session`.
 */
export const viewerTree = defineTree('Viewer', 'tenant', {});
extendTree(viewerTree, {
  // Known from the context; the reader adds them.
  computed: { kind: {}, permissions: {} },
  links: {
    person: { kind: 'one', to: () => personTree, on: '$.id = :person' },
    grants: { kind: 'many', to: () => viewerGrantTree, on: `$.person_id = :member AND ${heldOn('$', ':today')}`, orderBy: '$.role, $.id' },
    guest: {
      kind: 'one',
      to: () => guestScopeTree,
      from: 'guest_link $ JOIN session vs ON vs.tenant_id = $.tenant_id AND vs.guest_link_id = $.id',
      on: 'vs.id = :session',
    },
    tenant: { kind: 'same', to: () => tenantCardTree },
  },
});
