import type { Locale } from '#platform';

/** What a person has in an organisation, in a room above: told to the successor, and passed on when it is a person's. */
export interface DepartureFollower {
  readonly words: Readonly<Record<Locale, string>>;
  /** SQL of how many there are: tenant $1, organisation $2, person $3, day $4. */
  readonly count: string;
  /** SQL of how many the person has before any departure, when `count` can only tell afterwards; tenant, organisation, person. */
  readonly held?: string;
  /** Passes them on: the same parameters, and the successor $5. Left out for what is the organisation's own and stays. */
  readonly pass?: string;
}

const followers: DepartureFollower[] = [];

/** Called once by each room, beside the tables it owns. */
export function followDepartures(follower: DepartureFollower): void {
  followers.push(follower);
}

export function departureFollowers(): readonly DepartureFollower[] {
  return followers;
}
