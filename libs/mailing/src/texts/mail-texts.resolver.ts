import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, messageFor, type ProblemDetail, type Problem, type RequestContext } from '#platform';
import { MailText, MailTextInput, MailTextPayload, MailTextPreview, RestoreMailTextInput, WordMailInput } from './mail-text.graphql.js';
import { MailTexts, type WordingOutcome } from './mail-texts.service.js';

@Resolver()
export class MailTextsResolver {
  constructor(private readonly texts: MailTexts) {}

  @Query(() => [MailText], { description: 'The words of the mails that a space may write, in each language; of one mail when it is named.' })
  @Allow('mail.read')
  mailTexts(@Ctx() ctx: RequestContext, @Args('kind', { type: () => String, nullable: true }) kind: string | null): Promise<MailText[]> {
    return this.texts.list(ctx, kind ?? null);
  }

  @Query(() => MailTextPreview, { description: 'What the words would give, to a person who does not exist; with what is wrong with them.' })
  @Allow('mail.read')
  mailTextPreview(@Ctx() ctx: RequestContext, @Args('input') input: MailTextInput): MailTextPreview {
    const { mail, problems } = this.texts.preview(ctx, input);
    return { subject: mail.subject, text: mail.text, problems: told(ctx, problems) };
  }

  @Mutation(() => MailTextPayload, { description: 'Holds for the mails that leave from now on.' })
  @Allow('mail.manage')
  async wordMail(@Ctx() ctx: RequestContext, @Args('input') input: WordMailInput): Promise<MailTextPayload> {
    return payload(ctx, await this.texts.write(ctx, input));
  }

  @Mutation(() => MailTextPayload, { description: 'The original words again; the versions stay.' })
  @Allow('mail.manage')
  async restoreMailText(@Ctx() ctx: RequestContext, @Args('input') input: RestoreMailTextInput): Promise<MailTextPayload> {
    return payload(ctx, await this.texts.restore(ctx, input));
  }
}

function payload(ctx: RequestContext, { text, conflict, problems }: WordingOutcome): MailTextPayload {
  return { text, conflict, problems: told(ctx, problems) };
}

function told(ctx: RequestContext, problems: readonly ProblemDetail[]): Problem[] {
  return problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
}
