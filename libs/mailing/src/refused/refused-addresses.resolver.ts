import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { BounceHooks } from '../bounces/bounce-hooks.service.js';
import { AddressRetries } from './address-retries.service.js';
import { BounceHook, BounceKeyPayload, RefusedAddressConnection, RetryAddressInput, RetryAddressPayload } from './refused-address.graphql.js';
import { listRefusedAddresses } from './refused-address.query.js';

@Resolver()
export class RefusedAddressesResolver {
  constructor(
    private readonly retries: AddressRetries,
    private readonly hooks: BounceHooks,
  ) {}

  @Query(() => RefusedAddressConnection, { description: 'Addresses to which nothing more is sent, the latest first.' })
  @Allow('mail.read')
  refusedAddresses(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RefusedAddressConnection> {
    return listRefusedAddresses(ctx, info, { first, after });
  }

  @Mutation(() => RetryAddressPayload, { description: 'Mails leave again for an address that refused them.' })
  @Allow('mail.manage')
  async retryAddress(@Ctx() ctx: RequestContext, @Args('input') input: RetryAddressInput): Promise<RetryAddressPayload> {
    await this.retries.retry(ctx, input.address);
    return { address: input.address };
  }

  @Query(() => BounceHook, { description: 'For administrators.' })
  @Allow('mail.bounce-key')
  bounceHook(@Ctx() ctx: RequestContext): Promise<BounceHook> {
    return this.hook(ctx);
  }

  @Mutation(() => BounceKeyPayload, { description: 'Makes a key, in the place of the one before.' })
  @Allow('mail.bounce-key')
  async makeBounceKey(@Ctx() ctx: RequestContext): Promise<BounceKeyPayload> {
    const key = await this.hooks.make(ctx);
    return { hook: await this.hook(ctx), key };
  }

  @Mutation(() => BounceKeyPayload, { description: 'Nothing is taken any more.' })
  @Allow('mail.bounce-key')
  async withdrawBounceKey(@Ctx() ctx: RequestContext): Promise<BounceKeyPayload> {
    await this.hooks.withdraw(ctx);
    return { hook: await this.hook(ctx), key: null };
  }

  private async hook(ctx: RequestContext): Promise<BounceHook> {
    return { url: this.hooks.addressOf(ctx), madeAt: await this.hooks.madeAt(ctx) };
  }
}
