import { describe, expect, it } from '@jest/globals';
import { keyOf, type PlanningGround, type PlanningPerson, type Waiting } from '../planning/planning-facts.js';
import { policiesOf } from '../policies/reminder-rules.query.js';
import { ReminderKind } from '../reminder-kind.js';
import { forecast, type ForecastFacts, type ForecastRange } from './forecast.rules.js';

const campaign: PlanningGround = {
  id: 'c', about: 'CAMPAIGN', pactId: 'p', opensOn: '2019-04-15', dueOn: '2019-06-06', endsOn: '2019-06-28', closed: false, sweptOn: '2019-05-15',
  policies: policiesOf({ ownOffsets: null, stored: [] }), collecting: true, linksExpireAt: null,
};
const owes = (organisationId: string): Waiting => ({ kind: ReminderKind.REPORT, groundId: 'c', organisationId, ownDueOn: null, grantedOn: null, due: 3, personId: null, invitation: null });
const person = (personId: string, organisationId: string, more: Partial<PlanningPerson> = {}): PlanningPerson => ({ personId, declines: false, leftOn: null, roles: [{ role: 'CONTRIBUTOR', organisationId, from: null, until: null, duties: null }], ...more });
const facts: ForecastFacts = { grounds: [campaign], waiting: [owes('aurore')], people: [person('ana', 'aurore')], taken: new Set(), writtenOn: new Map(), answered: [] };
const range: ForecastRange = { today: '2019-05-15', leavesToday: true, held: false, from: '2019-05-15', to: '2019-06-12' };
const lines = (more: Partial<ForecastFacts> = {}, on: Partial<ForecastRange> = {}): string[] =>
  forecast({ ...facts, ...more }, { ...range, ...on }).flatMap((day) => day.rows.map(({ outcome, personId, organisations, offset, movedTo }) => [day.on, outcome, personId ?? organisations.join('+'), offset, ...(movedTo ? [`to ${movedTo}`] : [])].join(' ')));
const key = { personId: 'ana', kind: ReminderKind.REPORT, occasionId: 'c', ownDueOn: null };
const begun = new Set([keyOf({ ...key, offset: -45 })]);

describe('the days ahead', () => {
  it('are those of the sweeps, each made from what the ones before have written; what falls on a holiday says when it leaves', () => {
    expect(lines()).toEqual(['2019-05-15 SEND ana -45', '2019-05-16 SEND ana -21', '2019-05-30 MOVED ana -7 to 2019-05-31', '2019-05-31 SEND ana -7', '2019-06-04 SEND ana -2', '2019-06-09 MOVED ana 3 to 2019-06-11', '2019-06-11 SEND ana 3']);
  });

  it('begin where they are asked to, from what happens before', () => {
    expect(lines({}, { from: '2019-06-01' })).toEqual(['2019-06-04 SEND ana -2', '2019-06-09 MOVED ana 3 to 2019-06-11', '2019-06-11 SEND ana 3']);
    expect(lines({}, { from: '2019-06-09', to: '2019-06-10' })).toEqual(['2019-06-09 MOVED ana 3 to 2019-06-11']);
  });

  it('know who has their mail of a day already, and the evening on which nothing leaves any more', () => {
    expect(lines({ writtenOn: new Map([['2019-05-15', new Set(['ana'])]]) }, { to: '2019-05-16' })).toEqual(['2019-05-15 TOMORROW ana -45', '2019-05-16 SEND ana -21']);
    expect(lines({}, { leavesToday: false, to: '2019-05-15' })).toEqual([]);
  });

  it('end with who leaves, and with the campaign', () => {
    expect(lines({ people: [person('ana', 'aurore', { leftOn: '2019-05-31' }), person('ben', 'aurore', { roles: [{ role: 'CONTRIBUTOR', organisationId: 'aurore', from: '2019-05-31', until: null, duties: null }] })], taken: begun }, { to: '2019-06-01' })).toEqual([
      '2019-05-16 SEND ana -21',
      '2019-05-30 MOVED ben -7 to 2019-05-31',
      '2019-05-31 SEND ben -7',
    ]);
  });
});

describe('why others hear nothing', () => {
  const soon: Partial<ForecastRange> = { to: '2019-05-17' };

  it('nobody to write to, an answer that is there, a person who wants none: each once, on its first day', () => {
    const waiting = [owes('aurore'), owes('empty')];
    const answered = [{ ...owes('done'), due: 0 }];
    const people = [person('ana', 'aurore', { declines: true })];
    expect(lines({ waiting, answered, people, taken: begun }, { ...soon, today: '2019-05-16', from: '2019-05-16' })).toEqual(['2019-05-16 DECLINED ana -21', '2019-05-16 NOBODY empty -21', '2019-05-16 ANSWERED done -21']);
  });

  it('mails are held, or the rule is off', () => {
    expect(lines({ taken: begun }, { ...soon, held: true })).toEqual(['2019-05-16 HELD ana -21']);
    const off = { ...campaign, policies: policiesOf({ ownOffsets: null, stored: [{ ...campaign.policies.REPORT, kind: ReminderKind.REPORT, enabled: false, version: 1 }] }) };
    expect(lines({ grounds: [off], taken: begun }, soon)).toEqual(['2019-05-16 OFF ana -21']);
  });

  it('it was told today', () => {
    expect(lines({ taken: new Set([keyOf({ ...key, offset: -21 })]) }, { ...soon, today: '2019-05-16', from: '2019-05-16' })).toEqual(['2019-05-16 TOLD ana -21']);
  });
});
