import { mayOn, requirePermission } from '#access';
import { DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { reportNotFound, requestNotFound } from '../reporting.errors.js';
import { sees } from '../visibility.rules.js';
import { campaignStateRefusal, permissionFor, shorterWay, stateAfter, stateRefusal, type ReportState, type ReportTransition } from './report.lifecycle.js';
import type { HeldRequest, ReportsRepository } from './reports.repository.js';

/** How an act on a report ended: made when there is no problem. */
export interface ReportOutcome {
  readonly requestId: string;
  readonly problems: readonly ProblemDetail[];
  /** What looks odd; it is kept as it is. */
  readonly warnings: readonly ProblemDetail[];
  /** Somebody else saved meanwhile; nothing was written. */
  readonly conflict: boolean;
  /** How many people are told by mail, when the act tells some. */
  readonly mailed?: number;
}

/** An act that may go on: the request is held, the version is the reader's, the lifecycle agrees. */
export interface ReportAct {
  readonly request: HeldRequest;
  readonly to: ReportState;
}

export type Begun = { readonly act: ReportAct } | { readonly outcome: ReportOutcome };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from outside, before it is given to PostgreSQL. */
export function requireId(value: string): string {
  if (!UUID.test(value)) throw new DomainError('BAD_ID', { value });
  return value;
}

/**
 * What every act starts with, in this order: hold the row; is it the actor's; does the campaign take it; is the form the
 * newest; does the state take it. A stale form is told before the state, so that it shows what the other person did.
 */
export async function beginAct(
  ctx: RequestContext,
  reports: ReportsRepository,
  target: { readonly request?: string; readonly report?: string; readonly version: number },
  transition: ReportTransition,
): Promise<Begun> {
  const missing = target.report === undefined ? requestNotFound : reportNotFound;
  const requestId = target.report === undefined ? requireId(target.request!) : await reports.requestOf(ctx, requireId(target.report));
  const request = requestId === undefined ? undefined : await reports.hold(ctx, requestId);
  if (!request) throw missing();
  requireMine(ctx, request, transition, missing);
  const closed = campaignStateRefusal(transition, request.campaignState);
  if (closed) throw new DomainError(closed, { code: request.campaignCode });
  const shorter = shorterWay(transition);
  if (shorter && mayOn(ctx, shorter, request)) throw new DomainError('SEND_IT_YOURSELF');
  if (request.former && permissionFor(transition) !== 'report.decide') throw new DomainError('REQUEST_WITHDRAWN');
  if ((request.report?.version ?? 0) !== target.version) return { outcome: conflictOn(request) };
  const state = request.report?.state ?? null;
  const refusal = stateRefusal(transition, state);
  if (refusal) throw new DomainError(refusal, { state, transition });
  return { act: { request, to: stateAfter(transition, state)! } };
}

/** What belongs to others does not exist for those who may not see it. */
export function requireMine(ctx: RequestContext, request: HeldRequest, transition: ReportTransition, missing: () => DomainError): void {
  const { organisationId, campaignId } = request;
  const permission = permissionFor(transition);
  if (mayOn(ctx, permission, { organisationId, campaignId })) return;
  if (!sees(ctx, { organisationId, campaignId })) throw missing();
  requirePermission(ctx, permission, { organisationId, campaignId });
}

function conflictOn(request: HeldRequest): ReportOutcome {
  return { requestId: request.id, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], warnings: [], conflict: true };
}

export function done(request: HeldRequest, warnings: readonly ProblemDetail[] = []): ReportOutcome {
  return { requestId: request.id, problems: [], warnings, conflict: false };
}

export function refused(request: HeldRequest, problems: readonly ProblemDetail[], warnings: readonly ProblemDetail[] = []): ReportOutcome {
  return { requestId: request.id, problems, warnings, conflict: false };
}

/** Name under which an act is signed. */
export function signature(ctx: RequestContext): string {
  if (ctx.actor.kind === 'ANONYMOUS') throw new DomainError('SIGN_IN_REQUIRED');
  return ctx.actor.name;
}
