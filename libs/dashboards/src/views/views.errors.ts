import { DomainError, registerMessages } from '#platform';

/** Of one person, in one pact. */
export const MOST_VIEWS = 50;
/** Of everybody, in one pact. */
export const MOST_SHARED = 100;
export const LONGEST_NAME = 80;

registerMessages({
  VIEW_NAME_REQUIRED: { fr: 'Donnez un nom à cette vue.', en: 'Give this view a name.' },
  VIEW_NAME_TAKEN: { fr: 'Vous avez déjà une vue de ce nom : « {name} ».', en: 'You already have a view of this name: “{name}”.' },
  VIEW_PAGE_UNKNOWN: { fr: 'Cette page ne peut pas être gardée comme vue.', en: 'This page cannot be kept as a view.' },
  VIEW_TOO_LONG: { fr: 'Trop de choix pour une seule vue : retirez-en.', en: 'Too many choices for one view: remove some.' },
  VIEWS_FULL: { fr: 'Vous gardez déjà {max} vues de ce pacte : supprimez celles qui ne servent plus.', en: 'You keep {max} views of this pact already: delete those that are no longer of use.' },
  VIEWS_SHARED_FULL: { fr: 'L’espace partage déjà {max} vues de ce pacte : il faut d’abord en retirer.', en: 'The space shares {max} views of this pact already: some have to be withdrawn first.' },
  VIEW_NOT_FOUND: { fr: 'Cette vue n’existe pas, ou n’est plus partagée.', en: 'This view does not exist, or is no longer shared.' },
});

export const viewNotFound = (): DomainError => new DomainError('VIEW_NOT_FOUND');
