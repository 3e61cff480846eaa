import { draftProblems, tidied, type OrganisationDraft } from '#organisations';
import { isPartialDate } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { OrganisationEntry } from '../pact-document.js';
import { refuseEntry, type CheckedPact, type Placed } from './checked-pact.js';
import { intervalRefusals } from './dates.rules.js';

/** Every parent and member exists, no organisation is its own ancestor, names and memberships follow the rules of the directory. */
export function organisationRefusals({ organisations }: CheckedPact): Refusal[] {
  const parents = new Map(organisations.sound.map(({ value }) => [value.slug, value.parent]));
  const known = (slug: string): boolean => !organisations.complete || organisations.keys.has(slug);
  return organisations.sound.flatMap((entry) => {
    const { slug, parent, members = [] } = entry.value;
    const unknown = members.flatMap(({ organisation }, index) => (known(organisation) ? [] : [refuseEntry(entry, ['members', index, 'organisation'], 'ORGANISATION_UNKNOWN', { slug: organisation })]));
    const own = [...unknown, ...dateRefusals(entry)];
    if (own.length === 0) own.push(...directoryRefusals(entry));
    if (parent === undefined) return own;
    if (!known(parent)) return [...own, refuseEntry(entry, ['parent'], 'ORGANISATION_UNKNOWN', { slug: parent })];
    return isOwnAncestor(slug, parents) ? [...own, refuseEntry(entry, ['parent'], 'PARENT_CYCLE', { slug })] : own;
  });
}

/** Dates that do not exist, and a signature that ends before it begins. */
function dateRefusals(entry: Placed<OrganisationEntry>): Refusal[] {
  const { formerNames = [], members = [], closedOn, signatorySince = null, signatoryUntil = null } = entry.value;
  const dated: [path: (string | number)[], value: string | undefined][] = [
    [['closedOn'], closedOn],
    ...formerNames.map(({ until }, index): [(string | number)[], string] => [['formerNames', index, 'until'], until]),
    ...members.flatMap(({ since, until }, index): [(string | number)[], string | undefined][] => [[['members', index, 'since'], since], [['members', index, 'until'], until]]),
  ];
  return [
    ...dated.flatMap(([path, value]) => (value === undefined || isPartialDate(value) ? [] : [refuseEntry(entry, path, 'DATE_IMPOSSIBLE', { value })])),
    ...intervalRefusals(signatorySince, signatoryUntil, (path, code, details) => refuseEntry(entry, [path[0] === 'start' ? 'signatorySince' : 'signatoryUntil'], code, details)),
  ];
}

/** What the directory of organisations would refuse in a form; the text's own form is the schema's business. */
function directoryRefusals(entry: Placed<OrganisationEntry>): Refusal[] {
  return draftProblems(tidied(draftOf(entry.value))).map(({ path, code, details = {} }) => refuseEntry(entry, [path.split('.')[0]!], code, { ...details }));
}

/** An entry of the file as the directory knows it. */
export function draftOf({ slug, name, acronym, kind, parent, aliases, note, formerNames, members, closedOn }: OrganisationEntry): OrganisationDraft {
  return {
    ...{ slug, name, kind, acronym: acronym ?? null, parent: parent ?? null, aliases: aliases ?? [], note: note ?? null, closedOn: closedOn ?? null },
    formerNames: (formerNames ?? []).map((former) => ({ name: former.name, acronym: former.acronym ?? null, until: former.until, source: former.source ?? null })),
    members: (members ?? []).map((each) => ({ member: each.organisation, since: each.since ?? null, until: each.until ?? null })),
  };
}

function isOwnAncestor(slug: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(slug); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === slug) return true;
    seen.add(at);
  }
  return false;
}
