import { describe, expect, it } from '@jest/globals';
import { proposedCampaign, semesterClosedBy } from './campaign-proposal.rules.js';

describe('the campaign proposed for a COPIL', () => {
  it('asks about the semester that the COPIL closes', () => {
    expect(['2019-06-20', '2019-12-19', '2020-01-30', '2019-07-04', '2019-09-30', '2019-10-01', '2019-04-01'].map(semesterClosedBy)).toEqual([
      '2019-S1', '2019-S2', '2019-S2', '2019-S1', '2019-S1', '2019-S2', '2019-S1',
    ]);
  });

  it('opens sixty days before, is due a fortnight before, closes on the day', () => {
    expect(proposedCampaign('2019-12-19', '2019-07-01')).toEqual({
      code: '2019-S2', title: 'Rapport du 2e semestre 2019', copilOn: '2019-12-19', opensOn: '2019-10-20', dueOn: '2019-12-05', closesOn: '2019-12-19',
    });
  });

  it('proposes no day that has passed, and keeps its days in order', () => {
    expect(proposedCampaign('2019-12-19', '2019-11-15')).toMatchObject({ opensOn: '2019-11-15', dueOn: '2019-12-05' });
    expect(proposedCampaign('2019-12-19', '2019-12-10')).toMatchObject({ opensOn: '2019-12-10', dueOn: '2019-12-10', closesOn: '2019-12-19' });
    expect(proposedCampaign('2019-06-20', '2019-09-01')).toMatchObject({ opensOn: '2019-06-20', dueOn: '2019-06-20', closesOn: '2019-06-20' });
  });

  it('without a COPIL ends with the semester', () => {
    expect(proposedCampaign(null, '2019-03-01')).toMatchObject({ code: '2019-S1', copilOn: null, opensOn: '2019-05-01', dueOn: '2019-06-16', closesOn: '2019-06-30' });
    expect(proposedCampaign(null, '2019-07-01')).toMatchObject({ code: '2019-S2', closesOn: '2019-12-31' });
  });
});
