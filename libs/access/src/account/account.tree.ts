import { defineTree, extendTree, instantSql } from '#platform';
import { MAIL_TOPICS } from '../mail-choices/mail-topics.rules.js';
import { personTree } from '../person.tree.js';
import { stillReportsOn } from '../reporters.sql.js';

export const sessionTree = defineTree('Session', 'session', {
  id: '$.id',
  method: '$.method',
  provider: '(SELECT v.label FROM identity_provider v WHERE v.tenant_id = $.tenant_id AND v.id = $.provider_id)',
  agent: '$.agent',
  network: '$.address',
  openedAt: instantSql('$.created_at'),
  lastSeenAt: instantSql('$.last_seen_at'),
  expiresAt: instantSql('$.expires_at'),
  current: '$.id = :session',
});

export const personalTokenTree = defineTree('PersonalToken', 'personal_token', {
  id: '$.id',
  name: '$.name',
  scopes: 'to_json($.scopes)',
  createdAt: instantSql('$.created_at'),
  expiresAt: instantSql('$.expires_at'),
  lastUsedAt: instantSql('$.last_used_at'),
  expired: '$.expires_at <= :now',
});

export const linkedIdentityTree = defineTree('LinkedIdentity', 'identity', {
  id: '$.id',
  provider: '(SELECT v.label FROM identity_provider v WHERE v.tenant_id = $.tenant_id AND v.id = $.provider_id)',
  linkedAt: instantSql('$.linked_at'),
  lastUsedAt: instantSql('$.last_used_at'),
});

/** A guest's session ends with its link and with the role it was sent for; the others when they are left unused. */
const ALIVE = `$.revoked_at IS NULL AND $.expires_at > :now AND CASE WHEN $.guest_link_id IS NULL THEN $.last_seen_at > :seenSince
  ELSE EXISTS (SELECT FROM guest_link l WHERE l.tenant_id = $.tenant_id AND l.id = $.guest_link_id AND l.revoked_at IS NULL AND l.expires_at > :pactNow AND ${stillReportsOn(':today')}) END`;

/** Root: the person's row. Parameters: `session`, the one that asks; `now` and `seenSince` in real time; `pactNow`; `roleTopics`, the mails that the person’s roles bring. */
export const accountTree = defineTree('Account', 'person', {
  // What roles bring, and what was sent without any: a seat in an instance has none.
  mailTopics: `(SELECT coalesce(json_agg(t.topic ORDER BY t.place), '[]') FROM unnest('{${MAIL_TOPICS.join(',')}}'::text[]) WITH ORDINALITY AS t (topic, place)
    WHERE t.topic = ANY (:roleTopics::text[]) OR EXISTS (SELECT FROM mail_choice c WHERE c.tenant_id = $.tenant_id AND c.person_id = $.id AND c.topic = t.topic))`,
  declinedMails: `(SELECT coalesce(json_agg(c.topic ORDER BY c.topic), '[]') FROM mail_choice c WHERE c.tenant_id = $.tenant_id AND c.person_id = $.id AND c.declined_at IS NOT NULL)`,
});
extendTree(accountTree, {
  // Known from the context; the reader adds them.
  computed: { offeredScopes: {} },
  links: {
    person: { kind: 'same', to: () => personTree },
    sessions: { kind: 'many', to: () => sessionTree, on: `$.person_id = ^.id AND ${ALIVE}`, orderBy: '$.last_seen_at DESC, $.id' },
    tokens: { kind: 'many', to: () => personalTokenTree, on: '$.person_id = ^.id AND $.revoked_at IS NULL', orderBy: '$.created_at DESC, $.id' },
    identities: { kind: 'many', to: () => linkedIdentityTree, on: '$.person_id = ^.id', orderBy: '$.linked_at, $.id' },
  },
});
