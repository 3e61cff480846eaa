import { describe, expect, it } from '@jest/globals';
import { CampaignScope, planProblems, tidiedPlan, type CampaignPlan } from './campaign-plan.rules.js';

const plan: CampaignPlan = {
  code: '2019-S2', title: 'Rapport', opensOn: '2019-10-20', dueOn: '2019-12-05', closesOn: '2019-12-19', meeting: 'copil',
  scope: CampaignScope.ALL, axes: [], commitments: [], partnersContribute: true,
};
const around = { today: '2019-07-01', taken: ['2019-S1'], axes: [1, 2], commitments: [1, 2, 3], meetings: ['copil'] };
const problems = (more: Partial<CampaignPlan>) => planProblems({ ...plan, ...more }, around).map(({ path, code }) => `${path} ${code}`);

describe('a campaign that is prepared', () => {
  it('passes when all is right', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ opensOn: '2019-12-19', dueOn: '2019-12-19', meeting: null, scope: CampaignScope.COMMITMENTS, commitments: [2] })).toEqual([]);
  });

  it('has its days in order, and ends in the future', () => {
    expect(problems({ dueOn: '2019-10-19' })).toEqual(['dueOn CAMPAIGN_DUE_BEFORE_OPENING']);
    expect(problems({ closesOn: '2019-12-04' })).toEqual(['closesOn CAMPAIGN_CLOSES_BEFORE_DUE']);
    expect(problems({ opensOn: '2019-05-01', dueOn: '2019-06-01', closesOn: '2019-06-30' })).toEqual(['closesOn CAMPAIGN_CLOSES_IN_PAST']);
  });

  it('has a semester of its own, a title and a COPIL of the pact', () => {
    expect(problems({ code: '2019' })).toEqual(['code CAMPAIGN_CODE_BAD']);
    expect(problems({ code: '2019-S1' })).toEqual(['code CAMPAIGN_CODE_TAKEN']);
    expect(problems({ title: '' })).toEqual(['title CAMPAIGN_TITLE_REQUIRED']);
    expect(problems({ title: 'x'.repeat(201) })).toEqual(['title TEXT_TOO_LONG']);
    expect(problems({ meeting: 'conseil' })).toEqual(['meeting CAMPAIGN_MEETING_UNKNOWN']);
  });

  it('asks about something that is there', () => {
    expect(problems({ scope: CampaignScope.AXES })).toEqual(['axes CAMPAIGN_SCOPE_EMPTY']);
    expect(problems({ scope: CampaignScope.COMMITMENTS, commitments: [3, 4] })).toEqual(['commitments CAMPAIGN_SCOPE_UNKNOWN']);
  });

  it('keeps only what its scope names, once and in order', () => {
    expect(tidiedPlan({ ...plan, title: ' Rapport ', scope: CampaignScope.AXES, axes: [2, 1, 2], commitments: [3] })).toMatchObject({ title: 'Rapport', axes: [1, 2], commitments: [] });
  });
});
