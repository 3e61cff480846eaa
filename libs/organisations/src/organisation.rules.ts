import { firstDayOf, parsePartialDate, type ProblemDetail } from '#platform';
import { OrganisationKind } from './organisation.graphql.js';

export interface NamedBefore {
  readonly name: string;
  readonly acronym: string | null;
  readonly until: string;
  readonly source: string | null;
}

export interface MemberDraft {
  /** Slug. */
  readonly member: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** An organisation as somebody writes it; others are named by their slugs. */
export interface OrganisationDraft {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly formerNames: readonly NamedBefore[];
  readonly members: readonly MemberDraft[];
  readonly closedOn: string | null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG_LENGTH = 120;
export const LINE_LENGTH = 1000;
const TEXT_LENGTH = 8000;

/** « Direction de l’action sociale » → direction-de-l-action-sociale; different from those taken. */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, SLUG_LENGTH - 4).replace(/-$/, '') || 'organisation';
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** As it is kept: no blanks around, former names oldest first, members in the order of their keys. */
export function tidied(draft: OrganisationDraft): OrganisationDraft {
  const line = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null;
  return {
    ...draft,
    name: line(draft.name) ?? '',
    acronym: line(draft.acronym),
    aliases: [...new Set(draft.aliases.flatMap((alias) => line(alias) ?? []))],
    note: draft.note?.replace(/\r\n?/g, '\n').trim() || null,
    formerNames: draft.formerNames
      .map(({ name, acronym, until, source }) => ({ name: line(name) ?? '', acronym: line(acronym), until, source: line(source) }))
      .sort((a, b) => (changeDay(a.until) < changeDay(b.until) ? -1 : 1)),
    members: [...draft.members].map(({ member, since, until }) => ({ member, since, until })).sort((a, b) => (a.member < b.member ? -1 : 1)),
  };
}

/** The day from which the next name is borne, or a member belongs no more: the first that the words cover. */
function changeDay(partial: string): string {
  return firstDayOf(parsePartialDate(partial));
}

/** What is wrong with a tidied draft by itself, without looking at the others. */
export function draftProblems(draft: OrganisationDraft): ProblemDetail[] {
  return [...textProblems(draft), ...formerNameProblems(draft), ...memberProblems(draft)];
}

function textProblems({ slug, name, acronym, aliases, note }: OrganisationDraft): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (!SLUG.test(slug) || slug.length > SLUG_LENGTH) problems.push({ path: 'slug', code: 'SLUG_WRONG', details: { slug } });
  if (!name) problems.push({ path: 'name', code: 'NAME_REQUIRED' });
  aliases.forEach((alias, index) => {
    if (alias.includes(';')) problems.push({ path: `aliases.${index}`, code: 'ALIAS_SEMICOLON' });
  });
  const texts: [string, string | null, number][] = [['name', name, LINE_LENGTH], ['acronym', acronym, LINE_LENGTH], ['aliases', aliases.join(' ; '), LINE_LENGTH], ['note', note, TEXT_LENGTH]];
  for (const [path, text, max] of texts) {
    if (text !== null && text.length > max) problems.push({ path, code: 'TEXT_TOO_LONG', details: { length: text.length, max } });
  }
  return problems;
}

/** Each name differs from the one that followed it, and ends on a day of its own. */
function formerNameProblems({ name, acronym, formerNames }: OrganisationDraft): ProblemDetail[] {
  return formerNames.flatMap((former, index) => {
    const path = `formerNames.${index}`;
    const next = formerNames[index + 1];
    const follower = next ?? { name, acronym };
    if (!former.name) return [{ path: `${path}.name`, code: 'NAME_REQUIRED' }];
    if (former.name.length > LINE_LENGTH) return [{ path: `${path}.name`, code: 'TEXT_TOO_LONG', details: { length: former.name.length, max: LINE_LENGTH } }];
    if (next && changeDay(next.until) === changeDay(former.until)) return [{ path: `${path}.until`, code: 'FORMER_NAMES_DISORDERED', details: { until: former.until } }];
    if (former.name === follower.name && former.acronym === follower.acronym) return [{ path: `${path}.name`, code: 'FORMER_NAME_SAME', details: { name: former.name } }];
    return [];
  });
}

function memberProblems({ slug, kind, members }: OrganisationDraft): ProblemDetail[] {
  if (members.length > 0 && kind !== OrganisationKind.ACTOR_GROUP) return [{ path: 'members', code: 'MEMBERS_OF_NO_GROUP' }];
  return members.flatMap(({ member, since, until }, index) => {
    const path = `members.${index}`;
    if (member === slug) return [{ path: `${path}.member`, code: 'MEMBER_ITSELF' }];
    if (members.findIndex((each) => each.member === member) < index) return [{ path: `${path}.member`, code: 'MEMBER_TWICE', details: { slug: member } }];
    return since && until && changeDay(since) > changeDay(until) ? [{ path: `${path}.until`, code: 'PERIOD_REVERSED', details: { since, until } }] : [];
  });
}

/** What others are known by: enough to check who is named. */
export interface KnownOrganisation {
  readonly parent: string | null;
  readonly mergedInto: string | null;
}

/** Whoever a draft names exists and has joined no other; nobody is an own ancestor once all drafts are written. */
export function treeProblems(draft: OrganisationDraft, known: ReadonlyMap<string, KnownOrganisation>, drafts: ReadonlyMap<string, OrganisationDraft>): ProblemDetail[] {
  const named = [{ path: 'parent', slug: draft.parent }, ...draft.members.map(({ member }, index) => ({ path: `members.${index}.member`, slug: member }))];
  const problems = named.flatMap(({ path, slug }): ProblemDetail[] => {
    if (slug === null || drafts.has(slug)) return [];
    const found = known.get(slug);
    if (!found) return [{ path, code: 'ORGANISATION_UNKNOWN', details: { slug } }];
    return found.mergedInto === null ? [] : [{ path, code: 'ORGANISATION_MERGED', details: { slug, into: found.mergedInto } }];
  });
  const parentOf = (slug: string): string | null => (drafts.has(slug) ? drafts.get(slug)!.parent : (known.get(slug)?.parent ?? null));
  if (problems.length === 0 && isOwnAncestor(draft.slug, parentOf)) problems.push({ path: 'parent', code: 'PARENT_CYCLE', details: { slug: draft.slug } });
  return problems;
}

function isOwnAncestor(slug: string, parentOf: (slug: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let at = parentOf(slug); at !== null && !seen.has(at); at = parentOf(at)) {
    if (at === slug) return true;
    seen.add(at);
  }
  return false;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const FIELDS = ['name', 'acronym', 'kind', 'parent', 'aliases', 'note', 'formerNames', 'members', 'closedOn'] as const;

/** What moved from one draft to another, each field as a text that can be read. */
export function fieldChanges(before: OrganisationDraft | null, after: OrganisationDraft): FieldChange[] {
  return FIELDS.map((field) => ({ field, before: before && fieldText(before, field), after: fieldText(after, field) })).filter((change) => change.before !== change.after);
}

function fieldText(draft: OrganisationDraft, field: (typeof FIELDS)[number]): string | null {
  switch (field) {
    case 'aliases':
      return draft.aliases.join(' ; ') || null;
    case 'formerNames':
      return draft.formerNames.map(({ name, acronym, until, source }) => `${name}${acronym ? ` (${acronym})` : ''} → ${until}${source ? `, ${source}` : ''}`).join(' ; ') || null;
    case 'members':
      return draft.members.map(({ member, since, until }) => member + (since || until ? ` (${since ?? '…'} → ${until ?? '…'})` : '')).join(' ; ') || null;
    default:
      return draft[field];
  }
}
