import type { CommitmentStatus, OverviewPageQuery, Weather } from '../graphql/generated.js';

export type Overview = OverviewPageQuery['overview'];
export type Line = Overview['total'];
export type Row = Overview['asked'][number];

export const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
export const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];

/** Which rows stand behind a number of the page; kept in the address. */
export interface RowChoice {
  readonly axis: number | null;
  readonly weather: Weather | null;
  readonly status: CommitmentStatus | null;
  readonly answer: 'recus' | 'silence' | 'retard' | null;
}

export function choiceOf(search: URLSearchParams): RowChoice {
  const answer = search.get('reponse');
  return {
    axis: Number(search.get('axe')) || null,
    weather: WEATHERS.find((each) => each === search.get('meteo')) ?? null,
    status: STATUSES.find((each) => each === search.get('etat')) ?? null,
    answer: answer === 'recus' || answer === 'silence' || answer === 'retard' ? answer : null,
  };
}

/** Address of the rows behind a number, on this page. */
export function rowsPath(campaign: string, choice: Partial<RowChoice>): string {
  const search = new URLSearchParams({ semestre: campaign });
  if (choice.axis) search.set('axe', String(choice.axis));
  if (choice.weather) search.set('meteo', choice.weather);
  if (choice.status) search.set('etat', choice.status);
  if (choice.answer) search.set('reponse', choice.answer);
  return `/vue-d-ensemble?${search}#lignes`;
}

export function hasAnswered({ state }: Row): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/**
 * The rows of a choice. An answer that was sent but that the reader may not read yet is counted by the service; it is told
 * apart (`unread`) rather than left out.
 */
export function rowsOf(asked: readonly Row[], choice: RowChoice): { rows: Row[]; unread: number } {
  const inAxis = asked.filter((row) => choice.axis === null || row.commitment.axis.number === choice.axis);
  if (choice.answer === 'silence') return { rows: inAxis.filter((row) => !hasAnswered(row)), unread: 0 };
  if (choice.answer === 'retard') return { rows: inAxis.filter((row) => row.late && !hasAnswered(row)), unread: 0 };
  const answered = inAxis.filter((row) => (choice.answer || choice.weather || choice.status ? hasAnswered(row) : true));
  if (!choice.weather && !choice.status) return { rows: answered, unread: 0 };
  const rows = answered.filter(({ report }) => report && (!choice.weather || report.weather === choice.weather) && (!choice.status || report.status === choice.status));
  return { rows, unread: answered.filter(({ report }) => !report).length };
}

/** Answers whose content the reader may see: all for the steering team, the accepted ones for the others. */
export function readableAnswers(asked: readonly Row[]): number {
  return asked.filter((row) => hasAnswered(row) && row.report).length;
}

export function countOf<K extends 'weather' | 'status'>(counts: readonly ({ count: number } & Record<K, string>)[], key: K, value: string): number {
  return counts.find((each) => each[key] === value)?.count ?? 0;
}

/** Leads still awaited, those who owe most first. */
export function silentOrganisations(asked: readonly Row[]): { slug: string; name: string; numbers: number[] }[] {
  const silent = new Map<string, { slug: string; name: string; numbers: number[] }>();
  for (const { organisation, commitment } of asked.filter((row) => !hasAnswered(row))) {
    const one = silent.get(organisation.slug) ?? { ...organisation, numbers: [] };
    one.numbers.push(commitment.number);
    silent.set(organisation.slug, one);
  }
  return [...silent.values()].toSorted((a, b) => b.numbers.length - a.numbers.length || a.name.localeCompare(b.name, 'fr'));
}
