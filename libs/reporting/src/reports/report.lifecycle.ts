import type { Permission } from '#access';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';

export enum ReportState {
  DRAFT = 'DRAFT',
  READY = 'READY',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

export enum ReportTransition {
  SAVE = 'SAVE',
  MARK_READY = 'MARK_READY',
  GIVE_BACK = 'GIVE_BACK',
  SUBMIT = 'SUBMIT',
  ATTEST_UNCHANGED = 'ATTEST_UNCHANGED',
  TAKE_BACK = 'TAKE_BACK',
  ACCEPT = 'ACCEPT',
  RETURN = 'RETURN',
  REOPEN = 'REOPEN',
  CORRECT = 'CORRECT',
}

/** Nothing has been written yet for the request. */
export const NOTHING = null;

interface ReportRule {
  readonly transition: ReportTransition;
  readonly from: ReportState | typeof NOTHING;
  readonly to: ReportState;
  /** Who: held on the request's organisation and campaign. */
  readonly permission: Permission;
  /** Not for who holds this too: they have a shorter way. */
  readonly unless?: Permission;
  /** States of the campaign in which it can be done. */
  readonly during: readonly CampaignState[];
  /** ANSWER: the answer is complete. PREVIOUS: there is an earlier answer to attest. COMMENT: words for the organisation. REASON: why. */
  readonly requires?: 'ANSWER' | 'PREVIOUS' | 'COMMENT' | 'REASON';
}

const open = [CampaignState.OPEN];
const closed = [CampaignState.CLOSED];
const openOrClosed = [CampaignState.OPEN, CampaignState.CLOSED];
const { DRAFT, READY, SUBMITTED, RETURNED, ACCEPTED } = ReportState;
const { SAVE, MARK_READY, GIVE_BACK, SUBMIT, ATTEST_UNCHANGED, TAKE_BACK, ACCEPT, RETURN, REOPEN, CORRECT } = ReportTransition;

/**
 * The life of a report: the organisation writes and sends, the secretariat accepts or returns.
 *
 * - A returned report stays RETURNED while it is corrected, so that everybody sees it has to come back.
 * - Who may write but not send says that the answer is ready; whoever validates for the organisation sends it, or gives it
 *   back with a word. It counts as not answered until it is sent. A word still corrected meanwhile leaves it ready.
 * - Attesting "unchanged" is a first answer: a returned report was commented, and is answered in words.
 * - What was sent can be taken back by who may send it, until the secretariat has decided: it is then as if it had not been
 *   sent, a draft, or returned when it had been (see `stateTakenBack`).
 * - An answer after the due date is taken until the campaign closes, and marked late.
 * - Closing ends the answers, not the review: what was sent in time can still be accepted; it can no longer be returned,
 *   since nobody could correct it.
 * - An accepted report does not move any more, unless the secretariat goes back on its decision while the campaign is open.
 * - Once the campaign is closed, what was sent or accepted can only be corrected, by the secretariat and with a reason that is
 *   told wherever the report is shown; what it said before is kept.
 */
export const REPORT_LIFECYCLE: readonly ReportRule[] = [
  { transition: SAVE, from: NOTHING, to: DRAFT, permission: 'report.write', during: open },
  { transition: SAVE, from: DRAFT, to: DRAFT, permission: 'report.write', during: open },
  { transition: SAVE, from: RETURNED, to: RETURNED, permission: 'report.write', during: open },
  { transition: SAVE, from: READY, to: READY, permission: 'report.write', during: open },
  { transition: MARK_READY, from: DRAFT, to: READY, permission: 'report.write', unless: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: MARK_READY, from: RETURNED, to: READY, permission: 'report.write', unless: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: GIVE_BACK, from: READY, to: DRAFT, permission: 'report.write', during: open, requires: 'COMMENT' },
  { transition: SUBMIT, from: READY, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: SUBMIT, from: DRAFT, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: SUBMIT, from: RETURNED, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'ANSWER' },
  { transition: ATTEST_UNCHANGED, from: NOTHING, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'PREVIOUS' },
  { transition: ATTEST_UNCHANGED, from: DRAFT, to: SUBMITTED, permission: 'report.submit', during: open, requires: 'PREVIOUS' },
  { transition: TAKE_BACK, from: SUBMITTED, to: DRAFT, permission: 'report.submit', during: open },
  { transition: ACCEPT, from: SUBMITTED, to: ACCEPTED, permission: 'report.decide', during: openOrClosed },
  { transition: RETURN, from: SUBMITTED, to: RETURNED, permission: 'report.decide', during: open, requires: 'COMMENT' },
  { transition: REOPEN, from: ACCEPTED, to: SUBMITTED, permission: 'report.decide', during: open, requires: 'REASON' },
  { transition: CORRECT, from: SUBMITTED, to: SUBMITTED, permission: 'report.decide', during: closed, requires: 'REASON' },
  { transition: CORRECT, from: ACCEPTED, to: ACCEPTED, permission: 'report.decide', during: closed, requires: 'REASON' },
];

/** Who has a shorter way than the transition; the rows of one transition agree. */
export function shorterWay(transition: ReportTransition): Permission | undefined {
  return REPORT_LIFECYCLE.find((rule) => rule.transition === transition)!.unless;
}

/** Who may do a transition, whatever the state: the rows of one transition agree. */
export function permissionFor(transition: ReportTransition): Permission {
  return REPORT_LIFECYCLE.find((rule) => rule.transition === transition)!.permission;
}

/** The state after the transition; undefined when the state refuses it (see `stateRefusal`). */
export function stateAfter(transition: ReportTransition, from: ReportState | typeof NOTHING): ReportState | undefined {
  return REPORT_LIFECYCLE.find((rule) => rule.transition === transition && rule.from === from)?.to;
}

/** A report taken back, or given back, is what it was before: one that was returned still has to be put right. */
export function stateTakenBack(wasReturned: boolean): ReportState {
  return wasReturned ? RETURNED : DRAFT;
}

/** The code of the refusal when the campaign does not take the transition, whatever the report's state. */
export function campaignStateRefusal(transition: ReportTransition, campaign: CampaignState): string | undefined {
  const taken = REPORT_LIFECYCLE.some((rule) => rule.transition === transition && rule.during.includes(campaign));
  if (taken) return undefined;
  if (transition === CORRECT && campaign === CampaignState.OPEN) return 'CAMPAIGN_STILL_OPEN';
  return campaign === CampaignState.CLOSED ? 'CAMPAIGN_CLOSED' : 'CAMPAIGN_NOT_OPEN';
}

/** The code of the refusal when the report's state does not take the transition. */
export function stateRefusal(transition: ReportTransition, from: ReportState | typeof NOTHING): string | undefined {
  if (stateAfter(transition, from)) return undefined;
  if (transition === REOPEN) return 'REPORT_NOT_ACCEPTED';
  if (transition === ACCEPT || transition === RETURN || transition === TAKE_BACK) return from === ACCEPTED ? 'REPORT_ACCEPTED' : 'REPORT_NOT_SUBMITTED';
  if (transition === CORRECT) return 'REPORT_NOT_SENT';
  if (transition === GIVE_BACK) return 'REPORT_NOT_READY';
  if (from === NOTHING) return 'REPORT_EMPTY';
  if (from === READY) return 'REPORT_READY';
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
    .filter((rule) => rule.during.includes(situation.campaign) && situation.may(rule.permission) && !(rule.unless && situation.may(rule.unless)))
    .filter((rule) => rule.requires !== 'PREVIOUS' || situation.hasPrevious)
    .map((rule) => rule.transition);
}
