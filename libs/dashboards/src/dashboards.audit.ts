import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'heat-map.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la carte des engagements.',
    en: '{actor} downloaded the map of commitments.',
    fields: { pact: { fr: 'pacte', en: 'pact' } },
  },
});
