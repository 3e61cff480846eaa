import type { Permission } from '#access';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';

export enum ReportState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

export enum ReportTransition {
  SAVE = 'SAVE',
  SUBMIT = 'SUBMIT',
  ATTEST_UNCHANGED = 'ATTEST_UNCHANGED',
  TAKE_BACK = 'TAKE_BACK',
  ACCEPT = 'ACCEPT',
  RETURN = 'RETURN',
  REOPEN = 'REOPEN',
}

/** Nothing has been written yet for the request. */
export const NOTHING = null;

interface ReportRule {
  readonly transition: ReportTransition;
  readonly from: ReportState | typeof NOTHING;
  readonly to: ReportState;
  /** Who: held on the request's organisation and campaign. */
  readonly permission: Permission;
  /** States of the campaign in which it can be done. */
  readonly during: readonly CampaignState[];
  /** ANSWER: the answer is complete. PREVIOUS: there is an earlier answer to attest. COMMENT: words for the organisation. REASON: why. */
  readonly requires?: 'ANSWER' | 'PREVIOUS' | 'COMMENT' | 'REASON';
}

const open = [CampaignState.OPEN];
const openOrClosed = [CampaignState.OPEN, CampaignState.CLOSED];
const { DRAFT, SUBMITTED, RETURNED, ACCEPTED } = ReportState;
const { SAVE, SUBMIT, ATTEST_UNCHANGED, TAKE_BACK, ACCEPT, RETURN, REOPEN } = ReportTransition;

/**
 * The life of a report: the organisation writes and sends, the secretariat accepts or returns.
 *
 * - A returned report stays RETURNED while it is corrected, so that everybody sees it has to come back.
 * - Attesting "unchanged" is a first answer: a returned report was commented, and is answered in words.
 * - What was sent can be taken back by who may send it, until the secretariat has decided: it is then as if it had not been
 *   sent, a draft, or returned when it had been (see `stateTakenBack`).
 * - An answer after the due date is taken until the campaign closes, and marked late.
 * - Closing ends the answers, not the review: what was sent in time can still be accepted; it can no longer be returned,
 *   since nobody could correct it.
 * - An accepted report does not move any more, unless the secretariat goes back on its decision while the campaign is open.
 */
export const REPORT_LIFECYCLE: readonly ReportRule[] = [
  { transition: SAVE, from: NOTHING, to: DRAFT, permission: 'report.write', during: open },
  { transition: SAVE, from: DRAFT, to: DRAFT, permission: 'report.write', during: open },
  { transition: SAVE, from: RETURNED, to: RETURNED, permission: 'report.write', during: open },
  { transition: SUBMIT, from: DRAFT, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: SUBMIT, from: RETURNED, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: ATTEST_UNCHANGED, from: NOTHING, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'PREVIOUS' },
  { transition: ATTEST_UNCHANGED, from: DRAFT, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'PREVIOUS' },
  { transition: TAKE_BACK, from: SUBMITTED, to: DRAFT, permission: 'report.submit', during: open },
  { transition: ACCEPT, from: SUBMITTED, to: ACCEPTED, permission: 'report.decide', during: openOrClosed },
  { transition: RETURN, from: SUBMITTED, to: RETURNED, permission: 'report.decide', during: open, requires: 'COMMENT' },
  { transition: REOPEN, from: ACCEPTED, to: SUBMITTED, permission: 'report.decide', during: open, requires: 'REASON' },
];

/** Who may do a transition, whatever the state: the rows of one transition agree. */
export function permissionFor(transition: ReportTransition): Permission {
  return REPORT_LIFECYCLE.find((rule) => rule.transition === transition)!.permission;
}

/** The state after the transition; undefined when the state refuses it (see `stateRefusal`). */
export function stateAfter(transition: ReportTransition, from: ReportState | typeof NOTHING): ReportState | undefined {
  return REPORT_LIFECYCLE.find((rule) => rule.transition === transition && rule.from === from)?.to;
}

/** A report taken back is what it was before it was sent: one that was returned still has to be put right. */
export function stateTakenBack(wasReturned: boolean): ReportState {
  return wasReturned ? RETURNED : DRAFT;
}

/** The code of the refusal when the campaign does not take the transition, whatever the report's state. */
export function campaignStateRefusal(transition: ReportTransition, campaign: CampaignState): string | undefined {
  const taken = REPORT_LIFECYCLE.some((rule) => rule.transition === transition && rule.during.includes(campaign));
  if (taken) return undefined;
  return campaign === CampaignState.CLOSED ? 'CAMPAIGN_CLOSED' : 'CAMPAIGN_NOT_OPEN';
}

/** The code of the refusal when the report's state does not take the transition. */
export function stateRefusal(transition: ReportTransition, from: ReportState | typeof NOTHING): string | undefined {
  if (stateAfter(transition, from)) return undefined;
  if (transition === REOPEN) return 'REPORT_NOT_ACCEPTED';
  if (transition === ACCEPT || transition === RETURN || transition === TAKE_BACK) return from === ACCEPTED ? 'REPORT_ACCEPTED' : 'REPORT_NOT_SUBMITTED';
  if (from === NOTHING) return 'REPORT_EMPTY';
  if (from === RETURNED) return 'REPORT_RETURNED';
  return from === ACCEPTED ? 'REPORT_ACCEPTED' : 'REPORT_UNDER_REVIEW';
}

export interface ReportSituation {
  readonly state: ReportState | typeof NOTHING;
  readonly campaign: CampaignState;
  /** An earlier answer of the same organisation for the same commitment exists. */
  readonly hasPrevious: boolean;
  readonly may: (permission: Permission) => boolean;
}

/** What the actor can do now: buttons follow it. A complete answer and a comment are asked for when it is done. */
export function availableTransitions(situation: ReportSituation): ReportTransition[] {
  return REPORT_LIFECYCLE.filter((rule) => rule.from === situation.state)
    .filter((rule) => rule.during.includes(situation.campaign) && situation.may(rule.permission))
    .filter((rule) => rule.requires !== 'PREVIOUS' || situation.hasPrevious)
    .map((rule) => rule.transition);
}
