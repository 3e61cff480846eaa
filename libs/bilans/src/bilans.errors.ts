import { DomainError, registerMessages } from '#platform';

registerMessages({
  BILAN_NOT_FOUND: {
    fr: 'Pas de bilan pour {year} : le pacte court de {first} à {last}, et une année n’a de bilan qu’une fois commencée.',
    en: 'There is no bilan for {year}: the pact runs from {first} to {last}, and a year has a bilan only once it has begun.',
  },
  BILAN_NOT_STARTED: { fr: 'Ce bilan n’est pas commencé, ou n’est pas à lire encore.', en: 'This bilan is not begun, or not to be read yet.' },
  BILAN_STARTED: { fr: 'Le bilan de {year} est déjà commencé.', en: 'The bilan of {year} is begun already.' },
  BILAN_CUT_OFF_WRONG: { fr: 'La date d’arrêt est dans l’année du bilan ou dans celle qui suit.', en: 'The cut-off is in the year of the bilan or in the next.' },
  BILAN_CUT_OFF_AHEAD: { fr: 'La date d’arrêt n’est pas passée : le bilan peut encore changer.', en: 'The cut-off is still ahead: the bilan may change until then.' },
  BILAN_NEVER_PUBLISHED: { fr: 'Aucune édition n’est publiée : il n’y a pas de correction à laisser.', en: 'No edition is published: there is no correction to give up.' },
  BILAN_PUBLISHED_ONCE: { fr: 'Une édition a été publiée : le bilan ne s’efface plus.', en: 'An edition was published: the bilan is not removed any more.' },
  BILAN_IN_DRAFT: { fr: 'Le bilan est un brouillon : cela n’est pas possible maintenant.', en: 'The bilan is a draft: this cannot be done now.' },
  BILAN_IN_READING: { fr: 'Le bilan est en lecture au Conseil : cela n’est pas possible maintenant.', en: 'The bilan is being read by the Conseil: this cannot be done now.' },
  BILAN_FROZEN: { fr: 'Le bilan est figé : publiez l’édition, ou écartez-la pour écrire encore.', en: 'The bilan is frozen: publish the edition, or throw it away to write again.' },
  BILAN_PUBLISHED: { fr: 'Le bilan est publié : il ne change plus. Commencez une correction.', en: 'The bilan is published: it no longer changes. Begin a correction.' },
  BILAN_WITHDRAWN: { fr: 'Le bilan est retiré : commencez une correction pour le remplacer.', en: 'The bilan is withdrawn: begin a correction to replace it.' },
  BILAN_REASON_REQUIRED: { fr: 'Dites pourquoi : la raison est publiée avec l’édition.', en: 'Say why: the reason is published with the edition.' },
  BILAN_MOVED: { fr: 'Ce que le bilan reprend a changé depuis que vous l’avez lu : relisez-le, puis figez-le.', en: 'What the bilan is made of changed since you read it: read it again, then freeze it.' },
  BILAN_SECTION_NOT_FOUND: { fr: 'Cette partie n’est pas dans le bilan.', en: 'This section is not in the bilan.' },
  BILAN_SECTION_STAYS: { fr: 'Cette partie ne peut pas être laissée de côté.', en: 'This section cannot be left out.' },
  BILAN_TEMPLATE_AXIS_UNKNOWN: { fr: 'Cette partie n’est pas de celles que le pacte peut avoir : son axe n’existe pas.', en: 'This section is none that the pact can have: its axis does not exist.' },
  BILAN_TEMPLATE_TWICE: { fr: 'Cette partie est deux fois dans le modèle.', en: 'This section is twice in the template.' },
  BILAN_TEMPLATE_STAYS: { fr: 'La partie « {title} » est dans tous les bilans : elle ne peut pas être retirée du modèle.', en: 'The section “{title}” is in every bilan: it cannot be taken out of the template.' },
  BILAN_TEMPLATE_MOVED: { fr: 'Le modèle a changé depuis que vous avez lu ce qui changerait : relisez-le.', en: 'The template changed since you read what would change: read it again.' },
  BILAN_TITLE_REQUIRED: { fr: 'Donnez un titre à cette partie.', en: 'Give this section a title.' },
  BILAN_FIGURE_UNKNOWN: { fr: 'Ce chiffre n’est pas de cet axe.', en: 'This figure is not of this axis.' },
  BILAN_EXAMPLE_UNKNOWN: { fr: 'L’engagement {number} n’est pas de cet axe.', en: 'Commitment {number} is not of this axis.' },
  BILAN_NOT_PRINTED: { fr: 'Le PDF de ce bilan n’est pas prêt.', en: 'The PDF of this bilan is not ready.' },
  BILAN_EDITION_NOT_FOUND: { fr: 'Cette édition n’existe pas, ou n’est pas publiée.', en: 'This edition does not exist, or is not published.' },
});

export const bilanNotFound = (details: { year: number; first: number; last: number }): DomainError => new DomainError('BILAN_NOT_FOUND', details);
export const bilanNotStarted = (): DomainError => new DomainError('BILAN_NOT_STARTED');
export const editionNotFound = (): DomainError => new DomainError('BILAN_EDITION_NOT_FOUND');
