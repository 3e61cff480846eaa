import { Injectable } from '@nestjs/common';
import { Database, DomainError, type RequestContext } from '#platform';
import { Settlements } from '../contributions/settlements.repository.js';
import { reportNotFound } from '../reporting.errors.js';
import { requireId, requireMine } from '../reports/report-act.js';
import { ReportReview, type ReviewAct } from '../reports/report-review.service.js';
import { ReportTransition } from '../reports/report.lifecycle.js';
import { ReportsInBulk } from '../reports/reports-in-bulk.repository.js';
import { BatchHindrance, batchHindrance } from './batch.rules.js';

export interface BatchAct {
  readonly reports: readonly ReviewAct[];
  /** Nothing is accepted: what would be is told. */
  readonly look?: boolean | null;
}

export interface BatchOutcome {
  readonly requestId: string;
  readonly left: BatchHindrance | null;
}

/**
 * Accepts many reports in one press. Each is accepted in a transaction of its own, as if it had been read alone: one that
 * moved meanwhile is left, and the others stay accepted. They are at most a page of the list.
 */
@Injectable()
export class BatchAcceptance {
  constructor(
    private readonly database: Database,
    private readonly bulk: ReportsInBulk,
    private readonly settlements: Settlements,
    private readonly review: ReportReview,
  ) {}

  async accept(ctx: RequestContext, act: BatchAct): Promise<BatchOutcome[]> {
    const chosen = act.reports.map(({ report, version }) => ({ report: requireId(report).toLowerCase(), version }));
    if (new Set(chosen.map(({ report }) => report)).size < chosen.length) throw new DomainError('REPORT_TWICE');
    const looked = await this.look(ctx, chosen);
    if (act.look) return looked;
    const outcomes: BatchOutcome[] = [];
    for (const [index, each] of looked.entries()) outcomes.push(each.left ? each : await this.acceptOne(ctx, each, chosen[index]!));
    return outcomes;
  }

  /** Which of them can be accepted together, and why the others cannot; three statements, however many. */
  private look(ctx: RequestContext, chosen: readonly ReviewAct[]): Promise<BatchOutcome[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = new Map((await this.bulk.ofReports(ctx, chosen.map(({ report }) => report))).map((request) => [request.report!.id, request]));
      const requests = chosen.map(({ report }) => held.get(report));
      const found = requests.filter((request) => request !== undefined);
      if (found.length < chosen.length) throw reportNotFound();
      for (const request of found) requireMine(ctx, request, ReportTransition.ACCEPT, reportNotFound);
      const previous = await this.bulk.previous(ctx, found);
      const contradicted = await this.settlements.contradicted(ctx, found.map(({ id }) => id));
      return found.map((request, index) => ({ requestId: request.id, left: batchHindrance(request, chosen[index]!.version, previous.get(request.id), contradicted.has(request.id)) }));
    });
  }

  private async acceptOne(ctx: RequestContext, looked: BatchOutcome, act: ReviewAct): Promise<BatchOutcome> {
    try {
      const { conflict } = await this.review.accept(ctx, act);
      return conflict ? { ...looked, left: BatchHindrance.STALE } : looked;
    } catch (error) {
      // Taken back or decided by somebody else between the look and the act.
      if (error instanceof DomainError) return { ...looked, left: BatchHindrance.NOT_SENT };
      throw error;
    }
  }
}
