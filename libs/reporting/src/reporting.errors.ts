import { DomainError, registerMessages, type ProblemDetail } from '#platform';
import { TEXT_LIMIT } from './reports/answer.rules.js';

registerMessages({
  CAMPAIGN_NOT_FOUND: { fr: 'Le pacte n’a pas de campagne « {code} ».', en: 'The pact has no campaign “{code}”.' },
  CAMPAIGN_NOT_BEGUN: { fr: 'La campagne {code} n’a pas commencé : il n’y a rien à en comparer.', en: 'The campaign {code} has not begun: there is nothing of it to compare.' },
  CAMPAIGN_NOT_OPEN: { fr: 'La campagne {code} n’est pas encore ouverte.', en: 'The campaign {code} is not open yet.' },
  CAMPAIGN_ALREADY_OPEN: { fr: 'La campagne {code} est déjà ouverte.', en: 'The campaign {code} is already open.' },
  CAMPAIGN_CLOSED: { fr: 'La campagne {code} est close : les réponses ne changent plus.', en: 'The campaign {code} is closed: answers no longer change.' },
  CAMPAIGN_TOO_EARLY: { fr: 'La campagne {code} s’ouvre le {opensOn}.', en: 'The campaign {code} opens on {opensOn}.' },
  CAMPAIGN_NOT_DUE: {
    fr: 'Les organisations ont jusqu’au {dueOn} pour répondre : la campagne {code} se clôt ensuite.',
    en: 'Organisations have until {dueOn} to answer: the campaign {code} can be closed after that day.',
  },
  CAMPAIGN_PILOT_MISSING: {
    fr: 'Les engagements {numbers} n’ont pas de porteur à qui écrire, et le pacte n’a pas de ville qui réponde à leur place.',
    en: 'Commitments {numbers} have no lead to write to, and the pact has no city to answer in their place.',
  },
  CAMPAIGN_TOO_LATE: { fr: 'Le dernier jour de la campagne {code}, le {closesOn}, est passé.', en: 'The last day of the campaign {code}, {closesOn}, has passed.' },
  CAMPAIGN_BEGUN: { fr: 'La campagne {code} a été ouverte : ce qui avait été préparé ne change plus.', en: 'The campaign {code} was opened: what had been prepared no longer changes.' },
  CAMPAIGN_LATER_BEGUN: {
    fr: 'Une campagne plus récente a été ouverte depuis : la campagne {code} ne peut plus être rouverte.',
    en: 'A later campaign was opened since: the campaign {code} cannot be reopened.',
  },
  CAMPAIGN_ASKS_NOBODY: { fr: 'Cette campagne n’interrogerait personne : revoyez ce sur quoi elle porte.', en: 'This campaign would ask nobody: look again at what it is about.' },
  CAMPAIGN_PREVIEW_STALE: {
    fr: 'Des porteurs ont changé depuis que vous avez vu qui serait interrogé : relisez l’aperçu, puis ouvrez la campagne.',
    en: 'Porteurs have changed since you looked at who would be asked: read the preview again, then open the campaign.',
  },
  CAMPAIGN_CODE_BAD: { fr: '« {code} » n’est pas un semestre (attendu : 2019-S1).', en: '“{code}” is not a semester (expected: 2019-S1).' },
  CAMPAIGN_CODE_TAKEN: { fr: 'Une campagne porte déjà sur ce semestre ({code}).', en: 'A campaign is already about that semester ({code}).' },
  CAMPAIGN_TITLE_REQUIRED: { fr: 'Donnez un titre à la campagne.', en: 'Give the campaign a title.' },
  CAMPAIGN_DUE_BEFORE_OPENING: { fr: 'L’échéance vient avant l’ouverture.', en: 'The due date comes before the opening.' },
  CAMPAIGN_CLOSES_BEFORE_DUE: { fr: 'La clôture vient avant l’échéance, ou avant un délai accordé.', en: 'The closing day comes before the due date, or before an extension.' },
  CAMPAIGN_CLOSES_IN_PAST: { fr: 'Ce jour est déjà passé.', en: 'That day has passed.' },
  CAMPAIGN_MEETING_UNKNOWN: { fr: 'Ce n’est pas un COPIL de ce pacte.', en: 'This is no steering committee of the pact.' },
  CAMPAIGN_SCOPE_EMPTY: { fr: 'Choisissez au moins un élément.', en: 'Choose at least one.' },
  CAMPAIGN_SCOPE_UNKNOWN: { fr: 'Le pacte n’a pas de numéro {numbers}.', en: 'The pact has no number {numbers}.' },
  ALLOWANCE_REASON_REQUIRED: { fr: 'Dites pourquoi : le journal le garde.', en: 'Say why: the journal keeps it.' },
  EXTENSION_NOT_LATER: { fr: 'Ce n’est pas plus tard que l’échéance de la campagne, le {dueOn}.', en: 'This is not later than the campaign’s due date, {dueOn}.' },
  EXTENSION_IN_PAST: { fr: 'Ce jour est déjà passé.', en: 'That day has passed.' },
  EXTENSION_AFTER_CLOSING: { fr: 'La campagne se clôt le {closesOn} : choisissez un jour d’ici là.', en: 'The campaign closes on {closesOn}: choose a day until then.' },
  ORGANISATION_NOT_ASKED: { fr: 'La campagne {code} ne demande rien à cette organisation.', en: 'The campaign {code} asks nothing of this organisation.' },
  NOTHING_TO_EXCUSE: { fr: 'Il n’y a plus rien à excuser : tout est répondu, ou déjà excusé pour ce motif.', en: 'Nothing is left to excuse: all is answered, or excused already for this reason.' },
  REQUEST_WITHDRAWN: {
    fr: 'Votre organisation n’est plus porteur de cet engagement : ce qui a été écrit est gardé, et ne change plus.',
    en: 'Your organisation no longer answers for this commitment: what was written is kept, and no longer changes.',
  },
  REQUEST_NOT_FOUND: { fr: 'Cette demande n’existe pas, ou n’est pas adressée à votre organisation.', en: 'This request does not exist, or is not addressed to your organisation.' },
  REPORT_NOT_FOUND: { fr: 'Ce rapport n’existe pas, ou ne vous est pas accessible.', en: 'This report does not exist, or is not open to you.' },
  REPORT_EMPTY: { fr: 'Rien n’a encore été écrit pour cet engagement.', en: 'Nothing has been written for this commitment yet.' },
  REPORT_UNDER_REVIEW: {
    fr: 'Ce rapport a été envoyé au secrétariat. Reprenez-le pour le corriger, tant qu’il n’est pas accepté.',
    en: 'This report was sent to the secretariat. Take it back to correct it, as long as it is not accepted.',
  },
  REPORT_RETURNED: {
    fr: 'Ce rapport vous a été retourné avec un commentaire : corrigez-le, puis envoyez-le.',
    en: 'This report was returned to you with a comment: correct it, then send it.',
  },
  REPORT_READY: { fr: 'Ce rapport est prêt à valider : une personne qui valide pour votre organisation l’envoie, ou vous le rend.', en: 'This report is ready to be validated: somebody who validates for your organisation sends it, or gives it back to you.' },
  REPORT_NOT_SENT: { fr: 'Ce rapport n’a pas été envoyé : il n’y a rien à corriger.', en: 'This report was not sent: there is nothing to correct.' },
  REPORT_TWICE: { fr: 'Le même rapport est donné deux fois.', en: 'The same report is given twice.' },
  CAMPAIGN_STILL_OPEN: { fr: 'La campagne {code} est ouverte : retournez le rapport, ou acceptez-le en le modifiant.', en: 'The campaign {code} is open: return the report, or accept it with an edit.' },
  NOTHING_CORRECTED: { fr: 'Rien n’est corrigé : le rapport dit déjà cela.', en: 'Nothing is corrected: the report says this already.' },
  FIGURE_NOT_LEFT_OUT: { fr: 'Un chiffre de l’organisation se corrige, ou se dit « non connu » ; il ne se retire pas.', en: 'A figure of the organisation is corrected, or said not to be known; it is not left out.' },
  REPORT_NOT_READY: { fr: 'Ce rapport n’attend pas de validation.', en: 'This report does not wait to be validated.' },
  SEND_IT_YOURSELF: { fr: 'Vous validez pour votre organisation : envoyez ce rapport vous-même.', en: 'You validate for your organisation: send this report yourself.' },
  GIVING_BACK_WORD_REQUIRED: { fr: 'Dites à qui l’a écrit ce qu’il reste à faire.', en: 'Tell who wrote it what is left to do.' },
  REPORT_ACCEPTED: { fr: 'Ce rapport est accepté : il ne change plus.', en: 'This report is accepted: it no longer changes.' },
  REPORT_NOT_SUBMITTED: { fr: 'Ce rapport n’est pas envoyé : il n’y a rien à accepter, à retourner ni à reprendre.', en: 'This report is not sent: there is nothing to accept, return or take back.' },
  REPORT_NOT_ACCEPTED: { fr: 'Ce rapport n’est pas accepté : il n’y a pas d’acceptation à annuler.', en: 'This report is not accepted: there is no acceptance to cancel.' },
  NO_PREVIOUS_REPORT: {
    fr: 'Aucune réponse antérieure à confirmer : c’est la première pour cet engagement.',
    en: 'There is no earlier answer to confirm: this is the first one for this commitment.',
  },
  PEOPLE_NEGATIVE: { fr: 'Un nombre de personnes ne peut pas être négatif.', en: 'A number of people cannot be negative.' },
  PEOPLE_OUT_OF_RANGE: { fr: 'Ce nombre de personnes est trop grand : vérifiez les zéros.', en: 'This number of people is too large: check the zeros.' },
  PEOPLE_FAR_ABOVE: { fr: 'Plus de dix fois votre réponse précédente ({reference} personnes) : vérifiez les zéros.', en: 'More than ten times your previous answer ({reference} people): check the zeros.' },
  PEOPLE_FAR_BELOW: { fr: '{value}, moins d’un dixième de la réponse précédente ({reference} personnes) : vérifiez les zéros.', en: '{value}, less than a tenth of the previous answer ({reference} people): check the zeros.' },
  REQUEST_TWICE: { fr: 'La même demande est donnée deux fois.', en: 'The same request is given twice.' },
  UNCHANGED_ANSWERED: { fr: 'Cet engagement a déjà sa réponse.', en: 'This commitment already has its answer.' },
  UNCHANGED_RETURNED: { fr: 'Ce rapport a été retourné avec un commentaire : il se reprend par écrit.', en: 'This report was returned with a comment: it is to be answered in words.' },
  UNCHANGED_BEGUN: { fr: 'Un brouillon existe pour cet engagement : terminez-le, ou écartez-le par « Inchangé » sur sa carte.', en: 'There is a draft for this commitment: finish it, or put it aside with “Unchanged” on its card.' },
  UNCHANGED_NO_PREVIOUS: { fr: 'Il n’y a pas de réponse précédente à attester pour cet engagement.', en: 'There is no earlier answer to attest for this commitment.' },
  UNCHANGED_PERIOD_FIGURES: { fr: 'Un chiffre compté sur le semestre est attendu pour cet engagement.', en: 'A figure counted over the half-year is awaited for this commitment.' },
  STATUS_REQUIRED: { fr: 'Choisissez où en est l’engagement.', en: 'Choose where the commitment stands.' },
  WEATHER_REQUIRED: { fr: 'Choisissez une météo.', en: 'Choose a weather.' },
  REASON_REQUIRED: {
    fr: 'Dites, dans « Ce qui freine », pourquoi l’engagement est suspendu ou abandonné.',
    en: 'Say, under “What holds it back”, why the commitment is suspended or abandoned.',
  },
  REOPENING_REASON_REQUIRED: { fr: 'Dites pourquoi l’acceptation est annulée.', en: 'Say why the acceptance is cancelled.' },
  WORDS_REQUIRED: {
    fr: 'Dites en quelques mots ce qui a été fait, ce qui freine ou ce qui vient ensuite.',
    en: 'Say in a few words what has been done, what holds it back or what comes next.',
  },
  FIGURES_TO_CONFIRM: { fr: 'Des points semblent étonnants : vérifiez-les avant l’envoi.', en: 'Some points look surprising: check them before sending.' },
  STATUS_WENT_BACK: { fr: 'L’engagement était plus avancé dans votre réponse précédente : vérifiez où il en est.', en: 'The commitment was further on in your previous answer: check where it stands.' },
  TROUBLE_WITHOUT_WORDS: { fr: 'La météo dit qu’il faut de l’aide : quelques mots sur ce qui freine la feront comprendre.', en: 'The weather says that help is needed: a few words on what holds it back will make it understood.' },
  FIGURES_CONTRADICT: {
    fr: 'D’autres porteurs disent autre chose : {others}. Départagez ces chiffres sous « Avec les autres porteurs », ou envoyez en l’état : le secrétariat verra l’écart.',
    en: 'Other porteurs say otherwise: {others}. Settle these figures under “With the other porteurs”, or send as it is: the secretariat will see the difference.',
  },
  FIGURE_OTHERS_DIFFER: {
    fr: 'D’autres porteurs disent autre chose : {others}. Vérifiez votre chiffre ; le chef de file départagera.',
    en: 'Other porteurs say otherwise: {others}. Check your figure; the lead will settle.',
  },
  NOTHING_TO_SETTLE: { fr: 'Il n’y a rien à départager : les porteurs ne se contredisent pas sur ce chiffre.', en: 'There is nothing to settle: the porteurs do not contradict each other on this figure.' },
  FIGURE_NOT_SAID: { fr: 'Cette organisation n’a pas donné ce chiffre.', en: 'This organisation did not give this figure.' },
  SETTLEMENT_REASON_REQUIRED: { fr: 'Dites pourquoi vous retenez ce chiffre : les autres porteurs et le secrétariat le liront.', en: 'Say why you keep this figure: the other porteurs and the secretariat will read it.' },
  LEAD_SETTLES: { fr: 'C’est au chef de file de départager les chiffres.', en: 'Settling figures is up to the lead.' },
  FIGURE_FAR_ABOVE: {
    fr: '{value}, plus de dix fois ce qui est connu ou visé ({reference} {unit}) : vérifiez les zéros et l’unité.',
    en: '{value}, more than ten times what is known or aimed at ({reference} {unit}): check the zeros and the unit.',
  },
  FIGURE_FAR_BELOW: {
    fr: '{value}, moins d’un dixième de la réponse précédente ({reference} {unit}) : vérifiez les zéros et l’unité.',
    en: '{value}, less than a tenth of the previous answer ({reference} {unit}): check the zeros and the unit.',
  },
  FIGURE_SLIPPED_UP: {
    fr: '{value}, soit environ {factor} fois {reference} {unit}, le chiffre connu : vérifiez les zéros et l’unité.',
    en: '{value}, about {factor} times {reference} {unit}, the figure that is known: check the zeros and the unit.',
  },
  FIGURE_SLIPPED_DOWN: {
    fr: '{value}, soit environ {factor} fois moins que {reference} {unit}, la réponse précédente : vérifiez les zéros et l’unité.',
    en: '{value}, about {factor} times less than {reference} {unit}, the previous answer: check the zeros and the unit.',
  },
  FIGURE_JUMPED_UP: {
    fr: '{value}, plus de trois fois la plus forte des dernières réponses ({reference} {unit}) : est-ce bien cela ?',
    en: '{value}, more than three times the highest of the last answers ({reference} {unit}): is that so?',
  },
  FIGURE_JUMPED_DOWN: {
    fr: '{value}, moins du tiers de la plus faible des dernières réponses ({reference} {unit}) : est-ce bien cela ?',
    en: '{value}, less than a third of the lowest of the last answers ({reference} {unit}): is that so?',
  },
  FIGURE_TOTAL_FELL: {
    fr: '{value}, moins que {reference} {unit}, la réponse précédente : un total depuis le début ne baisse pas.',
    en: '{value}, less than {reference} {unit}, the previous answer: a total since the beginning does not fall.',
  },
  FIGURE_OVER_WHOLE: {
    fr: '{value}, plus que {reference} : « {whole} », dont c’est une partie.',
    en: '{value}, more than {reference}: “{whole}”, of which it is a part.',
  },
  BREAKDOWN_SUM_SEX: {
    fr: 'Détail par sexe : le total ne tombe pas juste. Les parts font {sum}, le chiffre est {value} ({unit}).',
    en: 'Breakdown by sex: the parts do not make the total. They make {sum}, the figure is {value} ({unit}).',
  },
  BREAKDOWN_SUM_AGE: {
    fr: 'Détail par âge : le total ne tombe pas juste. Les parts font {sum}, le chiffre est {value} ({unit}).',
    en: 'Breakdown by age: the parts do not make the total. They make {sum}, the figure is {value} ({unit}).',
  },
  BREAKDOWN_SUM_HOUSEHOLD: {
    fr: 'Détail par ménage : le total ne tombe pas juste. Les parts font {sum}, le chiffre est {value} ({unit}).',
    en: 'Breakdown by household: the parts do not make the total. They make {sum}, the figure is {value} ({unit}).',
  },
  BREAKDOWN_SUM_ARRONDISSEMENT: {
    fr: 'Détail par arrondissement : le total ne tombe pas juste. Les parts font {sum}, le chiffre est {value} ({unit}).',
    en: 'Breakdown by arrondissement: the parts do not make the total. They make {sum}, the figure is {value} ({unit}).',
  },
  FIGURE_NOT_WHOLE: { fr: 'Un nombre à virgule pour des unités entières ({unit}) : vérifiez-le.', en: 'A decimal number of whole units ({unit}): check it.' },
  FIGURE_OVER_HUNDRED: { fr: '{value} %, plus de 100 % : vérifiez-le.', en: '{value}%, more than 100%: check it.' },
  MILESTONE_NOT_OF_COMMITMENT: { fr: 'Ce jalon n’est pas de cet engagement, ou n’y est plus.', en: 'This milestone is not of this commitment, or is there no more.' },
  MILESTONE_TICKED_TWICE: { fr: 'Ce jalon est coché deux fois.', en: 'This milestone is ticked twice.' },
  MILESTONE_REACHED_ALREADY: { fr: 'Ce jalon est déjà atteint.', en: 'This milestone is reached already.' },
  MILESTONE_TO_COME: { fr: 'Ce jour n’est pas encore venu.', en: 'That day has not come yet.' },
  MILESTONE_BEFORE_PACT: { fr: 'Ce jour est avant le début du pacte ({startsOn}).', en: 'That day is before the pact began ({startsOn}).' },
  MILESTONE_DAY_REQUIRED: { fr: 'Donnez le jour où le jalon a été atteint.', en: 'Give the day on which the milestone was reached.' },
  THREAD_NOT_FOUND: { fr: 'Cet échange n’existe pas, ou ne vous est pas ouvert.', en: 'This exchange does not exist, or is not open to you.' },
  THREAD_WORDS_REQUIRED: { fr: 'Écrivez quelques mots.', en: 'Write a few words.' },
  MENTION_MAY_NOT_READ: { fr: 'Cette personne ne peut pas lire cet échange.', en: 'This person may not read this exchange.' },
  COMMENT_REQUIRED: { fr: 'Dites à l’organisation ce qu’il faut corriger.', en: 'Tell the organisation what has to be corrected.' },
  COMMENT_FIELD_UNKNOWN: { fr: 'Ce rapport n’a pas de rubrique « {field} » à commenter.', en: 'This report has no field “{field}” to comment on.' },
  COMMENT_FIELD_TWICE: { fr: 'La rubrique « {field} » est commentée deux fois.', en: 'The field “{field}” is commented twice.' },
  INDICATOR_NOT_SERVED: { fr: 'L’indicateur « {indicator} » ne suit pas cet engagement.', en: 'The indicator “{indicator}” does not follow this commitment.' },
  INDICATOR_TWICE: { fr: 'L’indicateur « {indicator} » est donné deux fois.', en: 'The indicator “{indicator}” is given twice.' },
  FIGURE_TOTAL_MISSING: { fr: 'Donnez aussi le chiffre lui-même : son détail fait {sum}.', en: 'Give the figure itself as well: its breakdown makes {sum}.' },
  VALUE_OR_NOT_KNOWN: { fr: 'Donnez une valeur, ou dites qu’elle n’est pas connue.', en: 'Give a value, or say that it is not known.' },
  VALUE_OUT_OF_RANGE: { fr: 'Ce nombre est trop grand pour être enregistré : vérifiez l’unité et les zéros.', en: 'This number is too large to be recorded: check the unit and the zeros.' },
  VALUE_NOT_YES_NO: { fr: 'Répondez par oui (1) ou par non (0).', en: 'Answer yes (1) or no (0).' },
});

/** What is wrong with the reason of an act of the steering team. */
export function reasonProblems(reason: string): ProblemDetail[] {
  if (reason === '') return [{ path: 'reason', code: 'ALLOWANCE_REASON_REQUIRED' }];
  return reason.length > TEXT_LIMIT ? [{ path: 'reason', code: 'TEXT_TOO_LONG', details: { length: reason.length, max: TEXT_LIMIT } }] : [];
}

export const campaignNotFound = (code: string): DomainError => new DomainError('CAMPAIGN_NOT_FOUND', { code });
export const requestNotFound = (): DomainError => new DomainError('REQUEST_NOT_FOUND');
export const threadNotFound = (): DomainError => new DomainError('THREAD_NOT_FOUND');
export const reportNotFound = (): DomainError => new DomainError('REPORT_NOT_FOUND');
