import { createHash } from 'node:crypto';
import { firstDayOf, parsePartialDate } from '#platform';
import { type IndicatorEntry, measurementKey, type OrganisationEntry, type PactDocument, type PactHead } from './pact-document.js';

/** Raised when the same document must be written anew because the importer writes it otherwise. */
const FORM = 1;

/**
 * The document without what does not matter: defaults left out, entries in the order of their keys where their order
 * says nothing. Two documents with the same canonical form are the same pact.
 */
export function canonical(document: PactDocument): PactDocument {
  return {
    pact: canonicalHead(document.pact),
    organisations: sorted(document.organisations, (entry) => entry.slug).map(canonicalOrganisation),
    commitments: [...document.commitments]
      .sort((a, b) => a.number - b.number)
      .map(({ related, milestones, territories, ...entry }) => ({
        ...entry,
        ...(related?.length ? { related: ascending(related) } : {}),
        ...(territories?.length ? { territories: territories.map((each) => ({ ...each, arrondissements: ascending(each.arrondissements) })) } : {}),
        ...(milestones?.length ? { milestones: sorted(milestones, ({ title }) => title) } : {}),
      })),
    indicators: sorted(document.indicators, (entry) => entry.code).map(canonicalIndicator),
    // Their order is the order in which they are shown.
    measurements: document.measurements.map((entry) => ({ ...entry, commitments: ascending(entry.commitments) })),
  };
}

/** Groups go by their codes. */
function canonicalHead({ territoryGroups, ...head }: PactHead): PactHead {
  return { ...head, ...(territoryGroups ? { territoryGroups: sorted(territoryGroups, ({ code }) => code).map((group) => ({ ...group, arrondissements: ascending(group.arrondissements) })) } : {}) };
}

/** An indicator that is said to have no breakdown is not one of which nothing is said. */
function canonicalIndicator({ breakdowns, territory, ...entry }: IndicatorEntry): IndicatorEntry {
  const place = territory && 'arrondissements' in territory ? { arrondissements: ascending(territory.arrondissements) } : territory;
  return { ...entry, commitments: ascending(entry.commitments), ...(breakdowns ? { breakdowns: [...breakdowns].sort() } : {}), ...(place === undefined ? {} : { territory: place }) };
}

/** Former names follow each other by their ends, members by their keys. */
function canonicalOrganisation({ signatory, formerNames, members, ...entry }: OrganisationEntry): OrganisationEntry {
  return {
    ...entry,
    ...(signatory ? { signatory } : {}),
    ...(formerNames ? { formerNames: sorted(formerNames, ({ until }) => firstDayOf(parsePartialDate(until))) } : {}),
    ...(members ? { members: sorted(members, (member) => member.organisation) } : {}),
  };
}

/** Fingerprint of the content: equal for equal pacts, whatever the files they are typed in. */
export function contentHash(document: PactDocument): string {
  return createHash('sha256').update(`${FORM} ${stable(canonical(document))}`).digest('hex');
}

/** JSON with keys in alphabetical order. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export interface ChangedEntry {
  readonly key: string;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}
export interface PartChanges {
  readonly added: readonly string[];
  /** Each with what it was, as JSON. */
  readonly removed: readonly { readonly key: string; readonly was: string }[];
  readonly changed: readonly ChangedEntry[];
}
export type DocumentChanges = Readonly<Record<'pact' | 'organisations' | 'commitments' | 'indicators' | 'measurements', PartChanges>>;

/** What moved between two versions of a pact, entry by entry and field by field. */
export function changesBetween(before: PactDocument, after: PactDocument): DocumentChanges {
  const [from, to] = [canonical(before), canonical(after)];
  return {
    pact: compare([from.pact], [to.pact], () => to.pact.slug),
    organisations: compare(from.organisations, to.organisations, (entry) => entry.slug),
    commitments: compare(from.commitments, to.commitments, (entry) => String(entry.number)),
    indicators: compare(from.indicators, to.indicators, (entry) => entry.code),
    measurements: compare(from.measurements, to.measurements, measurementKey),
  };
}

function compare<T extends object>(from: readonly T[], to: readonly T[], keyOf: (entry: T) => string): PartChanges {
  const before = new Map(from.map((entry) => [keyOf(entry), entry]));
  const after = new Map(to.map((entry) => [keyOf(entry), entry]));
  const changed = [...after].flatMap(([key, entry]) => {
    const old = before.get(key);
    const fields = old ? fieldsThatDiffer(old, entry) : [];
    return fields.length ? [{ key, fields }] : [];
  });
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before].filter(([key]) => !after.has(key)).map(([key, entry]) => ({ key, was: stable(entry) })),
    changed,
  };
}

function fieldsThatDiffer(before: object, after: object): ChangedEntry['fields'] {
  const [old, now] = [leaves(before), leaves(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null })).filter((each) => each.before !== each.after);
}

/** `calendar.start`, `porteurs.links.0.role`: each value under its path; a list of words is one value. */
function leaves(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into;
  if (typeof value !== 'object') return into.set(path, String(value));
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return into.set(path, value.join(', '));
  for (const [key, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${key}` : key, into);
  return into;
}

function sorted<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
