import type { Locale, RequestContext } from '#platform';

/**
 * What hangs on organisations in the rooms above, which this room must not know: each says what becomes of its own rows
 * when two organisations are merged, or when some have changed. A test holds the columns against the foreign keys.
 */
export interface OrganisationFollower {
  /** `table.column` of each reference to an organisation that this follower answers for. */
  readonly columns: readonly string[];
  /** What is moved, in words: « engagements portés ». */
  readonly words: Readonly<Record<Locale, string>>;
  /** SQL of how many rows point to the organisation $2 of the tenant $1. */
  readonly count: string;
  /** Makes the rows of one organisation those of another; in the transaction of the merger. */
  merge(ctx: RequestContext, from: string, into: string): Promise<void>;
  /** After organisations were written, in the same transaction. */
  changed?(ctx: RequestContext, ids: readonly string[]): Promise<void>;
}

const followers: OrganisationFollower[] = [];

/** Called once by each room, beside the tables it owns. */
export function followOrganisations(follower: OrganisationFollower): void {
  const taken = follower.columns.find((column) => followers.some((each) => each.columns.includes(column)));
  if (taken) throw new Error(`${taken} is followed twice`);
  followers.push(follower);
}

export function organisationFollowers(): readonly OrganisationFollower[] {
  return followers;
}

/** A follower whose merger is statements with the tenant for $1, the organisation that goes for $2, the one that stays for $3. */
export function followBySql(follower: Pick<OrganisationFollower, 'columns' | 'words' | 'count' | 'changed'> & { readonly statements: readonly string[] }): void {
  const { statements, ...rest } = follower;
  followOrganisations({
    ...rest,
    async merge(ctx, from, into) {
      // PostgreSQL refuses a parameter that the statement does not use.
      for (const statement of statements) await ctx.db.query(statement, /\$3\b/.test(statement) ? [ctx.tenant.id, from, into] : [ctx.tenant.id, from]);
    },
  });
}
