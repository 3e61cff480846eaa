import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, DomainError, messageFor, Problem, selectionOf, selectionUnder, type ProblemDetail, type RequestContext } from '#platform';
import { Acknowledgements, type AcknowledgementAct } from './acknowledgements.service.js';
import { findAlerts, listAlerts, readAlerts } from './alert-list.query.js';
import { readAlertRules } from './alert-rules.query.js';
import { AlertRuleSettings } from './alert-rules.service.js';
import { AcknowledgeAlertInput, Alert, AlertFilter, AlertInput, AlertList, AlertPayload, AlertRule, AlertRulesPayload, UpdateAlertRuleInput } from './alert.graphql.js';

@Resolver(() => Alert)
export class AlertsResolver {
  constructor(
    private readonly settings: AlertRuleSettings,
    private readonly acknowledgements: Acknowledgements,
  ) {}

  @Query(() => AlertList, { name: 'alerts', description: 'What the rules of the pact point at today, as far as the reader may know it.' })
  @Allow('alert.read')
  list(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo, @Args('pact', { type: () => String }) pact: string, @Args('filter', { nullable: true }) filter?: AlertFilter): Promise<AlertList> {
    return listAlerts(ctx, selectionOf(info), pact, filter ?? {});
  }

  @Query(() => [AlertRule], { name: 'alertRules', description: 'What the pact is alerted of, one rule a kind.' })
  @Allow('alert.read')
  rules(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<AlertRule[]> {
    return readAlertRules(ctx, pact);
  }

  @Mutation(() => AlertRulesPayload, { description: 'Holds from the next reading on.' })
  @Allow('alert.manage')
  async updateAlertRule(@Ctx() ctx: RequestContext, @Args('input') input: UpdateAlertRuleInput): Promise<AlertRulesPayload> {
    const problems = await this.settings.update(ctx, { ...input, threshold: input.threshold ?? null });
    return { rules: await readAlertRules(ctx, input.pact), problems: told(ctx, problems) };
  }

  @Mutation(() => AlertPayload, { description: 'Says what is done about it. It stays, acknowledged, until its cause is gone, and comes back when that renews.' })
  @Allow('alert.manage')
  async acknowledgeAlert(@Ctx() ctx: RequestContext, @Args('input') input: AcknowledgeAlertInput, @Info() info: GraphQLResolveInfo): Promise<AlertPayload> {
    return this.after(ctx, info, input, await this.acknowledgements.acknowledge(ctx, input));
  }

  @Mutation(() => AlertPayload, { description: 'It is open again.' })
  @Allow('alert.manage')
  async withdrawAlertAcknowledgement(@Ctx() ctx: RequestContext, @Args('input') input: AlertInput, @Info() info: GraphQLResolveInfo): Promise<AlertPayload> {
    return this.after(ctx, info, input, await this.acknowledgements.withdraw(ctx, input));
  }

  private async after(ctx: RequestContext, info: GraphQLResolveInfo, { pact, alert: id }: AcknowledgementAct, problems: readonly ProblemDetail[]): Promise<AlertPayload> {
    const { alerts } = await findAlerts(ctx, pact);
    const [alert] = await readAlerts(ctx, selectionUnder(info, 'alert'), alerts.filter((each) => each.id === id));
    // Its cause may go between the act and this reading.
    if (!alert && selectionUnder(info, 'alert').length > 0) throw new DomainError('ALERT_GONE');
    return { alert: alert!, problems: told(ctx, problems) };
  }
}

function told(ctx: RequestContext, problems: readonly ProblemDetail[]): Problem[] {
  return problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
}
