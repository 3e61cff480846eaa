import type { AuditFamily, JournalPageQueryVariables } from '../../graphql/generated.js';

export const FAMILIES = ['ACCESS', 'PEOPLE', 'ORGANISATIONS', 'PACT', 'REPORTING', 'MEETINGS', 'REMINDERS', 'EXPORTS', 'PERSONAL_DATA', 'SERVICE'] as const satisfies readonly AuditFamily[];

/** Names of the filters in the address. */
export type FilterName = 'mots' | 'domaine' | 'personne' | 'objet' | 'du' | 'jusqu-au';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filters of the page as they stand in its address; a day that is none asks for nothing. */
export function filterOf(search: URLSearchParams): Omit<JournalPageQueryVariables, 'after'> {
  const given = (name: FilterName): string | null => search.get(name)?.trim() || null;
  const day = (name: FilterName): string | null => {
    const text = given(name);
    return text && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null;
  };
  return { words: given('mots'), family: FAMILIES.find((each) => each === search.get('domaine')) ?? null, person: given('personne'), object: given('objet'), from: day('du'), until: day('jusqu-au') };
}

/** The address of the same entries as a file. */
export function exportPath(search: URLSearchParams): string {
  const query = new URLSearchParams(Object.entries(filterOf(search)).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `/files/journal.csv${query.size ? `?${query}` : ''}`;
}

/** The address of the journal under one filter alone. */
export function journalPath(name: 'personne' | 'objet', id: string): string {
  return `/administration/journal?${new URLSearchParams({ [name]: id })}`;
}
