import { describe, expect, it } from '@jest/globals';
import { CommitmentStatus } from '#commitments';
import { LeadAnswerState, Weather } from '#reporting';
import { ComparedMove, leftOutOf, MoveLeftOut, movesBetween, type ComparedAnswer } from './comparison.rules.js';

const { ACCEPTED, SENT, OVERDUE, AWAITED, EXCUSED } = LeadAnswerState;
const said = (given: Partial<ComparedAnswer> = {}): ComparedAnswer => ({ state: ACCEPTED, organisation: 'ville', status: CommitmentStatus.IN_PROGRESS, weather: Weather.CLOUDY, report: 'r', ...given });
const silent = (state: LeadAnswerState, organisation = 'ville'): ComparedAnswer => ({ state, organisation, status: null, weather: null, report: null });

describe('what moved between two semesters', () => {
  it('is the météo and the status, where both were answered', () => {
    expect(movesBetween(said(), said())).toEqual([]);
    expect(movesBetween(said(), said({ weather: Weather.STORM }))).toEqual([ComparedMove.WORSENED]);
    expect(movesBetween(said(), said({ weather: Weather.SUNNY, status: CommitmentStatus.COMPLETED }))).toEqual([ComparedMove.IMPROVED, ComparedMove.STATUS_CHANGED]);
  });

  it('counts the earlier semester by what was accepted, the later by what may be read', () => {
    expect(movesBetween(said({ state: SENT }), said({ weather: Weather.STORM }))).toEqual([]);
    expect(movesBetween(said(), said({ state: SENT, weather: Weather.STORM }))).toEqual([ComparedMove.WORSENED]);
    expect(movesBetween(said(), silent(SENT))).toEqual([]);
  });

  it('is a silence begun or ended, but not an answer that is not due yet', () => {
    expect(movesBetween(said(), silent(OVERDUE))).toEqual([ComparedMove.SILENT_NOW]);
    expect(movesBetween(said(), silent(AWAITED))).toEqual([]);
    expect(movesBetween(said(), silent(EXCUSED))).toEqual([]);
    for (const state of [OVERDUE, EXCUSED, AWAITED]) expect(movesBetween(silent(state), said())).toEqual([ComparedMove.ANSWERED_ANEW]);
    expect(movesBetween(silent(OVERDUE), silent(OVERDUE))).toEqual([]);
    expect(movesBetween(silent(OVERDUE), silent(SENT))).toEqual([ComparedMove.ANSWERED_ANEW]);
  });

  it('is another lead, be there an answer or not', () => {
    expect(movesBetween(silent(OVERDUE), silent(AWAITED, 'etat'))).toEqual([ComparedMove.LEAD_CHANGED]);
    expect(movesBetween(said(), said({ organisation: 'etat', weather: Weather.SUNNY }))).toEqual([ComparedMove.IMPROVED, ComparedMove.LEAD_CHANGED]);
  });

  it('is nothing where the lead was not asked in one of them', () => {
    expect([movesBetween(null, said()), movesBetween(said(), null), movesBetween(null, null)]).toEqual([[], [], []]);
  });
});

it('tells why an answer enters no comparison', () => {
  expect([null, silent(OVERDUE), silent(AWAITED), silent(EXCUSED), silent(SENT), said()].map((each) => leftOutOf(each, 'after'))).toEqual([
    MoveLeftOut.NOT_ASKED,
    MoveLeftOut.SILENT,
    MoveLeftOut.AWAITED,
    MoveLeftOut.EXCUSED,
    MoveLeftOut.NOT_ACCEPTED,
    null,
  ]);
  expect([leftOutOf(said({ state: SENT }), 'before'), leftOutOf(said({ state: SENT }), 'after')]).toEqual([MoveLeftOut.NOT_ACCEPTED, null]);
});
