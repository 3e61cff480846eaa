import type { ProblemDetail } from '#platform';

/** More than live in the country: a slip. */
const MOST = 100_000_000;
/** Beyond this factor a count is more often a slip (a zero too many) than news. */
const FAR = 10;

/** How many people an action reached over the period; neither a count nor "not known" when nothing was said. */
export interface PeopleReached {
  readonly peopleCount: number | null;
  readonly peopleQualifier: string | null;
  readonly peopleNotKnown: boolean;
}

export const NOBODY_COUNTED: PeopleReached = { peopleCount: null, peopleQualifier: null, peopleNotKnown: false };

/** As an input gives it. */
export interface GivenPeople {
  readonly count?: number | null;
  readonly qualifier?: string | null;
  readonly notKnown?: boolean | null;
}

export function peopleOf(given: GivenPeople | null): PeopleReached {
  const peopleCount = given?.count ?? null;
  return { peopleCount, peopleQualifier: peopleCount === null ? null : (given?.qualifier ?? 'EXACT'), peopleNotKnown: given?.notKnown ?? false };
}

/** What refuses even a draft. */
export function peopleProblems({ peopleCount, peopleQualifier, peopleNotKnown }: PeopleReached): ProblemDetail[] {
  const problem = (code: string): ProblemDetail[] => [{ path: 'peopleReached', code }];
  if (peopleNotKnown && peopleCount !== null) return problem('VALUE_OR_NOT_KNOWN');
  if (peopleCount === null) return [];
  if (!Number.isInteger(peopleCount) || peopleCount > MOST) return problem('PEOPLE_OUT_OF_RANGE');
  if (peopleCount === 0 && peopleQualifier === 'LESS_THAN') return problem('VALUE_UNDER_NOTHING');
  return peopleCount < 0 ? problem('PEOPLE_NEGATIVE') : [];
}

/** A count far from the organisation's last one; told, never refused. Zero is counted, and said. */
export function peopleWarnings({ peopleCount }: PeopleReached, previous: PeopleReached | undefined): ProblemDetail[] {
  const before = previous?.peopleCount ?? null;
  if (!peopleCount || !before) return [];
  const far = peopleCount > FAR * before ? 'PEOPLE_FAR_ABOVE' : peopleCount * FAR < before ? 'PEOPLE_FAR_BELOW' : undefined;
  return far ? [{ path: 'peopleReached', code: far, details: { reference: before } }] : [];
}
