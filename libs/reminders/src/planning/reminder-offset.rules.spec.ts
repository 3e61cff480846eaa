import { describe, expect, it } from '@jest/globals';
import { dueNotices, noticeDays, type RemindedCampaign } from './reminder-offset.rules.js';

const campaign: RemindedCampaign = { opensOn: '2019-04-15', dueOn: '2019-06-06', endsOn: '2019-06-20', closed: false, offsets: [-45, -21, -7, -2, 3, 10], sweptOn: null };
const on = (today: string, more: Partial<RemindedCampaign> = {}) => {
  const { send, missed } = dueNotices(today, { ...campaign, ...more });
  return { send, missed };
};
/** As if the sweep had run on every day before. */
const daily = (today: string, more: Partial<RemindedCampaign> = {}) => on(today, { sweptOn: today, ...more });

describe('the notice that is sent', () => {
  it.each([
    ['2019-04-21', null], // J-46
    ['2019-04-22', -45],
    ['2019-05-15', -45], // J-22: the first notice still stands
    ['2019-05-16', -21],
    ['2019-05-29', -21],
    ['2019-05-30', -7],
    ['2019-06-03', -7],
    ['2019-06-04', -2],
    ['2019-06-06', -2], // the due date itself
    ['2019-06-08', -2],
    ['2019-06-09', 3],
    ['2019-06-15', 3],
    ['2019-06-16', 10],
    ['2019-06-20', 10], // the last day
    ['2019-06-21', null],
  ])('on %s is %s', (today, offset) => {
    expect(daily(today)).toEqual({ send: offset, missed: [] });
  });

  it('says since when it has stood', () => {
    expect(['2019-04-21', '2019-05-20', '2019-06-03'].map((day) => dueNotices(day, { ...campaign, sweptOn: day }).sendFrom)).toEqual([null, '2019-05-16', '2019-05-30']);
  });

  it('does not depend on the order in which the offsets are written', () => {
    expect(daily('2019-05-30', { offsets: [...campaign.offsets].reverse() }).send).toBe(-7);
  });

  it('is none when the campaign has no reminders, or is closed', () => {
    expect(on('2019-06-01', { offsets: [] })).toEqual({ send: null, missed: [] });
    expect(daily('2019-06-10', { closed: true })).toEqual({ send: null, missed: [] });
  });

  it('follows the day that was given, from the day after it was given', () => {
    const extended = { dueOn: '2019-06-18', quietUntil: '2019-06-05' };
    expect(on('2019-06-05', extended)).toEqual({ send: null, missed: [] });
    expect(on('2019-06-10', extended)).toEqual({ send: null, missed: [] });
    expect(daily('2019-06-11', extended)).toEqual({ send: -7, missed: [] });
  });

  it('may be the due date itself', () => {
    expect(daily(campaign.dueOn, { offsets: [-7, 0] }).send).toBe(0);
  });

  it('counts calendar days through both changes of the clocks', () => {
    const spring = { opensOn: '2019-03-01', dueOn: '2019-04-01', endsOn: '2019-04-10', offsets: [-2, -1] };
    expect([daily('2019-03-30', spring).send, daily('2019-03-31', spring).send]).toEqual([-2, -1]);
    const autumn = { opensOn: '2019-10-01', dueOn: '2019-10-28', endsOn: '2019-11-10', offsets: [-2, -1] };
    expect([daily('2019-10-26', autumn).send, daily('2019-10-27', autumn).send]).toEqual([-2, -1]);
  });
});

describe('notices that were missed', () => {
  const missed = (today: string, more: Partial<RemindedCampaign> = {}) => on(today, more).missed.map(({ offset, on }) => `${offset} on ${on}`);

  it('are those that came and went since the last look', () => {
    expect(on('2019-06-09', { sweptOn: '2019-05-15' }).send).toBe(3);
    expect(missed('2019-06-09', { sweptOn: '2019-05-15' })).toEqual(['-21 on 2019-05-16', '-7 on 2019-05-30', '-2 on 2019-06-04']);
    expect(missed('2019-06-09', { sweptOn: '2019-05-30' })).toEqual(['-2 on 2019-06-04']);
  });

  it('are none when only one fell due meanwhile: it is sent late', () => {
    expect(on('2019-05-19', { sweptOn: '2019-05-15' })).toEqual({ send: -21, missed: [] });
  });

  it('hold all that fell due after the last look once the campaign is over', () => {
    expect(missed('2019-06-22', { sweptOn: '2019-06-10' })).toEqual(['10 on 2019-06-16']);
    expect(missed('2019-06-22', { sweptOn: '2019-05-15' })).toHaveLength(5);
    expect(on('2019-06-22', { sweptOn: '2019-06-16' })).toEqual({ send: null, missed: [] });
  });

  it('end with the day it was closed by hand', () => {
    expect(missed('2019-06-22', { sweptOn: '2019-06-04', closed: true, endsOn: '2019-06-12' })).toEqual(['3 on 2019-06-09']);
    expect(missed('2019-06-12', { sweptOn: '2019-06-04', closed: true, endsOn: '2019-06-12' })).toEqual(['3 on 2019-06-09']);
  });

  it('begin with the campaign: what another had replaced before it opened was never due', () => {
    expect(on('2019-05-20', { opensOn: '2019-05-20' })).toEqual({ send: -21, missed: [] });
    expect(missed('2019-06-01', { opensOn: '2019-05-20' })).toEqual(['-21 on 2019-05-20']);
    expect(missed('2019-05-16')).toEqual(['-45 on 2019-04-22']);
  });
});

describe('the days on which notices leave', () => {
  const days = (more: Partial<RemindedCampaign> = {}) => noticeDays({ ...campaign, ...more }).map(({ offset, on }) => `${offset} on ${on}`);

  it('are business days: holidays and weekends put them off', () => {
    // Easter Monday, then Ascension, the Sunday before Whit Monday, a Sunday.
    expect(days()).toEqual(['-45 on 2019-04-23', '-21 on 2019-05-16', '-7 on 2019-05-31', '-2 on 2019-06-04', '3 on 2019-06-11', '10 on 2019-06-17']);
  });

  it('hold one notice each, the latest, and none after the end', () => {
    expect(days({ offsets: [1, 2, 4] })).toEqual(['1 on 2019-06-07', '4 on 2019-06-11']);
    expect(days({ offsets: [3, 10], endsOn: '2019-06-16' })).toEqual(['3 on 2019-06-11']);
  });
});
