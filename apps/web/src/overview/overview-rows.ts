import type { CommitmentStatus, OverviewPageQuery, Weather } from '../graphql/generated.js';

export type Overview = OverviewPageQuery['overview'];
export type Line = Overview['total'];
export type Row = Overview['asked'][number];

export const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
export const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];

/** What was answered, by its name in the address. */
const ANSWERS = ['interroges', 'non-interroges', 'recus', 'acceptes', 'silence', 'retard'] as const;

/** Which rows stand behind a number of the page; kept in the address. */
export interface RowChoice {
  readonly axis: number | null;
  readonly weather: Weather | null;
  readonly status: CommitmentStatus | null;
  readonly answer: (typeof ANSWERS)[number] | null;
}

export function choiceOf(search: URLSearchParams): RowChoice {
  return {
    axis: Number(search.get('axe')) || null,
    weather: WEATHERS.find((each) => each === search.get('meteo')) ?? null,
    status: STATUSES.find((each) => each === search.get('etat')) ?? null,
    answer: ANSWERS.find((each) => each === search.get('reponse')) ?? null,
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

export function hasAnswered({ state }: Pick<Row, 'state'>): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

const ANSWERED_SO: Record<(typeof ANSWERS)[number], (row: Row) => boolean> = {
  interroges: () => true,
  'non-interroges': () => false,
  recus: hasAnswered,
  acceptes: ({ state }) => state === 'ACCEPTED',
  silence: (row) => !hasAnswered(row),
  retard: (row) => row.late && !hasAnswered(row),
};

/**
 * The rows of a choice, and how many answers its number counts that the reader may not read yet: they are told (`hidden`)
 * rather than left out.
 */
export function rowsOf(overview: Overview, choice: RowChoice): { rows: Row[]; hidden: number } {
  const { axis, weather, status } = choice;
  const answer = choice.answer ?? (weather || status ? 'recus' : 'interroges');
  const asked = overview.asked.filter((row) => (axis === null || row.commitment.axis.number === axis) && ANSWERED_SO[answer](row));
  if (!weather && !status) return { rows: asked, hidden: 0 };
  const rows = asked.filter(({ report }) => report && (!weather || report.weather === weather) && (!status || report.status === status));
  const line = overview.axes.find((each) => each.axis.number === axis)?.line ?? overview.total;
  const counted = weather ? countOf(line.weathers, 'weather', weather) : countOf(line.statuses, 'status', status ?? '');
  return { rows, hidden: Math.max(0, counted - rows.length) };
}

/** Storms that the counts hold and that the reader may not read yet, one entry each, by their axis. */
export function hiddenStorms({ axes, storms }: Overview): Overview['axes'][number]['axis'][] {
  return axes.flatMap(({ axis, line }) => {
    const read = storms.filter(({ commitment }) => commitment.axis.number === axis.number).length;
    return Array.from({ length: Math.max(0, countOf(line.weathers, 'weather', 'STORM') - read) }, () => axis);
  });
}

/** The due date is behind: an answer that is missing is silence from then on, and not before. */
export function isDue({ campaign, today }: Overview): boolean {
  return campaign !== null && campaign.dueOn < today;
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
