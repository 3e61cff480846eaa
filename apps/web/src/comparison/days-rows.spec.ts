import { describe, expect, it } from '@jest/globals';
import { daysFilterOf, type Move, movesByFamily, movesWanted, wayTo } from './days-rows.js';

const EMPTY = { subject: null, key: null, unit: null, from: null, to: null, semesters: null, parts: null, count: null, organisation: null, on: null, reason: null, fromStatus: null, toStatus: null, fromWeather: null, toWeather: null, fromFigure: null, toFigure: null };
const move = (kind: Move['kind'], family: Move['family'], numbers: number[] = [], axis = 1): Move => ({ ...EMPTY, kind, family, commitments: numbers.map((number) => ({ number, title: `Engagement ${number}`, axis })) });
const moves = [move('STATUS_CHANGED', 'STATE', [3]), move('WORSENED', 'STATE', [5], 2), move('DECISION_TAKEN', 'DECISIONS'), move('MILESTONE_LATE', 'MILESTONES', [3])];

describe('moves between two dates, to be read', () => {
  it('are grouped by what they are about, then by kind; nothing is lost', () => {
    const families = movesByFamily(moves);
    expect(families.map(({ family, count, kinds }) => [family, count, kinds.map(({ kind }) => kind)])).toEqual([
      ['STATE', 2, ['STATUS_CHANGED', 'WORSENED']],
      ['ANSWERS', 0, []],
      ['MILESTONES', 1, ['MILESTONE_LATE']],
      ['INDICATORS', 0, []],
      ['DECISIONS', 1, ['DECISION_TAKEN']],
      ['TEXT', 0, []],
    ]);
    expect(families.reduce((sum, { count }) => sum + count, 0)).toBe(moves.length);
  });

  it('are chosen by the address, which may say anything', () => {
    const wanted = (search: string) => movesWanted(moves, daysFilterOf(new URLSearchParams(search))).map(({ kind }) => kind);
    expect([wanted('sorte=STATE&axe=2'), wanted('axe=1'), wanted('sorte=x&axe=-1').length, wanted('axe=1.5').length]).toEqual([['WORSENED'], ['STATUS_CHANGED', 'MILESTONE_LATE'], 4, 4]);
  });

  it('lead to where they are told with their reason', () => {
    expect(moves.map(wayTo)).toEqual(['/engagements/3#etat', '/engagements/5#rapports', '/decisions/null', '/engagements/3#jalons']);
    expect(wayTo({ ...move('FIGURES_RECORDED', 'INDICATORS'), key: 'logement' })).toBe('/indicateurs/logement');
    expect(wayTo({ ...move('CAMPAIGN_OPENED', 'ANSWERS'), key: '2018-S1' })).toBe('/vue-d-ensemble?semestre=2018-S1');
    expect(wayTo(move('COMMITMENT_REMOVED', 'TEXT', [2]))).toBeNull();
  });
});
