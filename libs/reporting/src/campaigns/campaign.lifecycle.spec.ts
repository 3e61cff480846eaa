import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN_LIFECYCLE, campaignRefusal, CampaignState, CampaignTransition } from './campaign.lifecycle.js';

const dates = { opensOn: '2019-04-15', dueOn: '2019-06-06' };
const refusal = (transition: CampaignTransition, state: CampaignState, today: string) => campaignRefusal(transition, { ...dates, state, today });

describe('the life of a campaign', () => {
  it('opens from its opening day', () => {
    expect(refusal(CampaignTransition.OPEN, CampaignState.PLANNED, '2019-04-14')).toBe('CAMPAIGN_TOO_EARLY');
    expect(refusal(CampaignTransition.OPEN, CampaignState.PLANNED, '2019-04-15')).toBeUndefined();
  });

  it('closes once the due date has passed', () => {
    expect(refusal(CampaignTransition.CLOSE, CampaignState.OPEN, '2019-06-06')).toBe('CAMPAIGN_NOT_DUE');
    expect(refusal(CampaignTransition.CLOSE, CampaignState.OPEN, '2019-06-07')).toBeUndefined();
  });

  it('says why a state refuses a step', () => {
    const later = '2019-07-01';
    expect(refusal(CampaignTransition.OPEN, CampaignState.OPEN, later)).toBe('CAMPAIGN_ALREADY_OPEN');
    expect(refusal(CampaignTransition.OPEN, CampaignState.CLOSED, later)).toBe('CAMPAIGN_CLOSED');
    expect(refusal(CampaignTransition.CLOSE, CampaignState.PLANNED, later)).toBe('CAMPAIGN_NOT_OPEN');
    expect(refusal(CampaignTransition.CLOSE, CampaignState.CLOSED, later)).toBe('CAMPAIGN_CLOSED');
  });

  it('has one row per step and never comes back to a state', () => {
    expect(CAMPAIGN_LIFECYCLE.map((row) => `${row.from}>${row.to}`)).toEqual(['PLANNED>OPEN', 'OPEN>CLOSED']);
  });
});
