import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, MailTemplates, selectionUnder, type RequestContext } from '#platform';
import { mailKindWords } from './mail-kinds.words.js';
import { listMails, readMail } from './mail-log.query.js';
import { MailLog } from './mail-log.service.js';
import { MailFilter, MailReading, MailRecord, MailRecordConnection, ResendMailInput, ResendMailPayload } from './mail-record.graphql.js';

@Resolver(() => MailRecord)
export class MailLogResolver {
  constructor(
    private readonly log: MailLog,
    private readonly templates: MailTemplates,
  ) {}

  @Query(() => MailRecordConnection, { description: 'What left, or is to leave, and what became of it; the latest first.' })
  @Allow('mail.read')
  mails(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => MailFilter, nullable: true }) filter?: MailFilter,
  ): Promise<MailRecordConnection> {
    return listMails(ctx, info, filter ?? {}, { first, after }, this.templates.all());
  }

  @Query(() => MailReading, { description: 'One mail, with what it says.' })
  @Allow('mail.read')
  async mail(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<MailReading> {
    const mail = await readMail(ctx, selectionUnder(info, 'mail'), id, this.templates.all());
    return { mail, preview: selectionUnder(info, 'preview').length > 0 ? await this.log.preview(ctx, id) : null };
  }

  @Mutation(() => ResendMailPayload, { description: 'Refused for mails that open something, and when its reader has left.' })
  @Allow('mail.manage')
  async resendMail(@Ctx() ctx: RequestContext, @Args('input') input: ResendMailInput): Promise<ResendMailPayload> {
    return { mail: await this.log.resend(ctx, input.mail) };
  }

  @ResolveField(() => String)
  kindWords(@Ctx() ctx: RequestContext, @Parent() { _kind, _news }: { readonly _kind: string; readonly _news: string | null }): string {
    return mailKindWords(_kind, ctx.locale, _news);
  }
}
