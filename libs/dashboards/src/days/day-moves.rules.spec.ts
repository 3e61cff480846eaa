import { describe, expect, it } from '@jest/globals';
import { CommitmentStatus, MilestoneState } from '#commitments';
import { LeadAnswerState, Weather } from '#reporting';
import { DayMoveKind, familyOf } from './day-move.js';
import type { DayRecord, StoodAnswer, StoodCommitment, StoodDecision, StoodFigure, StoodIndicator, StoodMilestone } from './day-record.js';
import { movesBetweenDays } from './day-moves.rules.js';

const { ACCEPTED, SENT, OVERDUE, AWAITED } = LeadAnswerState;
const key = (number: number) => ({ number, title: `Engagement ${number}`, axis: 1 });
const commitment = (given: Partial<StoodCommitment> = {}): StoodCommitment => ({
  ...key(1), status: CommitmentStatus.IN_PROGRESS, purpose: 'Objet', means: null, audience: null, calendar: '2017', porteurs: null, leads: ['ville'], milestones: [], statusChanges: [], answers: [], ...given,
});
const answer = (campaign: string, given: Partial<StoodAnswer> = {}): StoodAnswer => ({ campaign, state: ACCEPTED, organisation: 'ville', weather: Weather.CLOUDY, report: 'r', ...given });
const unsaid = (campaign: string, state: LeadAnswerState): StoodAnswer => answer(campaign, { state, weather: null, report: null });
const step = (given: Partial<StoodMilestone> = {}): StoodMilestone => ({ id: 's', title: 'Ouvrir', dueVerbatim: 'juin 2017', dueOn: '2017-06-30', reachedOn: null, proof: null, state: MilestoneState.TO_COME, ...given });
const figure = (value: number, given: Partial<StoodFigure> = {}): StoodFigure => ({ value, lessThan: null, kept: false, notKnown: false, qualifier: 'EXACT', fictional: false, period: '2016', giver: 'ville', ...given });
const indicator = (given: Partial<StoodIndicator> = {}): StoodIndicator => ({ code: 'lieux', title: 'Lieux', unit: 'lieux', retiredOn: null, retiredReason: null, definition: 'd', targets: '', commitments: [key(1)], figures: [], ...given });
const decision = (given: Partial<StoodDecision> = {}): StoodDecision => ({ number: 1, text: 'Chercher', state: 'OPEN', decidedOn: '2017-01-10', dueOn: '2017-05-01', late: false, closedOn: null, closingWords: null, organisation: 'Ville', owner: 'ville', commitments: [], ...given });
const day = (given: Partial<DayRecord> = {}): DayRecord => ({ day: '2017-01-01', campaigns: [], coverage: null, commitments: [], indicators: [], decisions: [], avenants: [], names: new Map([['ville', 'Ville'], ['etat', 'État']]), ...given });
const of = (before: Partial<StoodCommitment>, after: Partial<StoodCommitment>) => movesBetweenDays(day({ commitments: [commitment(before)] }), day({ commitments: [commitment(after)] }));
const kinds = (moves: readonly { kind: DayMoveKind }[]): DayMoveKind[] => moves.map(({ kind }) => kind);

describe('what moved of a commitment between two days', () => {
  it('is nothing when both are the same, or came back to it', () => {
    expect(of({ answers: [answer('2016-S1')] }, { answers: [answer('2016-S1')] })).toEqual([]);
    expect(of({}, { statusChanges: [{ id: 'b', onDate: '2017-02-01', reason: 'Repris.' }, { id: 'a', onDate: '2017-01-05', reason: 'Arrêté.' }] })).toEqual([]);
  });

  it('is its state, with the reason of the last change in between', () => {
    const old = { id: 'a', onDate: '2016-01-05', reason: 'Commencé.' };
    const [move] = of({ statusChanges: [old] }, { status: CommitmentStatus.COMPLETED, statusChanges: [{ id: 'b', onDate: '2017-02-01', reason: 'Fini.' }, old] });
    expect(move).toMatchObject({ kind: DayMoveKind.STATUS_CHANGED, fromStatus: 'IN_PROGRESS', toStatus: 'COMPLETED', on: '2017-02-01', reason: 'Fini.', commitments: [key(1)] });
  });

  it('is the météo of the latest answer that can be read on each day, whatever the semester', () => {
    expect(of({ answers: [answer('2016-S1')] }, { answers: [answer('2016-S1'), answer('2016-S2', { weather: Weather.STORM })] })).toMatchObject([
      { kind: DayMoveKind.WORSENED, fromWeather: 'CLOUDY', toWeather: 'STORM', semesters: ['2016-S1', '2016-S2'] },
      { kind: DayMoveKind.ANSWERED, semesters: ['2016-S2'], organisation: 'Ville' },
    ]);
    expect(kinds(of({ answers: [answer('2016-S1')] }, { answers: [answer('2016-S1'), unsaid('2016-S2', SENT)] }))).toEqual([DayMoveKind.ANSWERED]);
  });

  it('is an answer that came, was accepted, was taken back, or never came', () => {
    const between = (before: StoodAnswer[], after: StoodAnswer[]): DayMoveKind[] => kinds(of({ answers: before }, { answers: after }));
    expect(between([unsaid('2016-S1', SENT)], [unsaid('2016-S1', ACCEPTED)])).toEqual([DayMoveKind.ACCEPTED]);
    expect(between([unsaid('2016-S1', ACCEPTED)], [unsaid('2016-S1', SENT)])).toEqual([DayMoveKind.TAKEN_BACK]);
    expect(between([unsaid('2016-S1', SENT)], [unsaid('2016-S1', OVERDUE)])).toEqual([DayMoveKind.FELL_SILENT, DayMoveKind.TAKEN_BACK]);
    expect(between([unsaid('2016-S1', OVERDUE)], [unsaid('2016-S1', OVERDUE), unsaid('2016-S2', AWAITED)])).toEqual([]);
  });

  it('is each of its steps', () => {
    const between = (before: StoodMilestone[], after: StoodMilestone[]): DayMoveKind[] => kinds(of({ milestones: before }, { milestones: after }));
    expect(between([], [step({ reachedOn: '2017-01-01', state: MilestoneState.REACHED })])).toEqual([DayMoveKind.MILESTONE_REACHED, DayMoveKind.MILESTONE_ADDED]);
    expect(between([step()], [step({ dueOn: '2017-03-31', state: MilestoneState.LATE })])).toEqual([DayMoveKind.MILESTONE_LATE, DayMoveKind.MILESTONE_MOVED]);
    expect(between([step({ reachedOn: '2017-01-01' })], [step()])).toEqual([DayMoveKind.MILESTONE_UNDONE]);
    expect(between([step()], [])).toEqual([DayMoveKind.MILESTONE_REMOVED]);
  });

  it('is its text, blanks apart, and who leads it, by the name of today', () => {
    expect(of({}, { purpose: 'Objet ', calendar: '2018', leads: ['etat'] })).toMatchObject([
      { kind: DayMoveKind.REWORDED, parts: ['CALENDAR'], from: '2017', to: '2018' },
      { kind: DayMoveKind.LEAD_CHANGED, from: 'Ville', to: 'État' },
    ]);
    expect(of({ leads: [] }, {})).toMatchObject([{ kind: DayMoveKind.LEAD_CHANGED, from: null, to: 'Ville' }]);
    expect(kinds(movesBetweenDays(day({ commitments: [commitment()] }), day({ commitments: [commitment({ ...key(2) })] })))).toEqual([DayMoveKind.COMMITMENT_ADDED, DayMoveKind.COMMITMENT_REMOVED]);
  });
});

it('counts figures that are new or told otherwise, not those that are hidden on both days', () => {
  const between = (before: Partial<StoodIndicator>, after: Partial<StoodIndicator>) => movesBetweenDays(day({ indicators: [indicator(before)] }), day({ indicators: [indicator(after)] }));
  const latest = figure(9, { period: '2017' });
  expect(between({ figures: [figure(5)] }, { figures: [latest, figure(6)] })).toMatchObject([{ kind: DayMoveKind.FIGURES_RECORDED, count: 2, fromFigure: figure(5), toFigure: latest, unit: 'lieux' }]);
  const hidden = { value: null, lessThan: 11 } as const;
  expect(between({ figures: [figure(3, hidden)] }, { figures: [figure(5, hidden)] })).toEqual([]);
  expect(kinds(between({ figures: [figure(5)] }, {}))).toEqual([DayMoveKind.FIGURES_WITHDRAWN]);
  expect(kinds(between({}, { targets: '10', definition: 'e', retiredOn: '2017-01-01' }))).toEqual([DayMoveKind.TARGETS_CHANGED, DayMoveKind.INDICATOR_REDEFINED, DayMoveKind.INDICATOR_RETIRED]);
});

it('tells of decisions, avenants and campaigns', () => {
  const between = (before: Partial<DayRecord>, after: Partial<DayRecord>): DayMoveKind[] => kinds(movesBetweenDays(day(before), day(after)));
  expect(between({}, { decisions: [decision({ state: 'DONE', closedOn: '2017-02-01' })] })).toEqual([DayMoveKind.DECISION_TAKEN, DayMoveKind.DECISION_CLOSED]);
  expect(between({ decisions: [decision()] }, { decisions: [decision({ late: true, organisation: 'Ville de Paris' })] })).toEqual([DayMoveKind.DECISION_LATE]);
  expect(between({ decisions: [decision({ state: 'DONE' })] }, { decisions: [decision()] })).toEqual([DayMoveKind.DECISION_REVISED]);
  const avenant = { number: 1, title: 'Avenant', state: 'ADOPTED', decision: null, effectiveOn: null, commitments: [] };
  expect(between({}, { avenants: [{ ...avenant, state: 'IN_FORCE' }] })).toEqual([DayMoveKind.AVENANT_ADOPTED, DayMoveKind.AVENANT_IN_FORCE]);
  expect(between({ avenants: [avenant] }, { avenants: [avenant] })).toEqual([]);
  expect(between({}, { campaigns: [{ code: '2017-S1', state: 'CLOSED' }] })).toEqual([DayMoveKind.CAMPAIGN_OPENED, DayMoveKind.CAMPAIGN_CLOSED]);
});

it('gives each kind a family', () => {
  const families = Object.values(DayMoveKind).map(familyOf);
  expect([...new Set(families)]).toEqual(['STATE', 'ANSWERS', 'MILESTONES', 'INDICATORS', 'DECISIONS', 'TEXT']);
});
