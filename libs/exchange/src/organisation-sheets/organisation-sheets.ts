import type { OrganisationKind } from '#organisations';
import { spreadsheets, type Locale } from '#platform';

const { choice, day, lines, optionalLine, optionalText, partialDate, requiredLine } = spreadsheets;

/** One row an organisation; others are named by their key, or by a name that only one of them bears. */
export interface OrganisationRow {
  readonly slug: string | null;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly closedOn: string | null;
  readonly note: string | null;
}

export interface FormerNameRow {
  readonly organisation: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly until: string | null;
  readonly source: string | null;
}

export interface MemberRow {
  readonly group: string;
  readonly member: string;
  readonly since: string | null;
  readonly until: string | null;
}

const KINDS: Record<OrganisationKind, Readonly<Record<Locale, string>>> = {
  CITY: { fr: 'Ville', en: 'City' },
  CITY_DIRECTION: { fr: 'Service de la Ville', en: 'City department' },
  STATE: { fr: 'Service de l’État', en: 'State service' },
  PUBLIC_BODY: { fr: 'Organisme public', en: 'Public body' },
  SOCIAL_SECURITY: { fr: 'Sécurité sociale', en: 'Social security' },
  HEALTH: { fr: 'Santé', en: 'Health' },
  LANDLORD: { fr: 'Bailleur', en: 'Landlord' },
  COMPANY: { fr: 'Entreprise', en: 'Company' },
  ASSOCIATION: { fr: 'Association', en: 'Association' },
  ACTOR_GROUP: { fr: 'Groupe d’acteurs', en: 'Group of actors' },
  OTHER: { fr: 'Autre', en: 'Other' },
};

export const ORGANISATIONS: spreadsheets.TypedSheet<OrganisationRow> = {
  name: { fr: 'Organisations', en: 'Organisations' },
  columns: {
    slug: optionalLine({ fr: 'Clé', en: 'Key' }, { width: 28 }),
    name: requiredLine({ fr: 'Nom', en: 'Name' }, { width: 50 }),
    acronym: optionalLine({ fr: 'Sigle', en: 'Acronym' }, { width: 12, optional: true }),
    kind: choice({ fr: 'Nature', en: 'Kind' }, KINDS),
    parent: optionalLine({ fr: 'Dépend de', en: 'Part of' }, { width: 28, optional: true }),
    aliases: lines({ fr: 'Autres noms', en: 'Other names' }, { optional: true }),
    closedOn: day({ fr: 'N’existe plus depuis', en: 'Exists no more since' }, { width: 20, optional: true }),
    note: optionalText({ fr: 'Note', en: 'Note' }, { optional: true }),
  },
};

export const FORMER_NAMES: spreadsheets.TypedSheet<FormerNameRow> = {
  name: { fr: 'Anciens noms', en: 'Former names' },
  columns: {
    organisation: requiredLine({ fr: 'Organisation', en: 'Organisation' }, { width: 28 }),
    name: requiredLine({ fr: 'Ancien nom', en: 'Former name' }, { width: 50 }),
    acronym: optionalLine({ fr: 'Ancien sigle', en: 'Former acronym' }, { width: 14 }),
    until: partialDate({ fr: 'Jusqu’à', en: 'Until' }),
    source: optionalLine({ fr: 'Source', en: 'Source' }, { width: 40, optional: true }),
  },
};

export const MEMBERS: spreadsheets.TypedSheet<MemberRow> = {
  name: { fr: 'Membres des groupes', en: 'Members of groups' },
  columns: {
    group: requiredLine({ fr: 'Groupe', en: 'Group' }, { width: 28 }),
    member: requiredLine({ fr: 'Membre', en: 'Member' }, { width: 28 }),
    since: partialDate({ fr: 'Depuis', en: 'Since' }),
    until: partialDate({ fr: 'Jusqu’à', en: 'Until' }),
  },
};

export const SHEETS = [ORGANISATIONS, FORMER_NAMES, MEMBERS] as const;
