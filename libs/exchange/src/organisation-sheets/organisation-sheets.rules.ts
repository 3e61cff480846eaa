import { draftOf, plan, slugFor, type OrganisationDraft, type PlannedOrganisation, type StoredOrganisation } from '#organisations';
import { firstDayOf, parsePartialDate, spreadsheets, type Locale, type ProblemDetail } from '#platform';
import { FORMER_NAMES, MEMBERS, ORGANISATIONS, SHEETS, type FormerNameRow, type MemberRow, type OrganisationRow } from './organisation-sheets.js';
import './organisation-sheets.errors.js';

type Refusal = spreadsheets.SheetRefusal;
type Stored = ReadonlyMap<string, StoredOrganisation>;
type Read<Row extends object> = spreadsheets.ReadRow<Row>;

/** What a file would do: what is wrong with it, or what would change. */
export interface SheetPlan {
  readonly planned: readonly PlannedOrganisation[];
  readonly refusals: readonly Refusal[];
}

/** The directory as sheets: what they hold is all that they can change. Organisations that have joined another are left out. */
export function sheetsOf(stored: Stored, locale: Locale): spreadsheets.SheetToWrite[] {
  const living = [...stored.values()].filter((each) => each.mergedInto === null);
  return [
    spreadsheets.sheetToWrite(ORGANISATIONS, living.map((each) => ({ ...each, kind: each.kind as OrganisationRow['kind'] })), locale),
    spreadsheets.sheetToWrite(FORMER_NAMES, living.flatMap((each) => each.formerNames.map((former) => ({ organisation: each.slug, ...former }))), locale),
    spreadsheets.sheetToWrite(MEMBERS, living.flatMap((each) => each.members.map((member) => ({ group: each.slug, ...member }))), locale),
  ];
}

/**
 * Reads a file against the directory. Organisations without a row stay as they are. Former names and members of an
 * organisation that has a row are those of their sheets, when the file has them.
 */
export function planSheets(files: readonly spreadsheets.FileSheet[], stored: Stored, locale: Locale): SheetPlan {
  const organisations = spreadsheets.readTypedSheet(files, ORGANISATIONS, locale);
  const former = spreadsheets.readTypedSheet(files, FORMER_NAMES, locale);
  const members = spreadsheets.readTypedSheet(files, MEMBERS, locale);
  const refusals: Refusal[] = [...spreadsheets.misplacedSheets(files, SHEETS as never, locale), ...organisations.refusals, ...former.refusals, ...members.refusals];
  const name = ORGANISATIONS.name[locale];
  if (!organisations.present) return { planned: [], refusals: [...refusals, { sheet: name, cell: null, code: 'SHEET_MISSING', details: { sheet: name } }] };

  const entries = keyed(organisations.rows, stored, refusals);
  const find = finder(entries, stored);
  const owned = { former: byOwner(former.rows, 'organisation', entries, find, locale, refusals), members: byOwner(members.rows, 'group', entries, find, locale, refusals) };
  const drafts = entries.map((entry) => entryDraft(entry, stored, find, { former: former.present, members: members.present }, owned, refusals));
  if (refusals.length > 0) return { planned: [], refusals };
  const planned = plan(drafts.map((each) => each.draft), stored);
  return { planned, refusals: planned.flatMap((each, index) => each.problems.map((problem) => placed(problem, drafts[index]!))) };
}

interface Entry {
  readonly slug: string;
  readonly row: Read<OrganisationRow>;
}

interface EntryDraft extends Entry {
  readonly draft: OrganisationDraft;
  /** In the order of the draft. */
  readonly formerRows: readonly Read<FormerNameRow>[];
  readonly memberRows: readonly Read<MemberRow>[];
}

/** Each row with its key; a new one without a key gets one from its name, unless somebody bears that name already. */
function keyed(rows: readonly Read<OrganisationRow>[], stored: Stored, refusals: Refusal[]): Entry[] {
  const taken = new Set([...stored.keys(), ...rows.flatMap((row) => row.values.slug ?? [])]);
  const lines = new Map<string, string>();
  return rows.flatMap((row) => {
    const { slug: given, name = '' } = row.values;
    const namesake = given ? undefined : [...stored.values()].find((each) => spreadsheets.folded(each.name) === spreadsheets.folded(name));
    if (namesake) {
      refusals.push(row.refuse('slug', 'ROW_WITHOUT_KEY', { slug: namesake.slug }));
      return [];
    }
    const slug = given ?? slugFor(name, taken);
    const cell = row.refuse('slug', 'ROW_TWICE', { slug, line: lines.get(slug) });
    if (lines.has(slug)) {
      refusals.push(cell);
      return [];
    }
    taken.add(slug);
    lines.set(slug, cell.cell!.replace(/\D/g, ''));
    return [{ slug, row }];
  });
}

type Found = { readonly slug: string } | { readonly code: string; readonly details: Readonly<Record<string, unknown>> };
type Find = (text: string) => Found;

/** An organisation by its key, or by a name or acronym that it alone bears. */
function finder(entries: readonly Entry[], stored: Stored): Find {
  const keys = new Set([...stored.keys(), ...entries.map((entry) => entry.slug)]);
  const named = new Map<string, Set<string>>();
  const add = (slug: string, names: readonly (string | null | undefined)[]): void => {
    for (const name of names) if (name) named.set(spreadsheets.folded(name), (named.get(spreadsheets.folded(name)) ?? new Set()).add(slug));
  };
  for (const each of stored.values()) if (each.mergedInto === null) add(each.slug, [each.name, each.acronym]);
  for (const { slug, row } of entries) add(slug, [row.values.name, row.values.acronym]);
  return (text) => {
    if (keys.has(text)) return { slug: text };
    const slugs = [...(named.get(spreadsheets.folded(text)) ?? [])];
    if (slugs.length === 1) return { slug: slugs[0]! };
    return slugs.length ? { code: 'REFERENCE_AMBIGUOUS', details: { name: text, slugs: slugs.join(', ') } } : { code: 'ORGANISATION_UNKNOWN', details: { slug: text } };
  };
}

/** Rows of a second sheet by the organisation they tell of, which must have a row in the first. */
function byOwner<Row extends FormerNameRow | MemberRow>(
  rows: readonly Read<Row>[],
  column: keyof Row,
  entries: readonly Entry[],
  find: Find,
  locale: Locale,
  refusals: Refusal[],
): ReadonlyMap<string, readonly Read<Row>[]> {
  const listed = new Set(entries.map((entry) => entry.slug));
  const owned = new Map<string, Read<Row>[]>();
  for (const row of rows) {
    const found = find(row.values[column] as string);
    if (!('slug' in found)) refusals.push(row.refuse(column, found.code, found.details));
    else if (!listed.has(found.slug)) refusals.push(row.refuse(column, 'ROW_WITHOUT_ORGANISATION', { slug: found.slug, sheet: ORGANISATIONS.name[locale] }));
    else owned.set(found.slug, [...(owned.get(found.slug) ?? []), row]);
  }
  return owned;
}

function entryDraft(
  { slug, row }: Entry,
  stored: Stored,
  find: Find,
  present: { readonly former: boolean; readonly members: boolean },
  owned: { readonly former: ReadonlyMap<string, readonly Read<FormerNameRow>[]>; readonly members: ReadonlyMap<string, readonly Read<MemberRow>[]> },
  refusals: Refusal[],
): EntryDraft {
  const before = stored.get(slug);
  const base: OrganisationDraft = before ? draftOf(before) : { slug, name: '', kind: 'OTHER', acronym: null, parent: null, aliases: [], note: null, formerNames: [], members: [], closedOn: null };
  const { slug: _, parent, ...given } = row.values;
  const formerRows = dated(owned.former.get(slug) ?? [], refusals);
  const memberRows = [...(owned.members.get(slug) ?? [])].map((each) => ({ each, slug: reference(each, 'member', find, refusals) })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const draft: OrganisationDraft = {
    ...base,
    ...given,
    slug,
    parent: parent === undefined ? base.parent : parent === null ? null : reference(row, 'parent', find, refusals),
    formerNames: present.former ? formerRows.map(({ values }) => ({ name: values.name!, acronym: values.acronym ?? null, until: values.until!, source: values.source ?? null })) : base.formerNames,
    members: present.members ? memberRows.map(({ each, slug: member }) => ({ member, since: each.values.since ?? null, until: each.values.until ?? null })) : base.members,
  };
  return { slug, row, draft, formerRows, memberRows: memberRows.map(({ each }) => each) };
}

/** Former names in the order of their ends, which must be told. */
function dated(rows: readonly Read<FormerNameRow>[], refusals: Refusal[]): Read<FormerNameRow>[] {
  refusals.push(...rows.filter((row) => !row.values.until).map((row) => row.refuse('until', 'CELL_REQUIRED')));
  const day = (row: Read<FormerNameRow>): string => firstDayOf(parsePartialDate(row.values.until!));
  return rows.filter((row) => row.values.until).sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

function reference<Row extends object>(row: Read<Row>, column: keyof Row, find: Find, refusals: Refusal[]): string {
  const found = find(row.values[column] as string);
  if ('slug' in found) return found.slug;
  refusals.push(row.refuse(column, found.code, found.details));
  return '';
}

/** A problem of the directory's rules, at the cell it comes from. */
function placed({ path, code, details }: ProblemDetail, { row, formerRows, memberRows }: EntryDraft): Refusal {
  const [field, index, part] = path.split('.');
  if (field === 'formerNames') return formerRows[Number(index)]!.refuse(part as keyof FormerNameRow, code, details);
  if (field === 'members' && memberRows.length > 0) return memberRows[Number(index ?? 0)]!.refuse((part ?? 'group') as keyof MemberRow, code, details);
  return row.refuse((field! in ORGANISATIONS.columns ? field : 'slug') as keyof OrganisationRow, code, details);
}
