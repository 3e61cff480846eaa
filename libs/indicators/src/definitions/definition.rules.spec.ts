import { describe, expect, it } from '@jest/globals';
import { definitionChanges, draftProblems, meaningProblems, tidied, type IndicatorDraft } from './definition.rules.js';

const draft: IndicatorDraft = {
  code: 'restaurants', title: 'Restaurants', unit: 'restaurants', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', definition: 'Ouverts le soir.', method: null, caveats: null, dataSource: null,
  owner: null, axis: 1, commitments: [3], countsPersons: false, weight: 1, breakdowns: [], territoryGroup: null, arrondissements: [], formula: null, baseline: { value: 6, at: '2015', verbatim: null }, targets: [{ value: 12, sense: 'AT_LEAST', by: '2017', verbatim: null }],
};
const pact = { axes: [1, 2], commitments: [1, 2, 3], organisations: ['casvp'], territoryGroups: ['nord-est'], indicators: [] };
const codes = (change: Partial<IndicatorDraft>): string[] => draftProblems(tidied({ ...draft, ...change }), pact).map(({ path, code }) => `${path} ${code}`);

describe('a definition', () => {
  it('that is whole has no problem', () => expect(codes({})).toEqual([]));

  it.each([
    [{ code: 'Pas bon' }, 'code INDICATOR_CODE_WRONG'],
    [{ title: '  ' }, 'title INDICATOR_FIELD_REQUIRED'],
    [{ definition: 'x'.repeat(4001) }, 'definition TEXT_TOO_LONG'],
    [{ axis: 9 }, 'axis INDICATOR_AXIS_UNKNOWN'],
    [{ commitments: [3, 99] }, 'commitments INDICATOR_COMMITMENTS_UNKNOWN'],
    [{ owner: 'nul' }, 'owner ORGANISATION_UNKNOWN'],
    [{ kind: 'YES_NO', countsPersons: true, baseline: null, targets: [] }, 'countsPersons INDICATOR_COUNTS_NO_PERSONS'],
    [{ kind: 'RATE', unit: '%', breakdowns: ['SEX'] }, 'breakdowns BREAKDOWN_OF_COUNTS'],
    [{ territoryGroup: 'nord-est', arrondissements: [10] }, 'territory TERRITORY_ONE_WAY'],
    [{ territoryGroup: 'sud' }, 'territory TERRITORY_GROUP_NOT_FOUND'],
    [{ arrondissements: [10, 21] }, 'territory ARRONDISSEMENT_UNKNOWN'],
    [{ arrondissements: Array.from({ length: 20 }, (_, index) => index + 1) }, 'territory TERRITORY_WHOLE_CITY'],
    [{ weight: 0 }, 'weight INDICATOR_WEIGHT_WRONG'],
    [{ weight: NaN }, 'weight INDICATOR_WEIGHT_WRONG'],
    [{ kind: 'RATE', unit: '%', targets: [{ value: 120, sense: 'AT_LEAST', by: null, verbatim: null }] }, 'targets.0.value FIGURE_SHARE_WRONG'],
    [{ kind: 'YES_NO', baseline: null, targets: [{ value: 2, sense: 'AT_LEAST', by: null, verbatim: null }] }, 'targets.0.value FIGURE_YES_NO_WRONG'],
    [{ targets: [{ value: 12, sense: 'AT_LEAST', by: '2014', verbatim: null }] }, 'targets.0.by TARGET_BEFORE_BASELINE'],
    [{ targets: [{ value: 12, sense: 'AT_LEAST', by: '2017', verbatim: null }, { value: 13, sense: 'AT_LEAST', by: '2017-12-31', verbatim: null }] }, 'targets.1.by TARGET_SAME_DAY'],
  ] as [Partial<IndicatorDraft>, string][])('%j: %s', (change, problem) => expect(codes(change)).toEqual([problem]));

  it('keeps its unit and its kind once figures are given', () => {
    expect(meaningProblems(draft, { ...draft, unit: 'places', kind: 'FLOW' }, { figures: 2, usedIn: [] }).map(({ path }) => path)).toEqual(['unit', 'kind']);
    expect(meaningProblems(draft, { ...draft, unit: 'places' }, { figures: 0, usedIn: [] })).toEqual([]);
    expect(meaningProblems(draft, { ...draft, unit: 'places', countsPersons: true }, { figures: 0, usedIn: ['total'] }).map(({ path, code }) => `${path} ${code}`)).toEqual(['unit INDICATOR_IN_FORMULA', 'countsPersons INDICATOR_IN_FORMULA']);
    expect(meaningProblems(draft, { ...draft, formula: { operation: 'SUM', parts: ['a', 'b'] } }, { figures: 1, usedIn: [] })).toMatchObject([{ path: 'formula', code: 'FORMULA_HAS_FIGURES' }]);
  });

  it('says what moved', () => {
    const after = tidied({ ...draft, targets: [{ value: 20, sense: 'AT_LEAST', by: null, verbatim: null }, ...draft.targets], commitments: [3, 1, 3] });
    expect(definitionChanges(draft, tidied({ ...draft, arrondissements: [18, 10, 18] }))).toEqual([{ field: 'territory', before: null, after: '10, 18' }]);
    expect(definitionChanges(draft, after)).toEqual([
      { field: 'commitments', before: '3', after: '1, 3' },
      { field: 'targets', before: '≥ 12 (2017)', after: '≥ 12 (2017) ; ≥ 20' },
    ]);
  });
});
