import { describe, expect, it } from '@jest/globals';
import { dayProblems, sameTicks, tickProblems, undatedProblems, type Tick } from './ticks.rules.js';

const steps = [{ id: 'a', title: 'Ouverture', reached: false }, { id: 'b', title: 'Charte', reached: true }];
const codes = (ticks: Tick[], before: Tick[] = []) => tickProblems(ticks, before, steps).map(({ path, code }) => `${path} ${code}`);
const days = (reachedOn: string, pactStartsOn = '2015') => dayProblems([{ milestone: 'a', reachedOn }], { today: '2019-05-15', pactStartsOn }).map(({ path, code }) => `${path} ${code}`);

describe('steps that a report ticks', () => {
  it('are its commitment’s, each once, and reached on no other word', () => {
    expect(codes([{ milestone: 'a', reachedOn: '2019-03-01' }])).toEqual([]);
    expect(codes([{ milestone: 'z', reachedOn: null }])).toEqual(['milestones.z MILESTONE_NOT_OF_COMMITMENT']);
    expect(codes([{ milestone: 'a', reachedOn: null }, { milestone: 'a', reachedOn: null }])).toEqual(['milestones.a MILESTONE_TICKED_TWICE']);
    expect(codes([{ milestone: 'b', reachedOn: '2019-03-01' }])).toEqual(['milestones.b MILESTONE_REACHED_ALREADY']);
    expect(codes([{ milestone: 'b', reachedOn: '2019-03-01' }], [{ milestone: 'b', reachedOn: '2019-02-01' }])).toEqual([]);
  });

  it('were reached neither in the future nor before the pact', () => {
    expect(days('2019-05-15')).toEqual([]);
    expect(days('2019-05-16')).toEqual(['milestones.a MILESTONE_TO_COME']);
    expect(days('2014-12-31')).toEqual(['milestones.a MILESTONE_BEFORE_PACT']);
    expect(days('2015-01-01')).toEqual([]);
    expect(days('2015-02-26', '2015-02-26')).toEqual([]);
    expect(days('2015-02-25', '2015-02-26')).toEqual(['milestones.a MILESTONE_BEFORE_PACT']);
  });

  it('have their day when the report is sent', () => {
    expect(undatedProblems([{ milestone: 'a', reachedOn: '2019-03-01' }, { milestone: 'b', reachedOn: null }])).toEqual([{ path: 'milestones.b', code: 'MILESTONE_DAY_REQUIRED' }]);
  });

  it('are the same in another order', () => {
    const [a, b]: Tick[] = [{ milestone: 'a', reachedOn: '2019-03-01' }, { milestone: 'b', reachedOn: null }];
    expect(sameTicks([a!, b!], [b!, a!])).toBe(true);
    expect(sameTicks([a!], [{ ...a!, reachedOn: '2019-03-02' }])).toBe(false);
  });
});
