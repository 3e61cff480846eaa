import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, personAfter, PersonPayload } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { ErasePersonInput } from './erasure.graphql.js';
import { Erasures } from './erasure.service.js';

@Resolver()
export class ErasureResolver {
  constructor(private readonly erasures: Erasures) {}

  @Mutation(() => PersonPayload, { description: 'Takes a person’s name and address out of the space for good; what they did stays, without a name. Their departure comes first.' })
  @Allow('personal-data.manage')
  async erasePerson(@Ctx() ctx: RequestContext, @Args('input') input: ErasePersonInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    await this.erasures.erase(ctx, input.person, input.reason);
    return personAfter(ctx, input.person, info);
  }
}
