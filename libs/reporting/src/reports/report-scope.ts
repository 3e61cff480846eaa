import { mayOn } from '#access';
import type { RequestContext } from '#platform';
import type { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { availableTransitions, type ReportState, type ReportTransition } from './report.lifecycle.js';
import { unchangedHindrance, type UnchangedHindrance } from './unchanged.rules.js';

/** Hidden values that the trees put beside a request, a report or a desk, for what depends on who is reading. */
export interface ReportScope {
  readonly _organisationId: string;
  readonly _campaignId: string;
}

export interface ReportSituationRow extends ReportScope {
  readonly _state: ReportState | null;
  readonly _campaignState: CampaignState;
  readonly _hasPrevious: boolean;
  /** Its organisation is porteur no more: only what was sent can still be decided. */
  readonly _former: boolean;
}

export interface UnchangedSituationRow extends ReportScope {
  readonly _state: ReportState | null;
  readonly _hasPrevious: boolean;
  readonly _countsPeriod: boolean;
}

/** Why the reader cannot attest the request with others; null when they can, and for those who do not answer it. */
export function hindranceFor(ctx: RequestContext, row: UnchangedSituationRow): UnchangedHindrance | null {
  if (!mayOn(ctx, 'report.submit', scopeOf(row))) return null;
  return unchangedHindrance({ state: row._state, hasPrevious: row._hasPrevious, countsPeriod: row._countsPeriod });
}

/** What the reader can do with the request or its report now. */
export function transitionsFor(ctx: RequestContext, row: ReportSituationRow): ReportTransition[] {
  return availableTransitions({
    state: row._state,
    campaign: row._campaignState,
    hasPrevious: row._hasPrevious,
    may: (permission) => (!row._former || permission === 'report.decide') && mayOn(ctx, permission, scopeOf(row)),
  });
}

export function scopeOf(row: ReportScope): { organisationId: string; campaignId: string } {
  return { organisationId: row._organisationId, campaignId: row._campaignId };
}
