import type { ProblemDetail } from '#platform';
import { AgendaItemKind } from './agenda.template.js';

export const MOST_ITEMS = 100;
const LONGEST = 480;

export type AgendaSubject = 'decision' | 'commitment' | 'indicator' | 'recommendation' | 'avenant';

/** What an item of each kind is about: one of these. */
export const SUBJECTS: Readonly<Record<AgendaItemKind, readonly AgendaSubject[]>> = {
  FREE: [],
  OPEN_DECISION: ['decision'],
  STORM: ['commitment'],
  LATE: ['commitment'],
  ALERT: ['commitment', 'indicator'],
  RECOMMENDATION: ['recommendation'],
  STATUS_CHANGE: ['commitment'],
  AVENANT: ['avenant'],
};

interface TypedItem {
  readonly kind: AgendaItemKind;
  readonly ref: string | null;
  readonly title: string | null;
  readonly minutes: number;
}

/** What is wrong with an agenda by itself: an item without words or without what it is about, twice the same, without a length. */
export function agendaProblems(items: readonly TypedItem[]): ProblemDetail[] {
  return items.flatMap((item, index) => itemProblem(item, items.slice(0, index), `items.${index}`) ?? []);
}

function itemProblem({ kind, ref, title, minutes }: TypedItem, earlier: readonly TypedItem[], path: string): ProblemDetail | undefined {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) return { path: `${path}.minutes`, code: 'AGENDA_MINUTES', details: { max: LONGEST } };
  if (kind === AgendaItemKind.FREE) {
    if (ref !== null) return { path: `${path}.ref`, code: 'AGENDA_SUBJECT_UNKNOWN' };
    return title ? undefined : { path: `${path}.title`, code: 'AGENDA_TITLE_REQUIRED' };
  }
  if (ref === null) return { path: `${path}.ref`, code: 'AGENDA_SUBJECT_UNKNOWN' };
  return earlier.some((each) => each.kind === kind && each.ref === ref) ? { path: `${path}.ref`, code: 'AGENDA_SUBJECT_TWICE' } : undefined;
}
