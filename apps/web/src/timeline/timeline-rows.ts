import type { CommitmentStatus, TimelinePageQuery } from '../graphql/generated.js';

export type Timeline = TimelinePageQuery['timeline'];
export type Commitment = Timeline['commitments'][number];

export const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];

/**
 * Where a day stands in a calendar. LATE: as the overview counts it, only where the words give the day on which it ends. PAST: that day has
 * passed, and nothing is owed for it or it is not sure. OPEN: begun, without an end that is said.
 */
export const MOMENTS = ['LATE', 'PAST', 'WITHIN', 'OPEN', 'COMING', 'UNDATED'] as const;
export type Moment = (typeof MOMENTS)[number];
const MOMENT_WORDS: Readonly<Record<Moment, string>> = { LATE: 'depasse', PAST: 'passe', WITHIN: 'pendant', OPEN: 'sans-fin', COMING: 'a-venir', UNDATED: 'sans-date' };

/** The moment by its word in the address. */
export function wordOfMoment(moment: Moment): string {
  return MOMENT_WORDS[moment];
}

export function momentOf({ calendar, status }: Pick<Commitment, 'calendar' | 'status'>, today: string): Moment {
  const { startsOn, endsOn, openEnded, certainty } = calendar;
  if (startsOn === null && endsOn === null) return 'UNDATED';
  if (startsOn !== null && startsOn > today) return 'COMING';
  if (endsOn === null || openEnded) return 'OPEN';
  if (endsOn >= today) return 'WITHIN';
  return certainty === 'FIRM' && (status === 'NOT_STARTED' || status === 'IN_PROGRESS') ? 'LATE' : 'PAST';
}

/** Null until its lead’s first accepted answer, or a decision. */
export function statusOf({ status, statusFrom }: Pick<Commitment, 'status' | 'statusFrom'>): CommitmentStatus | null {
  return statusFrom || status !== 'NOT_STARTED' ? status : null;
}

export interface TimelineFilter {
  readonly axis: number | null;
  readonly actionCadre: number | null;
  /** Slug of a lead. */
  readonly lead: string | null;
  readonly status: CommitmentStatus | 'UNKNOWN' | null;
  readonly moment: Moment | null;
}

export const FILTER_NAMES = ['axe', 'cadre', 'porteur', 'etat', 'quand'] as const;

export function filterOf(search: URLSearchParams): TimelineFilter {
  return {
    axis: Number(search.get('axe')) || null,
    actionCadre: Number(search.get('cadre')) || null,
    lead: search.get('porteur') || null,
    status: ([...STATUSES, 'UNKNOWN'] as const).find((each) => each === search.get('etat')) ?? null,
    moment: MOMENTS.find((each) => MOMENT_WORDS[each] === search.get('quand')) ?? null,
  };
}

/** The commitments that a filter keeps. */
export function keptBy({ commitments, today }: Pick<Timeline, 'commitments' | 'today'>, filter: TimelineFilter): Commitment[] {
  return commitments.filter(
    (commitment) =>
      (filter.axis === null || commitment.axis.number === filter.axis) &&
      (filter.actionCadre === null || commitment.actionCadre?.number === filter.actionCadre) &&
      (filter.lead === null || commitment.porteurs.some(({ role, organisation }) => role === 'LEAD' && organisation?.slug === filter.lead)) &&
      (filter.status === null || (statusOf(commitment) ?? 'UNKNOWN') === filter.status) &&
      (filter.moment === null || momentOf(commitment, today) === filter.moment),
  );
}

export interface Group {
  readonly actionCadre: Commitment['actionCadre'];
  readonly commitments: Commitment[];
}

/** In the order of the text: by action-cadre, those that have none standing by themselves. */
export function groupsOf(commitments: readonly Commitment[]): Group[] {
  const groups: Group[] = [];
  for (const commitment of commitments) {
    const last = groups.at(-1);
    if (last && last.actionCadre?.number === commitment.actionCadre?.number) last.commitments.push(commitment);
    else groups.push({ actionCadre: commitment.actionCadre, commitments: [commitment] });
  }
  return groups;
}
