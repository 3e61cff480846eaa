import { defineTree, extendTree } from '#platform';
import { personTree } from '../person.tree.js';
import { heldAfter, heldOn, presentOn } from './presence.sql.js';

/** SQL of the state of the person `$`, today. */
export const PERSON_STATE = `CASE WHEN $.erased_on IS NOT NULL THEN 'ERASED' WHEN $.left_on <= :today::date THEN 'LEFT' WHEN $.disabled_on IS NOT NULL THEN 'DISABLED' WHEN $.dormant_warned_on IS NOT NULL THEN 'DORMANT' ELSE 'ACTIVE' END`;

export const roleGrantTree = defineTree('RoleGrant', 'role_grant', {
  id: '$.id',
  role: '$.role',
  from: '$.valid_from',
  until: '$.valid_until',
  current: heldOn('$', ':today'),
  grantedBy: '(SELECT b.name FROM person b WHERE b.tenant_id = $.tenant_id AND b.id = $.granted_by)',
});

/** Reached through a person's record only. */
export const handOverChoiceTree = defineTree('HandOverChoice', 'organisation', {});
extendTree(handOverChoiceTree, {
  links: {
    candidates: {
      kind: 'many',
      to: () => personTree,
      on: `$.id <> :person?::uuid AND ${presentOn('$', ':today')} AND EXISTS (
        SELECT FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND g.organisation_id = ^.id AND ${heldOn('g', ':today')})`,
      orderBy: 'pacte_fold($.name), $.id',
    },
  },
});

/**
 * Names, addresses and roles: reached only by operations that have asked who may read them. Parameters: `within`, the
 * only organisation whose roles are told; `person`, the one whose succession is asked for.
 */
export const personRecordTree = defineTree('PersonRecord', 'person', {
  id: '$.id',
  name: '$.name',
  email: '$.email',
  fictional: '$.fictional',
  state: PERSON_STATE,
  registeredOn: '$.registered_on',
  lastSeenOn: '$.last_seen_on',
  disabledOn: '$.disabled_on',
  leftOn: '$.left_on',
});
extendTree(personRecordTree, {
  links: {
    roles: {
      kind: 'many',
      to: () => roleGrantTree,
      on: '$.person_id = ^.id AND (:within?::uuid IS NULL OR $.organisation_id = :within?::uuid)',
      orderBy: `(${heldOn('$', ':today')}) DESC, $.valid_until DESC NULLS FIRST, $.role, $.id`,
    },
    handOver: {
      kind: 'many',
      to: () => handOverChoiceTree,
      on: `^.id = :person?::uuid AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.organisation_id = $.id AND g.person_id = ^.id
        AND ${heldAfter('g', ':today')})`,
      orderBy: '$.search, $.id',
    },
  },
});
