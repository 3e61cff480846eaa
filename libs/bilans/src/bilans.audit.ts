import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

const family = AuditFamily.PACT;
const EDITION = { number: { fr: 'édition', en: 'edition' }, hash: { fr: 'empreinte', en: 'fingerprint' }, reason: { fr: 'raison', en: 'reason' } } as const;
const CLOSING = { closesOn: { fr: 'dernier jour de la lecture', en: 'last day of the reading', kind: 'DAY' } } as const;
const TEMPLATE = { template: { fr: 'version du modèle', en: 'version of the template' } } as const;
const OUTLINE = { ...TEMPLATE, sections: { fr: 'parties', en: 'sections' }, required: { fr: 'obligatoires', en: 'required' }, 'left-out': { fr: 'laissées de côté au départ', en: 'left out to begin with' }, guidance: { fr: 'consignes changées', en: 'guidance changed', kind: 'FLAG' } } as const;
const ABOUT = { about: { fr: 'à propos de', en: 'about' } } as const;

registerAuditActions({
  'bilan.started': { family, fr: '{actor} a commencé un bilan.', en: '{actor} began a bilan.', fields: { cutOff: { fr: 'date d’arrêt', en: 'cut-off', kind: 'DAY' }, ...TEMPLATE } },
  'bilan.template-kept': { family, fr: '{actor} a changé le modèle des bilans du pacte.', en: '{actor} changed the template of the pact’s bilans.', fields: OUTLINE },
  'bilan.template-restored': { family, fr: '{actor} a rétabli le modèle habituel des bilans du pacte.', en: '{actor} restored the usual template of the pact’s bilans.', fields: OUTLINE },
  'bilan.aligned': { family, fr: '{actor} a aligné un bilan sur le modèle du pacte.', en: '{actor} brought a bilan to the pact’s template.', fields: { ...TEMPLATE, added: { fr: 'parties ajoutées', en: 'sections added' } } },
  'bilan.cut-off-set': { family, fr: '{actor} a changé la date d’arrêt d’un bilan.', en: '{actor} changed the cut-off of a bilan.', fields: { cutOff: { fr: 'date d’arrêt', en: 'cut-off', kind: 'DAY' } } },
  'bilan.section-written': {
    family,
    fr: '{actor} a écrit une partie d’un bilan.',
    en: '{actor} wrote a section of a bilan.',
    fields: { section: { fr: 'partie', en: 'section' }, length: { fr: 'longueur (caractères)', en: 'length (characters)' }, included: { fr: 'dans le bilan', en: 'in the bilan', kind: 'FLAG' } },
  },
  'bilan.sent-to-reading': { family, fr: '{actor} a donné un bilan à lire au Conseil.', en: '{actor} gave a bilan to the Conseil to read.', fields: CLOSING },
  'bilan.reading-day-set': { family, fr: '{actor} a changé le dernier jour de la lecture d’un bilan.', en: '{actor} changed the last day of the reading of a bilan.', fields: CLOSING },
  'bilan.reading-commented': { family, fr: '{actor} a fait une remarque sur un bilan en lecture.', en: '{actor} remarked on a bilan that is being read.', fields: ABOUT },
  'bilan.reading-answered': { family, fr: '{actor} a répondu à une remarque sur un bilan en lecture.', en: '{actor} answered a remark on a bilan that is being read.', fields: ABOUT },
  'bilan.reading-settled': {
    family,
    fr: '{actor} a dit la suite donnée à une remarque sur un bilan.',
    en: '{actor} said what became of a remark on a bilan.',
    fields: { ...ABOUT, outcome: { fr: 'suite', en: 'outcome', values: { CHANGED: { fr: 'le bilan change', en: 'the bilan changes' }, KEPT: { fr: 'le bilan reste', en: 'the bilan stays' } } } },
  },
  'bilan.taken-back': { family, fr: '{actor} a repris un bilan qui était en lecture.', en: '{actor} took back a bilan that was being read.' },
  'bilan.frozen': { family, fr: '{actor} a figé une édition d’un bilan.', en: '{actor} froze an edition of a bilan.', fields: EDITION },
  'bilan.unfrozen': { family, fr: '{actor} a écarté une édition figée qui n’était pas publiée.', en: '{actor} threw away a frozen edition that was not published.', fields: EDITION },
  'bilan.published': { family, fr: '{actor} a publié une édition d’un bilan.', en: '{actor} published an edition of a bilan.', fields: EDITION },
  'bilan.corrected': { family, fr: '{actor} a commencé la correction d’un bilan publié.', en: '{actor} began to correct a published bilan.' },
  'bilan.given-up': { family, fr: '{actor} a laissé la correction d’un bilan.', en: '{actor} gave up the correction of a bilan.' },
  'bilan.withdrawn': { family, fr: '{actor} a retiré une édition d’un bilan.', en: '{actor} withdrew an edition of a bilan.', fields: EDITION },
  'bilan.discarded': { family, fr: '{actor} a effacé un bilan qui n’avait jamais été publié.', en: '{actor} removed a bilan that was never published.', fields: { year: { fr: 'année', en: 'year' } } },
  'bilan.key-retired': { family: AuditFamily.SERVICE, fr: 'La clé qui signait les bilans de l’espace ne s’ouvre plus : elle est retirée.', en: 'The key that signed the bilans of the space does not open any more: it is retired.', fields: { fingerprint: { fr: 'empreinte de la clé', en: 'fingerprint of the key' } } },
  'bilan.key-encrypted-again': { family: AuditFamily.SERVICE, fr: 'La clé qui signe les bilans de l’espace est chiffrée avec le secret d’aujourd’hui.', en: 'The key that signs the bilans of the space is encrypted with the secret of today.', fields: { fingerprint: { fr: 'empreinte de la clé', en: 'fingerprint of the key' } } },
  'bilan.key-made': { family: AuditFamily.SERVICE, fr: '{actor} a fait la clé qui signe les bilans de l’espace.', en: '{actor} made the key that signs the bilans of the space.', fields: { fingerprint: { fr: 'empreinte de la clé', en: 'fingerprint of the key' } } },
});

registerAuditObjects({
  bilan: {
    fr: 'bilan {title}',
    en: 'bilan {title}',
    sql: `SELECT json_build_object('title', b.year::text, 'path', pacte_pact_path(b.tenant_id, b.pact_id) || '/bilans/' || b.year) FROM bilan b WHERE b.tenant_id = $.tenant_id AND b.id = $.object_id`,
  },
});
