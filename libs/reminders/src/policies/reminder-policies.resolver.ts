import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, requirePermission } from '#access';
import { Ctx, DomainError, messageFor, type RequestContext } from '#platform';
import { isRuled } from '../reminder-kind.js';
import { ReminderRules, ReminderRulesPayload, UpdateReminderPolicyInput } from './reminder-policy.graphql.js';
import { ReminderPolicies } from './reminder-policies.service.js';
import { readReminderRules } from './reminder-rules.query.js';

@Resolver(() => ReminderRules)
export class ReminderPoliciesResolver {
  constructor(private readonly policies: ReminderPolicies) {}

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
    return {
      rules: await readReminderRules(ctx, input.pact),
      problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
    };
  }
}
