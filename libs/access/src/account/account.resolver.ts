import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionOf, selectionUnder, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { OwnSessions } from '../sessions/own-sessions.service.js';
import { PersonalTokens } from '../tokens/personal-tokens.service.js';
import { Account, AccountPayload, CreateTokenInput, CreateTokenPayload, RevokeSessionInput, RevokeTokenInput } from './account.graphql.js';
import { readAccount } from './account.query.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly tokens: PersonalTokens,
  ) {}

  @Query(() => Account, { description: 'Sessions, tokens and ways to sign in of who asks.' })
  @Allow('account.read')
  account(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Account> {
    return readAccount(ctx, selectionOf(info));
  }

  @Mutation(() => AccountPayload, { description: 'Needs a sign-in of the last half-hour.' })
  @Allow('account.write')
  async revokeSession(@Ctx() ctx: RequestContext, @Args('input') input: RevokeSessionInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    await this.sessions.revoke(ctx, input.session);
    return { account: await readAccount(ctx, selectionUnder(info, 'account')) };
  }

  @Mutation(() => AccountPayload, { description: 'Ends all but the one that asks. Needs a sign-in of the last half-hour.' })
  @Allow('account.write')
  async revokeOtherSessions(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    await this.sessions.revokeOthers(ctx);
    return { account: await readAccount(ctx, selectionUnder(info, 'account')) };
  }

  @Mutation(() => CreateTokenPayload, { description: 'Needs a sign-in of the last half-hour; the person is told by mail.' })
  @Allow('account.write')
  async createToken(@Ctx() ctx: RequestContext, @Args('input') input: CreateTokenInput, @Info() info: GraphQLResolveInfo): Promise<CreateTokenPayload> {
    const { secret } = await this.tokens.create(ctx, input);
    return { secret, account: await readAccount(ctx, selectionUnder(info, 'account')) };
  }

  @Mutation(() => AccountPayload)
  @Allow('account.write')
  async revokeToken(@Ctx() ctx: RequestContext, @Args('input') input: RevokeTokenInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    await this.tokens.revoke(ctx, input.token);
    return { account: await readAccount(ctx, selectionUnder(info, 'account')) };
  }
}
