import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '#audit';
import { asId, Database, DomainError, today, type ProblemDetail, type RequestContext } from '#platform';
import { cleanText } from '../reports/pasted-text.rules.js';
import { reasonProblems, requestNotFound } from '../reporting.errors.js';
import { CampaignTransition } from '../campaigns/campaign.lifecycle.js';
import { Campaigns, type CampaignAct } from '../campaigns/campaigns.service.js';
import { AllowancesRepository } from './allowances.repository.js';
import { extensionProblems } from './allowances.rules.js';
import '../reporting.audit.js';

type CampaignKey = Omit<CampaignAct, 'version'>;
export interface ExtensionAct extends CampaignKey {
  readonly organisation: string;
  readonly dueOn?: string | null;
  readonly reason?: string | null;
}
export interface ExcuseAct extends CampaignKey {
  readonly organisation?: string | null;
  readonly request?: string | null;
}

/** What the steering team grants: more time to one organisation, or that nothing is expected any more. Each with its reason, each undone. */
@Injectable()
export class Allowances {
  constructor(
    private readonly database: Database,
    private readonly campaigns: Campaigns,
    private readonly allowances: AllowancesRepository,
    private readonly audit: Audit,
  ) {}

  extend(ctx: RequestContext, act: ExtensionAct): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.campaigns.require(ctx, act, CampaignTransition.EXTEND);
      const organisation = await this.allowances.asked(ctx, campaign.id, act.organisation);
      if (!organisation) throw new DomainError('ORGANISATION_NOT_ASKED', { slug: act.organisation, code: campaign.code });
      const record = (action: string, more: NonNullable<AuditRecord['changes']>): Promise<void> =>
        this.audit.record(ctx, { action, objectType: 'campaign', objectId: campaign.id, changes: [{ field: 'organisation', before: null, after: organisation.id }, ...more] });
      if (act.dueOn == null) {
        if (organisation.dueOn === null) return [];
        await this.allowances.withdrawExtension(ctx, campaign.id, organisation.id);
        await record('campaign.extension-withdrawn', [{ field: 'ownDueOn', before: organisation.dueOn, after: null }]);
        return [];
      }
      const reason = cleanText(act.reason ?? '') ?? '';
      const problems = [...extensionProblems(act.dueOn, { ...campaign, today: today(ctx) }), ...reasonProblems(reason)];
      if (problems.length > 0) return problems;
      await this.allowances.extend(ctx, campaign.id, organisation.id, act.dueOn, reason);
      await record('campaign.extended', [{ field: 'ownDueOn', before: organisation.dueOn, after: act.dueOn }, { field: 'reason', before: null, after: reason }]);
      return [];
    });
  }

  /** What was sent stays an answer: only what was not is excused. */
  async excuse(ctx: RequestContext, act: ExcuseAct & { readonly reason: string }): Promise<ProblemDetail[]> {
    const reason = cleanText(act.reason) ?? '';
    return this.write(ctx, act, reason, 'campaign.excused');
  }

  withdrawExcuse(ctx: RequestContext, act: ExcuseAct): Promise<ProblemDetail[]> {
    return this.write(ctx, act, null, 'campaign.excuse-withdrawn');
  }

  private write(ctx: RequestContext, act: ExcuseAct, reason: string | null, action: string): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.campaigns.require(ctx, act, CampaignTransition.EXCUSE);
      const about = await this.target(ctx, campaign, act);
      const problems = reason === null ? [] : reasonProblems(reason);
      if (problems.length > 0) return problems;
      const requests = await this.allowances.excuse(ctx, campaign.id, about.organisationId, about.requestId, reason);
      if (requests === 0 && reason !== null) return [{ path: act.request ? 'request' : 'organisation', code: 'NOTHING_TO_EXCUSE' }];
      if (requests === 0) return [];
      const told = { organisation: about.organisationId, requests, ...(about.number !== null && { commitment: about.number }), ...(reason !== null && { reason }) };
      const changes = Object.entries(told).map(([field, after]) => ({ field, before: null, after }));
      await this.audit.record(ctx, { action, objectType: 'campaign', objectId: campaign.id, changes });
      return [];
    });
  }

  private async target(ctx: RequestContext, campaign: { id: string; code: string }, act: ExcuseAct): Promise<{ organisationId: string; requestId: string | null; number: number | null }> {
    if (act.request != null) {
      const requestId = asId(act.request);
      const found = await this.allowances.organisationOf(ctx, campaign.id, requestId);
      if (!found) throw requestNotFound();
      return { ...found, requestId };
    }
    const organisation = await this.allowances.asked(ctx, campaign.id, act.organisation ?? '');
    if (!organisation) throw new DomainError('ORGANISATION_NOT_ASKED', { slug: act.organisation ?? '', code: campaign.code });
    return { organisationId: organisation.id, requestId: null, number: null };
  }
}
