import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, requirePermission } from '#access';
import { Ctx, DomainError, messageFor, type ProblemDetail, type RequestContext } from '#platform';
import { isRuled } from '../reminder-kind.js';
import { ReminderRules, ReminderRulesPayload, UpdateCampaignReminderDaysInput, UpdateReminderPolicyInput } from './reminder-policy.graphql.js';
import { CampaignReminderDays } from './campaign-days.service.js';
import { ReminderPolicies } from './reminder-policies.service.js';
import { readReminderRules } from './reminder-rules.query.js';

@Resolver(() => ReminderRules)
export class ReminderPoliciesResolver {
  constructor(
    private readonly policies: ReminderPolicies,
    private readonly days: CampaignReminderDays,
  ) {}

  @Query(() => ReminderRules, { description: 'When the pact reminds, and what that gives for its campaigns.' })
  @Allow('reminder.list')
  reminderRules(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<ReminderRules> {
    requirePermission(ctx, 'reminder.list', {});
    return readReminderRules(ctx, pact);
  }

  @Mutation(() => ReminderRulesPayload, { description: 'Holds from the next look at what is due: some minutes later.' })
  @Allow('reminder.manage')
  async updateReminderPolicy(@Ctx() ctx: RequestContext, @Args('input') input: UpdateReminderPolicyInput): Promise<ReminderRulesPayload> {
    const { kind, deputiesFrom = null, headsFrom = null, secretariatFrom = null } = input;
    if (!isRuled(kind)) throw new DomainError('REMINDER_KIND_UNRULED');
    const problems = await this.policies.update(ctx, { ...input, kind, deputiesFrom, headsFrom, secretariatFrom });
    return payload(ctx, input.pact, problems);
  }

  @Mutation(() => ReminderRulesPayload, { description: 'Days of one campaign’s own, or the pact’s again. Whether they are business days, and who is told from when, stay the pact’s.' })
  @Allow('reminder.manage')
  async updateCampaignReminderDays(@Ctx() ctx: RequestContext, @Args('input') input: UpdateCampaignReminderDaysInput): Promise<ReminderRulesPayload> {
    const problems = await this.days.update(ctx, { ...input, offsets: input.offsets ?? null });
    return payload(ctx, input.pact, problems);
  }
}

async function payload(ctx: RequestContext, pact: string, problems: readonly ProblemDetail[]): Promise<ReminderRulesPayload> {
  return {
    rules: await readReminderRules(ctx, pact),
    problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
  };
}
