import { Injectable } from '@nestjs/common';
import { mayOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { Corrections, Measurements } from '#indicators';
import { Database, DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { cleanText } from '../reports/pasted-text.rules.js';
import { requireId, signature } from '../reports/report-act.js';
import { ReportState } from '../reports/report.lifecycle.js';
import { ReportsRepository, type HeldRequest } from '../reports/reports.repository.js';
import { requestNotFound } from '../reporting.errors.js';
import { sees } from '../visibility.rules.js';
import './contributions.audit.js';
import { settlementProblems, settlingPermission } from './contradiction.rules.js';
import { Settlements } from './settlements.repository.js';

export interface SettlementAct {
  readonly request: string;
  readonly indicator: string;
  /** Whose figure is kept. */
  readonly organisation: string;
  readonly reason: string;
}

/** The lead of a commitment settles figures that differ; what each said stays. */
@Injectable()
export class FigureSettling {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly settlements: Settlements,
    private readonly measurements: Measurements,
    private readonly audit: Audit,
    corrections: Corrections,
  ) {
    // A figure put right may differ from those that it agreed with.
    corrections.follow(async (ctx, reportId) => this.follow(ctx, await this.settlements.whereOf(ctx, reportId)));
  }

  settle(ctx: RequestContext, act: SettlementAct): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const request = await this.require(ctx, act.request);
      const indicator = request.served.find(({ code }) => code === act.indicator);
      if (!indicator) return [{ path: 'indicator', code: 'INDICATOR_NOT_SERVED', details: { indicator: act.indicator } }];
      // An acceptance holds it too: either sees what the other has done.
      await this.measurements.hold(ctx, indicator.id);
      const said = await this.settlements.said(ctx, request.id, indicator.id);
      const reason = cleanText(act.reason);
      const problems = settlementProblems(said, act.organisation, reason);
      if (problems.length > 0) return problems;
      const kept = said.find(({ organisation }) => organisation === act.organisation)!;
      await this.settlements.add(ctx, request, indicator.id, said, kept, reason!, signature(ctx));
      await this.follow(ctx, request);
      const changes = [
        { field: `figure ${indicator.code}`, before: null, after: kept.value },
        { field: 'keptFrom', before: null, after: kept.name },
        { field: 'said', before: null, after: said.map(({ name, value }) => `${name} : ${value}`).join(' ; ') },
        { field: 'reason', before: null, after: reason },
      ];
      await this.audit.record(ctx, { action: 'figure.settled', objectType: 'report_request', objectId: request.id, changes, onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } });
      return [];
    });
  }

  /** Of accepted figures of one commitment in one campaign that differ, one stands: the settled one, else the lead's. */
  async follow(ctx: RequestContext, where: { readonly commitmentId: string; readonly campaignId: string }): Promise<void> {
    const { reportIds, preferred } = await this.settlements.counting(ctx, where);
    await this.measurements.prefer(ctx, reportIds, preferred);
  }

  private async require(ctx: RequestContext, id: string): Promise<HeldRequest> {
    const request = await this.reports.hold(ctx, requireId(id));
    if (!request) throw requestNotFound();
    const { organisationId, campaignId } = request;
    const permission = settlingPermission(request.report?.state === ReportState.SUBMITTED || request.report?.state === ReportState.ACCEPTED);
    if (!mayOn(ctx, permission, { organisationId, campaignId })) {
      if (!sees(ctx, { organisationId, campaignId })) throw requestNotFound();
      requirePermission(ctx, permission, { organisationId, campaignId });
    }
    if (request.campaignState !== CampaignState.OPEN) throw new DomainError(request.campaignState === CampaignState.CLOSED ? 'CAMPAIGN_CLOSED' : 'CAMPAIGN_NOT_OPEN', { code: request.campaignCode });
    if (request.former) throw new DomainError('REQUEST_WITHDRAWN');
    if (request.role !== 'LEAD') throw new DomainError('LEAD_SETTLES');
    return request;
  }
}
