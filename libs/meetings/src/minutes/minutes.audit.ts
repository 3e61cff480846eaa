import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';
import { LENGTH } from '../words-kept.js';

const family = AuditFamily.MEETINGS;
const EDITION = { number: { fr: 'édition', en: 'edition' }, hash: { fr: 'empreinte', en: 'fingerprint' }, changes: { fr: 'ce qui change', en: 'what changes' } } as const;

registerAuditActions({
  'minutes.written': { family, fr: '{actor} a écrit l’introduction d’un relevé de décisions.', en: '{actor} wrote the introduction of minutes.', fields: LENGTH },
  'minutes.prepared': { family, fr: '{actor} a préparé un relevé de décisions.', en: '{actor} prepared minutes.', fields: EDITION },
  'minutes.shared': { family, fr: '{actor} a envoyé un relevé de décisions.', en: '{actor} sent minutes.', fields: { ...EDITION, told: { fr: 'personnes prévenues', en: 'people told' } } },
  'minutes.discarded': { family, fr: '{actor} a écarté un relevé de décisions qui n’était pas envoyé.', en: '{actor} discarded minutes that were not sent.', fields: EDITION },
});

registerAuditObjects({
  minutes: {
    fr: 'relevé de décisions, {title}',
    en: 'minutes, {title}',
    sql: `SELECT json_build_object('title', m.title, 'path', pacte_pact_path(m.tenant_id, m.pact_id) || '/reunions/' || m.id || '/releve') FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.id = $.object_id`,
  },
});
