import { DomainError, registerMessages } from '#platform';

registerMessages({
  MEASUREMENT_NOT_FOUND: { fr: 'Ce chiffre n’existe pas.', en: 'This figure does not exist.' },
  INDICATOR_CODE_WRONG: { fr: 'La clé s’écrit en minuscules sans accent, chiffres et traits d’union, 80 caractères au plus.', en: 'The key is written in lower-case letters without accents, digits and hyphens, 80 characters at most.' },
  INDICATOR_CODE_TAKEN: { fr: 'Le pacte a déjà un indicateur « {code} ».', en: 'The pact already has an indicator “{code}”.' },
  INDICATOR_FIELD_REQUIRED: { fr: 'À remplir.', en: 'To be filled in.' },
  INDICATOR_AXIS_UNKNOWN: { fr: 'Le pacte n’a pas d’axe {axis}.', en: 'The pact has no axis {axis}.' },
  INDICATOR_COMMITMENTS_UNKNOWN: { fr: 'Le pacte n’a pas d’engagement {numbers}.', en: 'The pact has no commitment {numbers}.' },
  INDICATOR_COUNTS_NO_PERSONS: { fr: 'Une part ou un oui/non n’est pas un nombre de personnes.', en: 'A share or a yes/no is no number of people.' },
  INDICATOR_WEIGHT_WRONG: { fr: 'Le poids est un nombre plus grand que 0, 100 au plus.', en: 'The weight is a number above 0, 100 at most.' },
  INDICATOR_TOO_MANY_TARGETS: { fr: 'Pas plus de {max} valeurs visées.', en: 'No more than {max} targets.' },
  INDICATOR_HAS_FIGURES: { fr: 'Des chiffres ont déjà été donnés ({figures}) : ils changeraient de sens. Créez un autre indicateur et retirez celui-ci.', en: 'Figures were given already ({figures}): they would change meaning. Create another indicator and retire this one.' },
  TARGET_BEFORE_BASELINE: { fr: 'Cette échéance précède le point de départ.', en: 'This date comes before the starting point.' },
  TARGET_SAME_DAY: { fr: 'Deux valeurs visées ont la même échéance ({by}).', en: 'Two targets are due on the same day ({by}).' },
  FIGURE_YES_NO_WRONG: { fr: 'Répondez par 1 (oui) ou 0 (non).', en: 'Answer 1 (yes) or 0 (no).' },
  FIGURE_SHARE_WRONG: { fr: 'Une part va de 0 à 100 %.', en: 'A share goes from 0 to 100%.' },
  FIGURE_REQUIRED: { fr: 'Donnez un chiffre, ou dites qu’il n’est pas connu.', en: 'Give a figure, or say that it is not known.' },
  FIGURE_AND_NOT_KNOWN: { fr: 'Un chiffre non connu n’a pas de valeur : effacez l’un ou l’autre.', en: 'A figure that is not known has no value: clear one or the other.' },
  FIGURE_UNCHANGED: { fr: 'C’est déjà le chiffre enregistré.', en: 'This is the figure recorded already.' },
  CORRECTION_REASON_REQUIRED: { fr: 'Dites pourquoi : ce motif reste avec l’indicateur.', en: 'Say why: the reason stays with the indicator.' },
  SMALL_COUNT_THRESHOLD_WRONG: { fr: 'Le seuil va de {lowest} à {highest} ; 0 montre tous les nombres.', en: 'The threshold goes from {lowest} to {highest}; 0 shows every number.' },
  INDICATOR_NOT_FOUND: { fr: 'Le pacte n’a pas d’indicateur « {code} ».', en: 'The pact has no indicator “{code}”.' },
});

export const measurementNotFound = (): DomainError => new DomainError('MEASUREMENT_NOT_FOUND');
export const indicatorNotFound = (code: string): DomainError => new DomainError('INDICATOR_NOT_FOUND', { code });
