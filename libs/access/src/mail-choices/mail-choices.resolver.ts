import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { AccountPayload } from '../account/account.graphql.js';
import { readAccount } from '../account/account.query.js';
import { Allow } from '../allow.js';
import { CurrentVisit, type Visit } from '../sessions/visit.js';
import { ChooseMailsInput, ChooseMailsPayload, SetMailChoiceInput } from './mail-choice.graphql.js';
import { MailChoices } from './mail-choices.service.js';

@Resolver()
export class MailChoicesResolver {
  constructor(private readonly choices: MailChoices) {}

  @Mutation(() => ChooseMailsPayload, { description: 'Stops or resumes mails by the link that they carry; nobody needs to sign in.' })
  @Allow('mail.choose')
  async chooseMails(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: ChooseMailsInput): Promise<ChooseMailsPayload> {
    return { choice: await this.choices.chooseByLink(ctx, input.token, input.wanted, visit.ip) };
  }

  @Mutation(() => AccountPayload, { description: 'Stops or resumes mails to oneself. Resuming ends the links of earlier mails.' })
  @Allow('account.write')
  async setMailChoice(@Ctx() ctx: RequestContext, @Args('input') input: SetMailChoiceInput, @Info() info: GraphQLResolveInfo): Promise<AccountPayload> {
    await this.choices.choose(ctx, input.topic, input.wanted);
    return { account: await readAccount(ctx, selectionUnder(info, 'account')) };
  }
}
