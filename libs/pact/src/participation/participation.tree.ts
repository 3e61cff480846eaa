import { heldOn, personTree, presentOn } from '#access';
import { organisationRecordTree, organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { pactTree } from '../pact.tree.js';

export const contactPointTree = defineTree('ContactPoint', 'contact_point', { duty: '$.duty' });
extendTree(contactPointTree, { links: { person: { kind: 'one', to: () => personTree, on: '$.id = ^.person_id' } } });

/** Names and addresses hang on it: reached only by operations that have asked who may read them. */
export const participationTree = defineTree('Participation', 'pact_participant', {
  participant: '$.participant',
  signatory: '$.signatory',
  signatorySince: '$.signatory_since',
  signatoryUntil: '$.signatory_until',
  version: '$.version',
});
extendTree(participationTree, {
  links: {
    pact: { kind: 'one', to: () => pactTree, on: '$.id = ^.pact_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    contacts: {
      kind: 'many',
      to: () => contactPointTree,
      on: '$.pact_id = ^.pact_id AND $.organisation_id = ^.organisation_id',
      orderBy: `array_position(ARRAY['REFERENT', 'DEPUTY', 'HEAD'], $.duty)`,
    },
    people: {
      kind: 'many',
      to: () => personTree,
      on: `EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND g.organisation_id = ^.organisation_id AND ${heldOn('g', ':presentDay')})
        AND ${presentOn('$', ':presentDay')}`,
      orderBy: 'pacte_fold($.name), $.id',
    },
  },
});

// Reached by those who administer only.
extendTree(organisationRecordTree, {
  links: {
    participations: {
      kind: 'many',
      to: () => participationTree,
      on: '$.organisation_id = ^.id',
      orderBy: '(SELECT p.starts_on FROM pact p WHERE p.tenant_id = $.tenant_id AND p.id = $.pact_id) DESC, $.pact_id',
    },
  },
});
