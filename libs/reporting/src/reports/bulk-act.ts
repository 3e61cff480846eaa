import { DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { requestNotFound } from '../reporting.errors.js';
import { requireId, requireMine } from './report-act.js';
import { campaignStateRefusal, type ReportTransition } from './report.lifecycle.js';
import type { WritingAct } from './report-writing.service.js';
import type { ReportsInBulk } from './reports-in-bulk.repository.js';
import type { HeldRequest } from './reports.repository.js';

/** Requests of one organisation's page, each with the version of its report that the page showed. */
export interface BulkAct {
  readonly pact: string;
  readonly campaign: string;
  readonly organisation: string;
  readonly requests: readonly WritingAct[];
}

/** All were done when there is no problem; none otherwise. */
export interface BulkOutcome {
  readonly requestIds: readonly string[];
  readonly problems: readonly ProblemDetail[];
}

/** The requests of the act, held, in its order. They are all of one organisation and one campaign: what one may, all may. */
export async function beginBulkAct(ctx: RequestContext, bulk: ReportsInBulk, act: BulkAct, transition: ReportTransition): Promise<HeldRequest[]> {
  const ids = act.requests.map(({ request }) => requireId(request).toLowerCase());
  if (new Set(ids).size < ids.length) throw new DomainError('REQUEST_TWICE');
  const held = new Map((await bulk.hold(ctx, { ...act, ids })).map((request) => [request.id, request]));
  const requests = ids.flatMap((id) => held.get(id) ?? []);
  // One that is another's refuses all, as if it did not exist: nothing is told of it.
  if (requests.length < ids.length || requests.length === 0) throw requestNotFound();
  requireMine(ctx, requests[0]!, transition, requestNotFound);
  const closed = campaignStateRefusal(transition, requests[0]!.campaignState);
  if (closed) throw new DomainError(closed, { code: requests[0]!.campaignCode });
  return requests;
}
