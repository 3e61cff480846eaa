import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, messageFor, type RequestContext } from '#platform';
import { MailStopNotice, MailStopPayload, StopMailInput } from './mail-stopping.graphql.js';
import { MailStopping } from './mail-stopping.service.js';

@Resolver(() => MailStopNotice)
export class MailStoppingResolver {
  constructor(private readonly stopping: MailStopping) {}

  @Query(() => MailStopNotice, { nullable: true, description: 'Null when mails leave, and for readers who are not of the steering team.' })
  @Allow('campaign.read')
  mailStop(@Ctx() ctx: RequestContext): Promise<MailStopNotice | null> {
    return this.stopping.read(ctx);
  }

  @Mutation(() => MailStopPayload, { description: 'Holds reminders and news until resumeMail: what falls due meanwhile is found then, as after an outage.' })
  @Allow('mail.stop')
  async stopMail(@Ctx() ctx: RequestContext, @Args('input') input: StopMailInput): Promise<MailStopPayload> {
    const problems = await this.stopping.stop(ctx, input.reason);
    return { mailStop: await this.stopping.read(ctx), problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
  }

  @Mutation(() => MailStopPayload)
  @Allow('mail.stop')
  async resumeMail(@Ctx() ctx: RequestContext): Promise<MailStopPayload> {
    await this.stopping.lift(ctx);
    return { mailStop: null, problems: [] };
  }
}
