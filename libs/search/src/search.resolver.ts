import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, RateLimits, type RateLimit } from '#access';
import { Ctx, DomainError, registerMessages, type RequestContext } from '#platform';
import { LONGEST_SEARCH, searchAsked } from './search-query.rules.js';
import { SearchKind, SearchResult } from './search.graphql.js';
import { search } from './search.query.js';

registerMessages({ SEARCH_TOO_LONG: { fr: 'La recherche est trop longue : {max} caractères au plus.', en: 'The search is too long: {max} characters at most.' } });

/** As fast as anybody types; whoever shares a network shares its count. */
const PER_PERSON: RateLimit = { name: 'search person', max: 150, seconds: 60 };
const PER_NETWORK: RateLimit = { name: 'search network', max: 900, seconds: 60 };
const MOST = 50;
/** Beyond, other words find it faster. */
const FARTHEST = 1000;

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(private readonly limits: RateLimits) {}

  @Query(() => SearchResult, { name: 'search', description: 'Words of the pact, by their French stems, without regard to accents and case; the last may be unfinished. A number, or « engagement 42 », finds the commitment. Nothing that the reader could not open.' })
  @Allow('search.read')
  async search(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('text', { type: () => String }) text: string,
    @Args('kinds', { type: () => [SearchKind], nullable: true, description: 'All when empty.' }) kinds: SearchKind[] | null,
    @Args('first', { type: () => Int, nullable: true, description: '20 when omitted, 50 at most.' }) first: number | null,
    @Args('offset', { type: () => Int, nullable: true }) offset: number | null,
  ): Promise<SearchResult> {
    if (text.length > LONGEST_SEARCH) throw new DomainError('SEARCH_TOO_LONG', { max: LONGEST_SEARCH });
    const { actor, origin } = ctx;
    await this.limits.take(ctx, ...(actor.kind === 'PERSON' || actor.kind === 'GUEST' ? ([PER_PERSON, actor.personId] as const) : ([PER_NETWORK, origin.address ?? 'unknown'] as const)));
    const within = (value: number | null, otherwise: number, most: number): number => Math.min(most, Math.max(0, Math.trunc(value ?? otherwise)));
    return search(ctx, pact, searchAsked(text), { kinds: kinds ?? [], first: within(first, 20, MOST), offset: within(offset, 0, FARTHEST) });
  }
}
