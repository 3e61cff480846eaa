import { describe, expect, it } from '@jest/globals';
import { type GivenFigure, otherPerimeter, shownFigures } from './shown-figures.js';

const figure = (slug: string | null, endsOn: string, numbers: number[] = [1]): GivenFigure => ({
  period: { kind: 'SEMESTER', startsOn: null, endsOn },
  provenance: { kind: slug ? 'REPORT' : 'PUBLISHED', organisation: slug ? { slug } : null },
  commitments: numbers.map((number) => ({ number })),
});
const shown = (...figures: GivenFigure[]) => shownFigures(figures).map(({ provenance, period }) => `${provenance.organisation?.slug ?? '-'} ${period.endsOn}`);

describe('the figures on a commitment’s page', () => {
  it('are the two newest', () => {
    expect(shown()).toEqual([]);
    expect(shown(figure('caf', '2019'))).toEqual(['caf 2019']);
    expect(shown(figure('caf', '2019'), figure('caf', '2018'), figure('caf', '2017'))).toEqual(['caf 2019', 'caf 2018']);
  });

  it('are all of those that porteurs gave for one time and the same commitments', () => {
    expect(shown(figure('caf', '2019'), figure('ville', '2019'), figure('etat', '2019'), figure('caf', '2018'))).toEqual(['caf 2019', 'ville 2019', 'etat 2019']);
    expect(shown(figure('caf', '2019'), figure('ville', '2019'), figure('etat', '2019', [2]))).toEqual(['caf 2019', 'ville 2019']);
    expect(shown(figure(null, '2019'), figure(null, '2019'), figure(null, '2019'))).toHaveLength(2);
  });

  it('say when they were given for another commitment', () => {
    expect(otherPerimeter(figure('caf', '2019', [5, 6]), 1)).toEqual([5, 6]);
    expect(otherPerimeter(figure('caf', '2019', [1, 5]), 1)).toEqual([]);
    expect(otherPerimeter(figure(null, '2019', [5]), 1)).toEqual([]);
  });
});
