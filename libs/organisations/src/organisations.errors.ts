import { DomainError, registerMessages } from '#platform';

registerMessages({
  ORGANISATION_NOT_FOUND: { fr: 'Le pacte n’a pas d’organisation « {slug} ».', en: 'The pact has no organisation “{slug}”.' },
  ORGANISATION_UNKNOWN: { fr: 'L’organisation « {slug} » n’existe pas.', en: 'The organisation “{slug}” does not exist.' },
  ORGANISATION_MERGED: { fr: '« {slug} » a rejoint « {into} » : utilisez celle-ci.', en: '“{slug}” has joined “{into}”: use that one.' },
  ORGANISATION_INTO_ITSELF: { fr: 'Une organisation ne peut pas être réunie à elle-même.', en: 'An organisation cannot join itself.' },
  ORGANISATION_NAME_UNCONFIRMED: { fr: 'Recopiez exactement le nom « {name} » pour confirmer.', en: 'Copy the name “{name}” exactly to confirm.' },
  SLUG_TAKEN: { fr: 'La clé « {slug} » est déjà prise.', en: 'The key “{slug}” is already taken.' },
  SLUG_WRONG: { fr: 'La clé « {slug} » s’écrit en minuscules sans accent, chiffres et traits d’union.', en: 'The key “{slug}” is written in lower-case letters without accents, digits and hyphens.' },
  NAME_REQUIRED: { fr: 'Un nom est à remplir.', en: 'A name is required.' },
  ALIAS_SEMICOLON: { fr: 'Un autre nom ne contient pas de point-virgule.', en: 'Another name holds no semicolon.' },
  PARENT_CYCLE: { fr: '« {slug} » est, de proche en proche, un service de lui-même.', en: '“{slug}” is, step by step, a service of itself.' },
  FORMER_NAMES_DISORDERED: { fr: 'Deux anciens noms ne peuvent pas prendre fin à la même date ({until}).', en: 'Two former names cannot end on the same date ({until}).' },
  FORMER_NAME_SAME: { fr: 'L’ancien nom « {name} » est le nom qui l’a suivi.', en: 'The former name “{name}” is the name that followed it.' },
  MEMBERS_OF_NO_GROUP: { fr: 'Seul un groupe d’acteurs a des membres.', en: 'Only a group of actors has members.' },
  MEMBER_TWICE: { fr: '« {slug} » figure deux fois parmi les membres.', en: '“{slug}” stands twice among the members.' },
  MEMBER_ITSELF: { fr: 'Un groupe n’est pas membre de lui-même.', en: 'A group is not a member of itself.' },
  PERIOD_REVERSED: { fr: 'La fin ({until}) précède le début ({since}).', en: 'The end ({until}) comes before the start ({since}).' },
});

export const organisationNotFound = (slug: string): DomainError => new DomainError('ORGANISATION_NOT_FOUND', { slug });
export const organisationUnknown = (slug: string): DomainError => new DomainError('ORGANISATION_UNKNOWN', { slug });
