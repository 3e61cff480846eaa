import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { pactNotFound } from '#pact';
import { asId, Database, DomainError, today, type ProblemDetail, type RequestContext } from '#platform';
import { proposedCampaign, semesterClosedBy, type CampaignProposal } from './campaign-proposal.rules.js';
import { planProblems, tidiedPlan, type CampaignPlan } from './campaign-plan.rules.js';
import { CampaignPlansRepository, type PlanGround } from './campaign-plans.repository.js';
import { CampaignTransition } from './campaign.lifecycle.js';
import { Campaigns, type CampaignAct } from './campaigns.service.js';
import '../reporting.audit.js';

/** How a plan was taken: written when there is no problem. */
export interface PlanOutcome {
  readonly code: string;
  readonly problems: readonly ProblemDetail[];
}

export interface ProposedPlan extends CampaignProposal {
  readonly meeting: string | null;
  readonly codeTaken: boolean;
  readonly partnersContribute: boolean;
}

/** The steering team prepares a campaign, changes it, gives it up: until it opens, nobody has been asked. */
@Injectable()
export class CampaignPlans {
  constructor(
    private readonly database: Database,
    private readonly plans: CampaignPlansRepository,
    private readonly campaigns: Campaigns,
    private readonly audit: Audit,
  ) {}

  /** For the COPIL asked for, else for the next one whose semester nobody asks about yet. */
  async propose(ctx: RequestContext, pact: string, meeting: string | null): Promise<ProposedPlan> {
    requirePermission(ctx, 'campaign.run', {});
    const ground = await this.plans.ground(ctx, pact);
    if (!ground) throw pactNotFound(pact);
    const id = meeting === null ? null : asId(meeting);
    const isFree = ({ on }: { on: string }): boolean => on >= today(ctx) && !ground.taken.includes(semesterClosedBy(on));
    const copil = id === null ? ground.copils.find(isFree) : ground.copils.find((each) => each.id === id);
    if (id !== null && !copil) throw new DomainError('CAMPAIGN_MEETING_UNKNOWN');
    const proposal = proposedCampaign(copil?.on ?? null, today(ctx));
    return { ...proposal, meeting: copil?.id ?? null, codeTaken: ground.taken.includes(proposal.code), partnersContribute: true };
  }

  create(ctx: RequestContext, pact: string, given: CampaignPlan): Promise<PlanOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const ground = await this.hold(ctx, pact);
      const plan = tidiedPlan(given);
      const problems = problemsOf(ctx, plan, ground);
      if (problems.length > 0) return { code: plan.code, problems };
      const id = await this.plans.insert(ctx, ground.pactId, plan, copilOn(ground, plan));
      await this.audit.record(ctx, { action: 'campaign.created', objectType: 'campaign', objectId: id, changes: changesOf(null, plan) });
      return { code: plan.code, problems };
    });
  }

  update(ctx: RequestContext, act: CampaignAct, given: CampaignPlan): Promise<PlanOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const ground = await this.hold(ctx, act.pact);
      const campaign = await this.campaigns.load(ctx, act, CampaignTransition.UPDATE);
      const plan = tidiedPlan(given);
      const problems = problemsOf(ctx, plan, { ...ground, taken: ground.taken.filter((code) => code !== campaign.code) });
      if (problems.length > 0) return { code: campaign.code, problems };
      const changes = changesOf((await this.plans.stored(ctx, campaign.id))!, plan);
      if (changes.length === 0) {
        await this.plans.confirm(ctx, campaign.id);
        return { code: campaign.code, problems };
      }
      await this.plans.update(ctx, campaign.id, plan, copilOn(ground, plan));
      await this.audit.record(ctx, { action: 'campaign.changed', objectType: 'campaign', objectId: campaign.id, changes });
      return { code: plan.code, problems };
    });
  }

  delete(ctx: RequestContext, act: CampaignAct): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.campaigns.load(ctx, act, CampaignTransition.DELETE);
      await this.plans.delete(ctx, campaign.id);
      await this.audit.record(ctx, { action: 'campaign.deleted', objectType: 'campaign', objectId: campaign.id, changes: [{ field: 'code', before: campaign.code, after: null }] });
    });
  }

  private async hold(ctx: RequestContext, pact: string): Promise<PlanGround> {
    requirePermission(ctx, 'campaign.run', {});
    const ground = await this.plans.hold(ctx, pact);
    if (!ground) throw pactNotFound(pact);
    return ground;
  }
}

function problemsOf(ctx: RequestContext, plan: CampaignPlan, ground: PlanGround): ProblemDetail[] {
  return planProblems(plan, { ...ground, today: today(ctx), meetings: ground.copils.map(({ id }) => id) });
}

const copilOn = (ground: PlanGround, plan: CampaignPlan): string | null => ground.copils.find(({ id }) => id === plan.meeting)?.on ?? null;

/** The COPIL is told by the campaign's page; the trail tells the days, the scope and who contributes. */
const TOLD = ['code', 'title', 'opensOn', 'dueOn', 'closesOn', 'scope', 'axes', 'commitments', 'partnersContribute', 'meeting'] as const;

function changesOf(before: CampaignPlan | null, after: CampaignPlan): NonNullable<AuditRecord['changes']> {
  const told = (plan: CampaignPlan | null, field: (typeof TOLD)[number]): string | number | boolean | null => {
    const value = plan?.[field] ?? null;
    return Array.isArray(value) ? value.join(', ') || null : (value as string | boolean | null);
  };
  return TOLD.map((field) => ({ field, before: told(before, field), after: told(after, field) })).filter((each) => each.before !== each.after);
}
