import type { CommitmentStatus, OverviewPageQuery, Weather } from '../graphql/generated.js';
import type { Reading } from '../labels/overview.js';

export type Overview = OverviewPageQuery['overview'];
export type Line = Overview['total'];
export type Row = Overview['asked'][number];

export const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
export const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];

/** What was answered, by its name in the address. */
const ANSWERS = ['interroges', 'non-interroges', 'recus', 'acceptes', 'envoyes', 'non-lus', 'silence', 'retard'] as const;

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

/** Who was excused owes nothing. */
function owes(row: Row): boolean {
  return !hasAnswered(row) && !row.excused;
}

const ANSWERED_SO: Record<(typeof ANSWERS)[number], (row: Row) => boolean> = {
  interroges: () => true,
  'non-interroges': () => false,
  recus: hasAnswered,
  acceptes: ({ state }) => state === 'ACCEPTED',
  envoyes: ({ state }) => state === 'SUBMITTED',
  'non-lus': ({ state, report }) => state === 'SUBMITTED' && !report,
  silence: owes,
  retard: (row) => row.late && !hasAnswered(row),
};

/** The rows of a choice: as many as its number says, since what an answer says is counted for those who may read it. */
export function rowsOf({ asked }: Overview, { axis, weather, status, ...choice }: RowChoice): Row[] {
  const answer = choice.answer ?? (weather || status ? 'recus' : 'interroges');
  const rows = asked.filter((row) => (axis === null || row.commitment.axis.number === axis) && ANSWERED_SO[answer](row));
  if (!weather && !status) return rows;
  return rows.filter(({ report }) => report && (!weather || report.weather === weather) && (!status || report.status === status));
}

/** Answers that were sent and that the reader may not read yet: they are a number of their own. */
export function unread({ reported, readable }: Line): number {
  return reported - readable;
}

/** Which answers the numbers of a line are of, for its reader. */
export function readingOf({ reported, accepted, readable }: Line): Reading {
  if (readable === reported) return 'received';
  return readable === accepted ? 'accepted' : 'readable';
}

/** The due date is behind: an answer that is missing is silence from then on, and not before. */
export function isDue({ campaign, today }: Overview): boolean {
  return campaign !== null && campaign.dueOn < today;
}

/** No answer will come any more. */
export function isClosed({ campaign }: Overview): boolean {
  return campaign?.state === 'CLOSED';
}

export function countOf<K extends 'weather' | 'status'>(counts: readonly ({ count: number } & Record<K, string>)[], key: K, value: string): number {
  return counts.find((each) => each[key] === value)?.count ?? 0;
}

export interface SilentOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  /** When the first answer that it owes is due. */
  readonly dueOn: string | null;
  /** Day of its last answer in any semester; null when it never sent one. */
  readonly lastSentOn: string | null;
  readonly axes: readonly { readonly axis: number; readonly numbers: readonly number[] }[];
}

/** Leads still awaited, those who owe most first, with what they owe by axis; who was excused owes nothing. */
export function silentOrganisations({ asked, silent: owing }: Pick<Overview, 'asked' | 'silent'>): SilentOrganisation[] {
  const since = new Map(owing.map(({ organisation, ...days }) => [organisation.slug, days]));
  const owed = grouped(
    asked.filter(owes),
    ({ organisation }) => organisation.slug,
  );
  const silent = [...owed.values()].map((rows): SilentOrganisation => {
    const axes = [...grouped(rows, ({ commitment }) => commitment.axis.number)].toSorted(([a], [b]) => a - b);
    const { slug, name } = rows[0]!.organisation;
    const { dueOn = null, lastSentOn = null } = since.get(slug) ?? {};
    return { slug, name, dueOn, lastSentOn, count: rows.length, axes: axes.map(([axis, each]) => ({ axis, numbers: each.map(({ commitment }) => commitment.number) })) };
  });
  return silent.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'fr'));
}

function grouped<K>(rows: readonly Row[], keyOf: (row: Row) => K): Map<K, Row[]> {
  const groups = new Map<K, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
