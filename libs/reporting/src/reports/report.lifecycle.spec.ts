import { describe, expect, it } from '@jest/globals';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { availableTransitions, campaignStateRefusal, NOTHING, permissionFor, REPORT_LIFECYCLE, ReportState, ReportTransition, stateAfter, stateRefusal, stateTakenBack } from './report.lifecycle.js';

const { DRAFT, READY, SUBMITTED, RETURNED, ACCEPTED } = ReportState;
const { SAVE, MARK_READY, GIVE_BACK, SUBMIT, ATTEST_UNCHANGED, TAKE_BACK, ACCEPT, RETURN, REOPEN, CORRECT } = ReportTransition;
const states = [NOTHING, DRAFT, READY, SUBMITTED, RETURNED, ACCEPTED];

describe('the life of a report', () => {
  it.each([
    [SAVE, [DRAFT, DRAFT, READY, undefined, RETURNED, undefined]],
    [MARK_READY, [undefined, READY, undefined, undefined, READY, undefined]],
    [GIVE_BACK, [undefined, undefined, DRAFT, undefined, undefined, undefined]],
    [SUBMIT, [undefined, SUBMITTED, SUBMITTED, undefined, SUBMITTED, undefined]],
    [ATTEST_UNCHANGED, [SUBMITTED, SUBMITTED, undefined, undefined, undefined, undefined]],
    [TAKE_BACK, [undefined, undefined, undefined, DRAFT, undefined, undefined]],
    [ACCEPT, [undefined, undefined, undefined, ACCEPTED, undefined, undefined]],
    [RETURN, [undefined, undefined, undefined, RETURNED, undefined, undefined]],
    [REOPEN, [undefined, undefined, undefined, undefined, undefined, SUBMITTED]],
    [CORRECT, [undefined, undefined, undefined, SUBMITTED, undefined, ACCEPTED]],
  ])('%s leads from nothing, draft, ready, submitted, returned, accepted to %j', (transition, after) => {
    expect(states.map((from) => stateAfter(transition, from))).toEqual(after);
  });

  it.each([
    [SAVE, [undefined, undefined, undefined, 'REPORT_UNDER_REVIEW', undefined, 'REPORT_ACCEPTED']],
    [MARK_READY, ['REPORT_EMPTY', undefined, 'REPORT_READY', 'REPORT_UNDER_REVIEW', undefined, 'REPORT_ACCEPTED']],
    [GIVE_BACK, ['REPORT_NOT_READY', 'REPORT_NOT_READY', undefined, 'REPORT_NOT_READY', 'REPORT_NOT_READY', 'REPORT_NOT_READY']],
    [SUBMIT, ['REPORT_EMPTY', undefined, undefined, 'REPORT_UNDER_REVIEW', undefined, 'REPORT_ACCEPTED']],
    [ATTEST_UNCHANGED, [undefined, undefined, 'REPORT_READY', 'REPORT_UNDER_REVIEW', 'REPORT_RETURNED', 'REPORT_ACCEPTED']],
    [TAKE_BACK, ['REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', undefined, 'REPORT_NOT_SUBMITTED', 'REPORT_ACCEPTED']],
    [ACCEPT, ['REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', undefined, 'REPORT_NOT_SUBMITTED', 'REPORT_ACCEPTED']],
    [RETURN, ['REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', 'REPORT_NOT_SUBMITTED', undefined, 'REPORT_NOT_SUBMITTED', 'REPORT_ACCEPTED']],
    [REOPEN, ['REPORT_NOT_ACCEPTED', 'REPORT_NOT_ACCEPTED', 'REPORT_NOT_ACCEPTED', 'REPORT_NOT_ACCEPTED', 'REPORT_NOT_ACCEPTED', undefined]],
    [CORRECT, ['REPORT_NOT_SENT', 'REPORT_NOT_SENT', 'REPORT_NOT_SENT', undefined, 'REPORT_NOT_SENT', undefined]],
  ])('%s is refused with %j', (transition, codes) => {
    expect(states.map((from) => stateRefusal(transition, from))).toEqual(codes);
  });

  it('ends the answers when the campaign closes, not the review', () => {
    expect([SAVE, SUBMIT, ATTEST_UNCHANGED, TAKE_BACK, ACCEPT, RETURN, REOPEN].map((each) => campaignStateRefusal(each, CampaignState.CLOSED))).toEqual([
      'CAMPAIGN_CLOSED',
      'CAMPAIGN_CLOSED',
      'CAMPAIGN_CLOSED',
      'CAMPAIGN_CLOSED',
      undefined,
      'CAMPAIGN_CLOSED',
      'CAMPAIGN_CLOSED',
    ]);
    expect([CORRECT, SAVE].map((each) => campaignStateRefusal(each, CampaignState.PLANNED))).toEqual(['CAMPAIGN_NOT_OPEN', 'CAMPAIGN_NOT_OPEN']);
    expect([CampaignState.OPEN, CampaignState.CLOSED].map((campaign) => campaignStateRefusal(CORRECT, campaign))).toEqual(['CAMPAIGN_STILL_OPEN', undefined]);
    expect(campaignStateRefusal(SAVE, CampaignState.OPEN)).toBeUndefined();
  });

  it('gives back what was taken back as it was before it was sent', () => {
    expect(stateTakenBack(false)).toBe(DRAFT);
    expect(stateTakenBack(true)).toBe(RETURNED);
  });

  it('gives every transition one permission', () => {
    for (const rule of REPORT_LIFECYCLE) expect(rule.permission).toBe(permissionFor(rule.transition));
  });
});

describe('available transitions', () => {
  const organisation = (permission: string) => permission !== 'report.decide';
  const contributor = (permission: string) => permission === 'report.write';
  const secretariat = (permission: string) => permission === 'report.decide';
  const open = { campaign: CampaignState.OPEN, hasPrevious: true };

  it('offer "unchanged" only where there is something to attest', () => {
    expect(availableTransitions({ ...open, state: NOTHING, may: organisation })).toEqual([SAVE, ATTEST_UNCHANGED]);
    expect(availableTransitions({ ...open, hasPrevious: false, state: NOTHING, may: organisation })).toEqual([SAVE]);
  });

  it('follow the state and who asks', () => {
    expect(availableTransitions({ ...open, state: RETURNED, may: organisation })).toEqual([SAVE, SUBMIT]);
    expect(availableTransitions({ ...open, state: SUBMITTED, may: organisation })).toEqual([TAKE_BACK]);
    expect(availableTransitions({ ...open, state: SUBMITTED, may: secretariat })).toEqual([ACCEPT, RETURN]);
    expect(availableTransitions({ ...open, state: ACCEPTED, may: secretariat })).toEqual([REOPEN]);
    expect(availableTransitions({ ...open, state: ACCEPTED, may: organisation })).toEqual([]);
  });

  it('give who writes and does not send the way to who validates, who sends or gives back', () => {
    expect(availableTransitions({ ...open, state: NOTHING, may: contributor })).toEqual([SAVE]);
    expect(availableTransitions({ ...open, state: DRAFT, may: contributor })).toEqual([SAVE, MARK_READY]);
    expect(availableTransitions({ ...open, state: DRAFT, may: organisation })).toEqual([SAVE, SUBMIT, ATTEST_UNCHANGED]);
    expect(availableTransitions({ ...open, state: RETURNED, may: contributor })).toEqual([SAVE, MARK_READY]);
    expect(availableTransitions({ ...open, state: READY, may: contributor })).toEqual([SAVE, GIVE_BACK]);
    expect(availableTransitions({ ...open, state: READY, may: organisation })).toEqual([SAVE, GIVE_BACK, SUBMIT]);
    expect(availableTransitions({ ...open, state: READY, may: secretariat })).toEqual([]);
  });

  it('leave only the acceptance and a correction once the campaign is closed', () => {
    const closed = { ...open, campaign: CampaignState.CLOSED };
    expect(availableTransitions({ ...closed, state: SUBMITTED, may: secretariat })).toEqual([ACCEPT, CORRECT]);
    expect(availableTransitions({ ...closed, state: ACCEPTED, may: secretariat })).toEqual([CORRECT]);
    expect(availableTransitions({ ...closed, state: DRAFT, may: organisation })).toEqual([]);
  });
});
