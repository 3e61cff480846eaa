import { DomainError, registerMessages } from '#platform';

registerMessages({
  COMMITMENT_NOT_FOUND: { fr: 'Le pacte n’a pas d’engagement n° {number}.', en: 'The pact has no commitment number {number}.' },
  MILESTONE_NOT_FOUND: { fr: 'Ce jalon n’existe pas.', en: 'This milestone does not exist.' },
  MILESTONE_TITLE_REQUIRED: { fr: 'Dites en quoi consiste le jalon.', en: 'Say what the milestone is.' },
  MILESTONE_TWICE: { fr: 'L’engagement a déjà un jalon de ce nom.', en: 'The commitment already has a milestone of that name.' },
  MILESTONE_REACHED: { fr: 'Ce jalon est déjà atteint ; annulez-le d’abord.', en: 'This milestone is already reached; undo it first.' },
  MILESTONE_NOT_REACHED: { fr: 'Ce jalon n’est pas atteint.', en: 'This milestone is not reached.' },
  DUE_UNREAD: {
    fr: 'L’échéance n’a pas pu être lue. Écrivez par exemple « 1er semestre 2016 », « fin 2016 », « avril 2016 » ou 2016-04-15.',
    en: 'The due date could not be read. Write for instance “1er semestre 2016”, “fin 2016”, “avril 2016” or 2016-04-15.',
  },
  PROOF_REQUIRED: { fr: 'Dites ce qui montre que le jalon est atteint.', en: 'Say what shows that the milestone is reached.' },
  DATE_TO_COME: { fr: 'Cette date n’est pas encore venue.', en: 'This date has not come yet.' },
  CHANGE_REASON_REQUIRED: { fr: 'Dites pourquoi.', en: 'Say why.' },
  TRANSITION_IMPOSSIBLE: { fr: 'L’état de l’engagement ne permet pas ce changement.', en: 'The commitment’s status does not allow this change.' },
  NO_PROPOSAL: { fr: 'Aucune proposition n’attend de décision.', en: 'No proposal awaits a decision.' },
  AVENANT_NOT_FOUND: { fr: 'Cet avenant n’existe pas.', en: 'This avenant does not exist.' },
  AVENANT_TITLE_REQUIRED: { fr: 'Donnez un titre à l’avenant.', en: 'Give the avenant a title.' },
  AVENANT_ADOPTED: { fr: 'Cet avenant a été adopté ; il ne change plus.', en: 'This avenant was adopted; it no longer changes.' },
  AVENANT_EMPTY: { fr: 'Cet avenant ne change encore aucun engagement.', en: 'This avenant changes no commitment yet.' },
  DECISION_REQUIRED: { fr: 'Recopiez les mots de la décision du COPIL.', en: 'Copy the words of the COPIL’s decision.' },
  EFFECT_BEFORE_COPIL: { fr: 'Un avenant ne prend pas effet avant le COPIL qui l’a adopté.', en: 'An avenant does not take effect before the COPIL that adopted it.' },
  WORDING_REQUIRED: { fr: 'Ce texte est à remplir.', en: 'This text is required.' },
  WORDING_UNCHANGED: { fr: 'Rien ne change par rapport à la rédaction en vigueur.', en: 'Nothing differs from the wording in force.' },
  WORDING_MOVED: {
    fr: 'La rédaction de l’engagement {number} a changé depuis : relisez-la et enregistrez-la de nouveau.',
    en: 'The wording of commitment {number} has changed since: read it again and save it again.',
  },
  COMMITMENT_AWAITS_AVENANT: {
    fr: 'L’engagement {number} attend déjà l’effet de l’avenant n° {avenant}.',
    en: 'Commitment {number} already awaits the effect of avenant no. {avenant}.',
  },
  COMMITMENT_WITHDRAWN: { fr: 'L’engagement {number} est abandonné.', en: 'Commitment {number} is abandoned.' },
  WITHDRAWAL_IMPOSSIBLE: {
    fr: 'L’état de l’engagement {number} ne permet pas de le retirer.',
    en: 'The status of commitment {number} does not allow withdrawing it.',
  },
  COPIL_REQUIRED: { fr: 'Choisissez le COPIL qui l’a décidé.', en: 'Choose the COPIL that decided it.' },
  COPIL_UNKNOWN: { fr: 'Cette réunion n’est pas un COPIL de ce pacte.', en: 'This meeting is not a COPIL of this pact.' },
  COPIL_TO_COME: { fr: 'Ce COPIL ne s’est pas encore réuni.', en: 'This COPIL has not met yet.' },
});

export const commitmentNotFound = (number: number): DomainError => new DomainError('COMMITMENT_NOT_FOUND', { number });
export const avenantNotFound = (): DomainError => new DomainError('AVENANT_NOT_FOUND');
export const milestoneNotFound = (): DomainError => new DomainError('MILESTONE_NOT_FOUND');
