import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

const family = AuditFamily.MEETINGS;
const CUT_OFF = { cutOff: { fr: 'arrêté au', en: 'as of', kind: 'DAY' }, hash: { fr: 'empreinte', en: 'fingerprint' } } as const;

registerAuditObjects({
  dossier: {
    fr: 'dossier {number}, {meeting}',
    en: 'dossier {number}, {meeting}',
    sql: `SELECT json_build_object('number', d.number::text, 'meeting', m.title, 'path', pacte_pact_path(d.tenant_id, d.pact_id) || '/dossiers/' || d.id)
      FROM dossier d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id WHERE d.tenant_id = $.tenant_id AND d.id = $.object_id`,
  },
});

registerAuditActions({
  'dossier.made': { family, fr: '{actor} a préparé un dossier arrêté au {cutOff}.', en: '{actor} prepared a dossier as of {cutOff}.', fields: CUT_OFF },
  'dossier.shared': { family, fr: '{actor} a mis le dossier à la disposition du comité.', en: '{actor} put the dossier at the committee’s disposal.', fields: { told: { fr: 'personnes prévenues', en: 'people told' } } },
  'dossier.sharing-planned': { family, fr: '{actor} a prévu que le dossier se mette à disposition le {day}.', en: '{actor} planned that the dossier puts itself at disposal on {day}.', fields: { day: { fr: 'jour', en: 'day', kind: 'DAY' } } },
  'dossier.sharing-unplanned': { family, fr: '{actor} a renoncé à ce que le dossier se mette à disposition de lui-même.', en: '{actor} gave up that the dossier puts itself at disposal.', fields: {} },
  'dossier.discarded': { family, fr: '{actor} a écarté un dossier préparé pour {meeting}.', en: '{actor} discarded a dossier prepared for {meeting}.', fields: { ...CUT_OFF, meeting: { fr: 'réunion', en: 'meeting' } } },
});
