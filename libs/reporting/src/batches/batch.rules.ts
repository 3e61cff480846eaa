import { answerWarnings } from '../reports/answer-plausibility.rules.js';
import { figureWarnings } from '../reports/figure-plausibility.rules.js';
import { ReportState } from '../reports/report.lifecycle.js';
import type { HeldRequest, PreviousAnswer } from '../reports/reports.repository.js';

/** Why a report is not among those that are accepted together: it is to be read by itself. */
export enum BatchHindrance {
  NOT_SENT = 'NOT_SENT',
  STALE = 'STALE',
  OPEN_COMMENTS = 'OPEN_COMMENTS',
  CONTRADICTED = 'CONTRADICTED',
  WARNINGS = 'WARNINGS',
}

/** Accepting many at once asks less attention than one: nothing that was commented, that another porteur contradicts, or that looks odd, goes that way. */
export function batchHindrance(request: HeldRequest, version: number, previous: PreviousAnswer | undefined, contradicted: boolean): BatchHindrance | null {
  const { report } = request;
  if (report?.state !== ReportState.SUBMITTED) return BatchHindrance.NOT_SENT;
  if (report.version !== version) return BatchHindrance.STALE;
  if (request.openComments > 0 || report.returnComment !== null) return BatchHindrance.OPEN_COMMENTS;
  if (contradicted) return BatchHindrance.CONTRADICTED;
  const odd = [...answerWarnings(report, previous), ...figureWarnings(request.values, request.served)];
  return odd.length > 0 ? BatchHindrance.WARNINGS : null;
}
