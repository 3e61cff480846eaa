import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AlertKind, KIND_RULES } from './alert-kind.js';
import { alertsOf, type AlertRules, type CommitmentFacts, type IndicatorFacts, type LeadAnswer, type PactFacts } from './alert.rules.js';

const DEFAULTS = Object.fromEntries(Object.values(AlertKind).map((kind) => [kind, KIND_RULES[kind].byDefault])) as unknown as AlertRules;
const answer = (code: string, more: Partial<LeadAnswer> = {}): LeadAnswer => ({
  campaignId: code, code, closed: true, organisationId: 'caf', requestId: `request ${code}`, dueOn: `20${code.slice(0, 2)}-06-06`, owed: false, excused: false, reportId: `report ${code}`, weather: 'SUNNY', sentOn: `20${code.slice(0, 2)}-06-01`, ...more,
});
const running = { closed: false };
const silent = { owed: true, reportId: null, weather: null, sentOn: null };
const storm = { weather: 'STORM' };
const commitment = (...answers: LeadAnswer[]): CommitmentFacts => ({ id: 'c1', number: 1, axis: 1, answers });
const facts = (more: Partial<PactFacts> = {}): PactFacts => ({ startsOn: '2015-01-01', endsOn: '2020-12-31', latestCampaignId: '19', commitments: [], indicators: [], contradictions: [], ...more });
const told = (pact: PactFacts, today = '2019-06-20', rules = DEFAULTS): string[] => alertsOf(pact, rules, today).map(({ telling, since }) => `${telling.kind} ${since}`);
const ofAnswers = (...answers: LeadAnswer[]): string[] => told(facts({ commitments: [commitment(...answers)] }));
const set = (kind: AlertKind, threshold: number | null, enabled = true): AlertRules => ({ ...DEFAULTS, [kind]: { enabled, threshold } });

describe('storms', () => {
  it('are the weather of the campaign that runs, else of the last one that is over, and of none older', () => {
    expect(ofAnswers(answer('19', { ...running, ...storm }), answer('18'))).toEqual(['STORM 2019-06-01']);
    expect(ofAnswers(answer('19', { ...running, weather: null }), answer('18', storm))).toEqual(['STORM 2018-06-01']);
    expect(ofAnswers(answer('19', running), answer('18', storm))).toEqual([]);
    expect(ofAnswers(answer('19', { weather: null }), answer('18', storm))).toEqual([]);
  });

  it('in a row are told once, as lasting, since the first of them; a calm or a silence between two ends it', () => {
    expect(ofAnswers(answer('19', { ...running, ...storm }), answer('18', storm), answer('17', storm), answer('16'))).toEqual(['STORMS_IN_A_ROW 2017-06-01']);
    expect(ofAnswers(answer('19', storm), answer('18', silent), answer('17', storm))).toEqual(['STORM 2019-06-01']);
    const two = facts({ commitments: [commitment(answer('19', storm), answer('18', storm))] });
    expect(told(two, '2019-06-20', set(AlertKind.STORMS_IN_A_ROW, 3))).toEqual(['STORM 2019-06-01']);
    expect(told(two, '2019-06-20', set(AlertKind.STORMS_IN_A_ROW, 2, false))).toEqual(['STORM 2019-06-01']);
    expect(told(two, '2019-06-20', set(AlertKind.STORM, null, false))).toEqual(['STORMS_IN_A_ROW 2018-06-01']);
  });
});

describe('silence', () => {
  it('is counted over campaigns that are over; an excuse neither breaks nor lengthens it', () => {
    expect(ofAnswers(answer('19', { ...running, ...silent, dueOn: '2019-07-01' }), answer('18', silent))).toEqual([]);
    expect(ofAnswers(answer('18', silent), answer('17', silent), answer('16'))).toEqual(['NO_REPORT 2017-06-06']);
    expect(ofAnswers(answer('18', silent), answer('17', { ...silent, owed: false, excused: true }), answer('16', silent))).toEqual(['NO_REPORT 2016-06-06']);
    expect(ofAnswers(answer('18', silent), answer('17'), answer('16', silent))).toEqual([]);
  });

  it('after the due date of the latest campaign is lateness, from as many days on as the rule says', () => {
    const late = facts({ commitments: [commitment(answer('19', { ...running, ...silent, dueOn: '2019-06-06' }))] });
    expect([told(late, '2019-06-06'), told(late, '2019-06-07')]).toEqual([[], ['LATE 2019-06-06']]);
    expect([told(late, '2019-06-15', set(AlertKind.LATE, 10)), told(late, '2019-06-16', set(AlertKind.LATE, 10))]).toEqual([[], ['LATE 2019-06-06']]);
    expect(told(late, '2019-06-20', set(AlertKind.LATE, 1, false))).toEqual([]);
  });
});

describe('an alert', () => {
  const id = (pact: PactFacts, today = '2019-06-20'): string | undefined => alertsOf(pact, DEFAULTS, today)[0]?.id;
  it('bears one name as long as its cause is the same, another once it renews', () => {
    const owing = (dueOn: string): PactFacts => facts({ commitments: [commitment(answer('19', { ...running, ...silent, dueOn }))] });
    expect(id(owing('2019-06-06'))).toBe(id(owing('2019-06-06'), '2019-08-01'));
    expect(id(owing('2019-06-06'))).not.toBe(id(owing('2019-06-12')));
    const stormy = (...answers: LeadAnswer[]): PactFacts => facts({ commitments: [commitment(...answers)] });
    expect(id(stormy(answer('18', storm)))).not.toBe(id(stormy(answer('19', storm), answer('18'))));
  });

  it('of figures that differ is another when one of them changes', () => {
    const said = (value: number): PactFacts => facts({ contradictions: [{ commitmentId: 'c1', number: 1, axis: 1, campaignId: '19', indicatorId: 'i1', title: 'Visites', organisationId: 'caf', since: '2019-06-01', said: [{ name: 'CAF', value: 120 }, { name: 'Ville', value }] }] });
    expect(id(said(118))).toBe(id(said(118)));
    expect(id(said(118))).not.toBe(id(said(119)));
    expect(told(said(118), '2019-06-05', set(AlertKind.CONTRADICTION, 5))).toEqual([]);
    expect(told(said(118), '2019-06-06', set(AlertKind.CONTRADICTION, 5))).toEqual(['CONTRADICTION 2019-06-01']);
  });
});

describe('indicators', () => {
  const indicator = (more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({ id: 'i1', code: 'i1', axes: [1], commitments: [1], ownerId: null, kind: 'LEVEL', periodicity: 'YEAR', unit: 'places', known: 1, lastOn: '2018-12-31', lastTargetOn: null, standing: 'UNKNOWN', behind: null, ...more });
  const of = (more: Partial<IndicatorFacts>, today = '2019-06-20', rules = DEFAULTS): string[] => told(facts({ indicators: [indicator(more)] }), today, rules);

  it('are stale when a period is over for longer than the rule waits, and no figure came', () => {
    expect(of({})).toEqual([]);
    expect(of({ lastOn: '2017-12-31' }, '2019-04-30')).toEqual([]);
    expect(of({ lastOn: '2017-12-31' }, '2019-05-01')).toEqual(['STALE_INDICATOR 2018-12-31']);
    expect(of({ lastOn: null, known: 0 })).toEqual(['STALE_INDICATOR 2015-12-31']);
    expect(of({ lastOn: '2015-12-31', periodicity: 'NONE' })).toEqual([]);
  });

  it('measured once are stale once the day of their target has passed without a figure', () => {
    expect(of({ periodicity: 'ONCE', known: 0, lastOn: null, lastTargetOn: '2018-12-31' })).toEqual(['STALE_INDICATOR 2018-12-31']);
    expect(of({ periodicity: 'ONCE', known: 1, lastOn: '2016-12-31', lastTargetOn: '2018-12-31' })).toEqual([]);
    expect(of({ periodicity: 'ONCE', known: 0, lastOn: null })).toEqual([]);
  });

  it('are off their trajectory by more points than the rule says', () => {
    const behind = (points: number): Partial<IndicatorFacts> => ({ standing: 'BEHIND', behind: { points, value: 30, expected: 42, on: '2018-12-31' } });
    expect([of(behind(10)), of(behind(10.5))]).toEqual([[], ['OFF_TRAJECTORY 2018-12-31']]);
  });
});

it('there are none when every rule is off, and never two of one name', () => {
  const weather = fc.constantFrom('SUNNY', 'STORM', null);
  const one = fc.record({ closed: fc.boolean(), owed: fc.boolean(), excused: fc.boolean(), weather });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (given) => {
      const pact = facts({ commitments: [commitment(...given.map((more, place) => answer(String(19 - place), more)))] });
      const off = Object.fromEntries(Object.entries(DEFAULTS).map(([kind, rule]) => [kind, { ...rule, enabled: false }])) as unknown as AlertRules;
      expect(alertsOf(pact, off, '2019-06-20')).toEqual([]);
      const ids = alertsOf(pact, DEFAULTS, '2019-06-20').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
