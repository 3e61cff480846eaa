import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

const family = AuditFamily.PACT;
const NUMBER = { number: { fr: 'recommandation', en: 'recommendation' } } as const;
const TEXT = { length: { fr: 'longueur (caractères)', en: 'length (characters)' } } as const;
const STANCE = { stance: { fr: 'suite', en: 'stance', values: { ACCEPTED: { fr: 'suivie', en: 'accepted' }, PARTLY: { fr: 'suivie en partie', en: 'accepted in part' }, REFUSED: { fr: 'non suivie', en: 'refused' } } } } as const;

registerAuditActions({
  'avis.started': { family, fr: '{actor} a commencé l’avis du Conseil sur un bilan.', en: '{actor} began the avis of the Conseil on a bilan.' },
  'avis.writers-named': { family, fr: '{actor} a dit qui écrit l’avis du Conseil.', en: '{actor} said who writes the avis of the Conseil.', fields: { writers: { fr: 'personnes désignées', en: 'people named' } } },
  'avis.written': { family, fr: '{actor} a écrit l’avis du Conseil.', en: '{actor} wrote the avis of the Conseil.', fields: TEXT },
  'avis.recommendation-written': {
    family,
    fr: '{actor} a écrit une recommandation.',
    en: '{actor} wrote a recommendation.',
    fields: { ...NUMBER, ...TEXT, organisation: { fr: 'adressée à', en: 'addressed to', kind: 'ORGANISATION' }, dueOn: { fr: 'réponse attendue le', en: 'answer due on', kind: 'DAY' } },
  },
  'avis.recommendation-moved': { family, fr: '{actor} a changé l’ordre des recommandations.', en: '{actor} changed the order of the recommendations.', fields: NUMBER },
  'avis.recommendation-removed': { family, fr: '{actor} a retiré une recommandation.', en: '{actor} removed a recommendation.', fields: NUMBER },
  'avis.adopted': {
    family,
    fr: '{actor} a enregistré l’adoption de l’avis du Conseil.',
    en: '{actor} recorded the adoption of the avis of the Conseil.',
    fields: { edition: { fr: 'édition', en: 'edition' }, hash: { fr: 'empreinte', en: 'fingerprint' }, adoptedOn: { fr: 'adopté le', en: 'adopted on', kind: 'DAY' }, reason: { fr: 'raison', en: 'reason' } },
  },
  'avis.corrected': { family, fr: '{actor} a commencé la correction d’un avis adopté.', en: '{actor} began to correct an adopted avis.' },
  'avis.given-up': { family, fr: '{actor} a laissé la correction d’un avis.', en: '{actor} gave up the correction of an avis.' },
  'avis.answer-written': { family, fr: '{actor} a préparé la réponse à une recommandation.', en: '{actor} drafted the answer to a recommendation.', fields: NUMBER },
  'avis.answer-sent': { family, fr: '{actor} a envoyé la réponse à une recommandation.', en: '{actor} sent the answer to a recommendation.', fields: { ...NUMBER, ...STANCE } },
  'avis.answer-returned': { family, fr: '{actor} a renvoyé la réponse à une recommandation.', en: '{actor} returned the answer to a recommendation.', fields: { ...NUMBER, words: { fr: 'demande', en: 'request' } } },
  'avis.answer-published': { family, fr: '{actor} a publié la réponse à une recommandation.', en: '{actor} published the answer to a recommendation.', fields: { ...NUMBER, ...STANCE } },
});

registerAuditObjects({
  avis: {
    fr: 'avis sur le bilan {title}',
    en: 'avis on the bilan {title}',
    sql: `SELECT json_build_object('title', v.year::text, 'path', pacte_pact_path(v.tenant_id, v.pact_id) || '/bilans/' || v.year || '/avis') FROM avis v WHERE v.tenant_id = $.tenant_id AND v.id = $.object_id`,
  },
});
