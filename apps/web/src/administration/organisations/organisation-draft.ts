import type { OrganisationEditQuery, OrganisationKind, UpdateOrganisationInput } from '../../graphql/generated.js';

export type OrganisationRecord = Omit<OrganisationEditQuery['organisationRecord'], 'children' | 'participations' | 'mergedInto' | 'mergedOn'>;

export interface FormerNameDraft {
  readonly name: string;
  readonly acronym: string;
  readonly until: string;
  readonly source: string;
}

export interface MemberDraft {
  readonly member: string;
  readonly since: string;
  readonly until: string;
}

/** The form of an organisation: what is typed, empty where there is nothing. */
export interface OrganisationDraft {
  readonly name: string;
  readonly acronym: string;
  readonly kind: OrganisationKind;
  readonly parent: string;
  /** One a line. */
  readonly aliases: string;
  readonly note: string;
  readonly closedOn: string;
  readonly formerNames: readonly FormerNameDraft[];
  readonly members: readonly MemberDraft[];
}

export function draftOf(record: OrganisationRecord): OrganisationDraft {
  return {
    name: record.name,
    acronym: record.acronym ?? '',
    kind: record.kind,
    parent: record.parent?.slug ?? '',
    aliases: record.aliases.join('\n'),
    note: record.note ?? '',
    closedOn: record.closedOn ?? '',
    formerNames: record.formerNames.map(({ name, acronym, until, source }) => ({ name, until, acronym: acronym ?? '', source: source ?? '' })),
    members: record.members.map(({ member, since, until }) => ({ member: member.slug, since: since ?? '', until: until ?? '' })),
  };
}

/** The draft without the rows in which nothing was typed: refusals are told by the number of a row. */
export function withoutBlankRows(draft: OrganisationDraft): OrganisationDraft {
  const typed = (row: object): boolean => Object.values(row).some((text) => String(text).trim() !== '');
  return { ...draft, formerNames: draft.formerNames.filter(typed), members: draft.members.filter(typed) };
}

/** What is sent: empty texts are nothing; members only for a group, so that a change of kind leaves none behind. */
export function inputOf(draft: OrganisationDraft): Omit<UpdateOrganisationInput, 'slug' | 'version'> {
  const text = (value: string): string | null => value.trim() || null;
  return {
    name: draft.name,
    acronym: text(draft.acronym),
    kind: draft.kind,
    parent: text(draft.parent),
    aliases: draft.aliases.split('\n').map((alias) => alias.trim()).filter(Boolean),
    note: text(draft.note),
    closedOn: text(draft.closedOn),
    formerNames: draft.formerNames.map(({ name, acronym, until, source }) => ({ name, acronym: text(acronym), until: until.trim(), source: text(source) })),
    members: draft.kind === 'ACTOR_GROUP' ? draft.members.map(({ member, since, until }) => ({ member, since: text(since), until: text(until) })) : [],
  };
}

export type DraftField = keyof OrganisationDraft;
export const DRAFT_FIELDS: readonly DraftField[] = ['name', 'acronym', 'kind', 'parent', 'aliases', 'note', 'formerNames', 'members', 'closedOn'];

/** Fields in which two drafts differ, with their texts. */
export function differences(mine: OrganisationDraft, theirs: OrganisationDraft): { field: DraftField; mine: string; theirs: string }[] {
  return DRAFT_FIELDS.map((field) => ({ field, mine: textOf(mine[field]), theirs: textOf(theirs[field]) })).filter((each) => each.mine !== each.theirs);
}

function textOf(value: OrganisationDraft[DraftField]): string {
  if (typeof value === 'string') return value;
  return value.map((row) => Object.values(row).filter(Boolean).join(', ')).join('\n');
}
