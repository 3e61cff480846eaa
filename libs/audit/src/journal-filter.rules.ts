import { asId, DomainError } from '#platform';
import { AuditFamily } from './audit.actions.js';

export interface JournalFilter {
  /** All of them: in values, names, sentences. */
  readonly words?: string | null;
  /** What this person did. */
  readonly person?: string | null;
  readonly family?: AuditFamily | null;
  /** What happened to it, in its name, or through it (a person, an organisation, a report, a link…). */
  readonly object?: string | null;
  /** Days of the space's time zone, both included. */
  readonly from?: string | null;
  readonly until?: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for (`?family=ACCESS&from=2019-05-01`); what is empty asks for nothing. Throws BAD_ID, BAD_DATE, BAD_INPUT. */
export function journalFilterOf(query: Readonly<Record<string, unknown>>): JournalFilter {
  const given = (name: string): string | null => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null);
  return checkedFilter({ words: given('words'), person: given('person'), family: familyOf(given('family')), object: given('object'), from: given('from'), until: given('until') });
}

/** The filter as it was given; throws BAD_ID and BAD_DATE for what cannot be an id or a day. */
export function checkedFilter(filter: JournalFilter): JournalFilter {
  for (const id of [filter.person, filter.object]) if (id) asId(id);
  for (const day of [filter.from, filter.until]) if (day) checkDay(day);
  return filter;
}

function checkDay(day: string): void {
  const at = new Date(`${day}T00:00:00Z`);
  if (!DAY.test(day) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) throw new DomainError('BAD_DATE', { value: day });
}

function familyOf(text: string | null): AuditFamily | null {
  if (text === null) return null;
  if (!Object.hasOwn(AuditFamily, text)) throw new DomainError('BAD_INPUT', { reason: `family: ${Object.keys(AuditFamily).join(', ')}` });
  return text as AuditFamily;
}
