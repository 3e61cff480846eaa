import { AuditFamily, registerAuditActions } from '#audit';

const PACT = { pact: { fr: 'pacte', en: 'pact' } };

registerAuditActions({
  'participation.changed': {
    family: AuditFamily.ORGANISATIONS,
    fr: '{actor} a modifié la participation[ de {object}] au pacte.',
    en: '{actor} changed the part taken[ by {object}] in the pact.',
    publicFields: ['pact', 'participant', 'signatory', 'signatorySince', 'signatoryUntil'],
    fields: {
      ...PACT,
      participant: { fr: 'a participé à l’élaboration', en: 'took part in writing', kind: 'FLAG' },
      signatory: { fr: 'signataire', en: 'signatory', kind: 'FLAG' },
      signatorySince: { fr: 'signataire depuis', en: 'signatory since' },
      signatoryUntil: { fr: 'signataire jusqu’à', en: 'signatory until' },
    },
  },
  'participation.contacts-changed': {
    family: AuditFamily.ORGANISATIONS,
    fr: '{actor} a modifié les personnes à contacter[ pour {object}].',
    en: '{actor} changed the persons to contact[ for {object}].',
    fields: {
      ...PACT,
      REFERENT: { fr: 'référent', en: 'referent', kind: 'PERSON' },
      DEPUTY: { fr: 'suppléant', en: 'deputy', kind: 'PERSON' },
      HEAD: { fr: 'responsable', en: 'head', kind: 'PERSON' },
    },
  },
});
