import type { MailLogPageQueryVariables, MailStanding } from '../graphql/generated.js';
import { realDay } from '../ui/real-day.js';

export const STANDINGS: readonly MailStanding[] = ['QUEUED', 'HELD', 'SENT', 'BOUNCED', 'FAILED', 'NOT_SENT', 'CANCELLED'];
/** Names of the filters in the address. */
export type FilterName = 'mots' | 'etat' | 'personne' | 'du' | 'jusqu-au';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filters as they stand in the address; what means nothing there filters nothing. */
export function mailFilter(search: URLSearchParams): Omit<MailLogPageQueryVariables, 'after'> {
  const person = search.get('personne') ?? '';
  return { standing: STANDINGS.find((each) => each === search.get('etat')) ?? null, words: search.get('mots')?.trim() || null, person: UUID.test(person) ? person : null, from: realDay(search.get('du')), until: realDay(search.get('jusqu-au')) };
}
