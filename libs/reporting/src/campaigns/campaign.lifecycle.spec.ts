import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN_LIFECYCLE, campaignRefusal, type CampaignSituation, CampaignState, CampaignTransition, campaignTransitions } from './campaign.lifecycle.js';

const { PLANNED, OPEN, CLOSED } = CampaignState;
const at = (state: CampaignState, today: string, more: Partial<CampaignSituation> = {}): CampaignSituation => ({
  state, today, opensOn: '2019-04-15', lastDueOn: '2019-06-06', closesOn: '2019-06-28', laterBegun: false, ...more,
});
const refusal = (transition: CampaignTransition, state: CampaignState, today: string, more = {}) => campaignRefusal(transition, at(state, today, more));

describe('the life of a campaign', () => {
  it('opens from its opening day', () => {
    expect(refusal(CampaignTransition.OPEN, PLANNED, '2019-04-14')).toBe('CAMPAIGN_TOO_EARLY');
    expect(refusal(CampaignTransition.OPEN, PLANNED, '2019-04-15')).toBeUndefined();
  });

  it('closes once the last due date that anybody was given has passed', () => {
    expect(refusal(CampaignTransition.CLOSE, OPEN, '2019-06-06')).toBe('CAMPAIGN_NOT_DUE');
    expect(refusal(CampaignTransition.CLOSE, OPEN, '2019-06-07')).toBeUndefined();
    expect(refusal(CampaignTransition.CLOSE, OPEN, '2019-06-07', { lastDueOn: '2019-06-20' })).toBe('CAMPAIGN_NOT_DUE');
  });

  it('is reopened while no later one has begun', () => {
    expect(refusal(CampaignTransition.REOPEN, CLOSED, '2019-09-01')).toBeUndefined();
    expect(refusal(CampaignTransition.REOPEN, CLOSED, '2019-09-01', { laterBegun: true })).toBe('CAMPAIGN_LATER_BEGUN');
  });

  it('gives more time until the closing day', () => {
    expect(refusal(CampaignTransition.EXTEND, OPEN, '2019-06-28')).toBeUndefined();
    expect(refusal(CampaignTransition.EXTEND, OPEN, '2019-06-29')).toBe('CAMPAIGN_TOO_LATE');
  });

  it('says why a state refuses a step', () => {
    const later = '2019-07-01';
    expect(refusal(CampaignTransition.OPEN, OPEN, later)).toBe('CAMPAIGN_ALREADY_OPEN');
    expect(refusal(CampaignTransition.OPEN, CLOSED, later)).toBe('CAMPAIGN_CLOSED');
    expect(refusal(CampaignTransition.CLOSE, PLANNED, later)).toBe('CAMPAIGN_NOT_OPEN');
    expect(refusal(CampaignTransition.CLOSE, CLOSED, later)).toBe('CAMPAIGN_CLOSED');
    expect(refusal(CampaignTransition.UPDATE, OPEN, later)).toBe('CAMPAIGN_BEGUN');
    expect(refusal(CampaignTransition.DELETE, CLOSED, later)).toBe('CAMPAIGN_BEGUN');
    expect(refusal(CampaignTransition.REOPEN, OPEN, later)).toBe('CAMPAIGN_ALREADY_OPEN');
  });

  it('has these steps, no more', () => {
    expect(CAMPAIGN_LIFECYCLE.map((rule) => `${rule.transition} ${rule.from}>${rule.to ?? ''}`)).toEqual([
      'UPDATE PLANNED>PLANNED', 'DELETE PLANNED>', 'OPEN PLANNED>OPEN', 'EXTEND OPEN>OPEN', 'EXCUSE OPEN>OPEN', 'EXCUSE CLOSED>CLOSED', 'CLOSE OPEN>CLOSED', 'REOPEN CLOSED>OPEN',
    ]);
  });

  it('offers what can be done now, to who may', () => {
    expect(campaignTransitions(at(PLANNED, '2019-04-01'), () => true)).toEqual(['UPDATE', 'DELETE']);
    expect(campaignTransitions(at(OPEN, '2019-05-01'), () => true)).toEqual(['EXTEND', 'EXCUSE']);
    expect(campaignTransitions(at(OPEN, '2019-06-10'), () => true)).toEqual(['EXTEND', 'EXCUSE', 'CLOSE']);
    expect(campaignTransitions(at(CLOSED, '2019-07-10'), () => true)).toEqual(['EXCUSE', 'REOPEN']);
    expect(campaignTransitions(at(OPEN, '2019-06-10'), () => false)).toEqual([]);
  });
});
