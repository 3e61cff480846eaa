import { Injectable } from '@nestjs/common';
import { CommitmentStatuses, Milestones, type CommitmentStatus } from '#commitments';
import { Measurements } from '#indicators';
import { dayIn, type RequestContext } from '#platform';
import { FigureSettling } from '../contributions/settlements.service.js';
import { correctedFigures } from '../edits/edit.rules.js';
import type { AnsweredValue } from './answer.rules.js';
import { ReportState } from './report.lifecycle.js';
import { reportedPeriod } from './reported-period.rules.js';
import { ReportsRepository, type HeldRequest, type StoredReport } from './reports.repository.js';

/** What an accepted answer gives to the pact: its figures, the steps it ticks, and of its lead the status. In the caller's transaction. */
@Injectable()
export class ReportEffects {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly measurements: Measurements,
    private readonly statuses: CommitmentStatuses,
    private readonly milestones: Milestones,
    private readonly settling: FigureSettling,
  ) {}

  /** It was accepted, as `report` says. */
  async give(ctx: RequestContext, request: HeldRequest, report: StoredReport, values: readonly AnsweredValue[]): Promise<void> {
    await this.recordFigures(ctx, request, values);
    for (const { milestone, reachedOn } of request.ticks) await this.milestones.reach(ctx, milestone, reachedOn!, report.id);
    await this.giveStatus(ctx, request, report);
  }

  /** What was accepted was corrected: the figures that changed become the past of the new ones. What is not accepted gave nothing. */
  async correct(ctx: RequestContext, request: HeldRequest, report: StoredReport, values: readonly AnsweredValue[]): Promise<void> {
    if (report.state !== ReportState.ACCEPTED) return;
    await this.recordFigures(ctx, request, correctedFigures(request.values, values));
    if (report.status !== request.report!.status) await this.giveStatus(ctx, request, report);
  }

  /** The acceptance is undone: what it gave is taken back. */
  async withdraw(ctx: RequestContext, request: HeldRequest): Promise<void> {
    const reportId = request.report!.id;
    await this.measurements.withdraw(ctx, reportId);
    await this.milestones.withdraw(ctx, reportId);
    await this.settling.follow(ctx, request);
    if (request.role === 'LEAD' && (await this.reports.isNewestLead(ctx, request))) {
      await this.statuses.unfollow(ctx, { commitmentId: request.commitmentId, reportId }, await this.reports.newestLeadAnswer(ctx, request));
    }
  }

  /** Who leads no more speaks for the past: the status is the present lead's to give. */
  private async giveStatus(ctx: RequestContext, request: HeldRequest, { id, status }: StoredReport): Promise<void> {
    if (request.role !== 'LEAD' || request.former || !(await this.reports.isNewestLead(ctx, request))) return;
    await this.statuses.follow(ctx, { commitmentId: request.commitmentId, reportId: id, status: status as CommitmentStatus });
  }

  private async recordFigures(ctx: RequestContext, request: HeldRequest, values: readonly AnsweredValue[]): Promise<void> {
    const answeredOn = dayIn(ctx.tenant.timeZone, new Date(request.report!.submittedAt!));
    for (const value of values) {
      const indicator = request.served.find((each) => each.code === value.indicator);
      if (!indicator) continue;
      await this.measurements.record(ctx, {
        indicatorId: indicator.id,
        value: value.value,
        notKnown: value.notKnown,
        qualifier: value.qualifier,
        cells: value.cells ?? [],
        period: reportedPeriod(indicator.kind, request.campaignCode, answeredOn),
        reportId: request.report!.id,
        organisationId: request.organisationId,
        commitmentIds: [request.commitmentId],
        fictional: request.report!.fictional,
      });
    }
    await this.settling.follow(ctx, request);
    await this.measurements.settle(ctx, request.report!.id);
  }
}
