import type { MailLogPageQueryVariables, MailStanding } from '../graphql/generated.js';

export const STANDINGS: readonly MailStanding[] = ['QUEUED', 'HELD', 'SENT', 'BOUNCED', 'FAILED', 'NOT_SENT', 'CANCELLED'];
/** Names of the filters in the address. */
export type FilterName = 'mots' | 'etat' | 'personne' | 'du' | 'au';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filters as they stand in the address; what means nothing there filters nothing. */
export function mailFilter(search: URLSearchParams): Omit<MailLogPageQueryVariables, 'after'> {
  const day = (name: FilterName): string | null => {
    const text = search.get(name) ?? '';
    return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null;
  };
  const person = search.get('personne') ?? '';
  return { standing: STANDINGS.find((each) => each === search.get('etat')) ?? null, words: search.get('mots')?.trim() || null, person: UUID.test(person) ? person : null, from: day('du'), until: day('au') };
}
