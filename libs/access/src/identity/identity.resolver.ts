import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { IdentityProviders } from './identity-providers.service.js';
import { OfferedProvider } from './identity.graphql.js';

@Resolver()
export class IdentityResolver {
  constructor(private readonly providers: IdentityProviders) {}

  @Query(() => [OfferedProvider], { description: 'Identity providers of this space.' })
  @Allow('session.open')
  identityProviders(@Ctx() ctx: RequestContext): Promise<OfferedProvider[]> {
    return this.providers.list(ctx);
  }
}
