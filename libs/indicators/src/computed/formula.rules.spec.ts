import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circleOf, formulaProblems, type FormulaPart, type Formulated, type Operation } from './formula.rules.js';

const part = (code: string, unit = 'places', kind: FormulaPart['kind'] = 'LEVEL', more: Partial<FormulaPart> = {}): FormulaPart => ({ code, unit, kind, countsPersons: false, parts: [], ...more });
const KNOWN = [part('hiver'), part('ete'), part('cout', '€'), part('femmes', 'personnes', 'LEVEL', { countsPersons: true }), part('taux', '%', 'RATE'), part('autre-taux', '%', 'RATE'), part('an', 'places', 'FLOW'), part('fait', 'oui/non', 'YES_NO')];

const wrong = (operation: Operation, parts: string[], given: Partial<Formulated> = {}) =>
  formulaProblems({ code: 'calcul', unit: 'places', kind: 'LEVEL', countsPersons: false, formula: { operation, parts }, ...given }, KNOWN).map(({ path, code }) => `${path} ${code}`);

describe('a formula', () => {
  it('adds up and takes away what has one unit and one kind, which are then its own', () => {
    expect(wrong('SUM', ['hiver', 'ete'])).toEqual([]);
    expect(wrong('DIFFERENCE', ['hiver', 'ete'], { unit: ' Places ' })).toEqual([]);
    expect(wrong('SUM', ['hiver', 'cout'])).toEqual(['formula FORMULA_UNITS_UNLIKE']);
    expect(wrong('SUM', ['hiver', 'an'])).toEqual(['formula FORMULA_KINDS_UNLIKE']);
    expect(wrong('SUM', ['hiver', 'ete'], { unit: 'lits', kind: 'FLOW' })).toEqual(['unit FORMULA_UNIT_WRONG', 'kind FORMULA_KIND_WRONG']);
  });

  it('adds up no shares and no yeses; the difference of two shares is told in points', () => {
    expect(wrong('SUM', ['taux', 'autre-taux'], { unit: '%', kind: 'RATE' })).toEqual(['formula FORMULA_ADDS_COUNTS']);
    expect(wrong('DIFFERENCE', ['taux', 'autre-taux'], { unit: 'points', kind: 'RATE' })).toEqual([]);
    expect(wrong('DIFFERENCE', ['taux', 'autre-taux'], { unit: '%', kind: 'RATE' })).toEqual(['unit FORMULA_UNIT_WRONG']);
  });

  it('divides numbers: in % when they have one unit, else in a unit with a name', () => {
    expect(wrong('RATIO', ['hiver', 'ete'], { unit: '%', kind: 'RATE' })).toEqual([]);
    expect(wrong('RATIO', ['cout', 'hiver'], { unit: '€ par place', kind: 'RATE' })).toEqual([]);
    expect(wrong('RATIO', ['cout', 'hiver'], { unit: '%', kind: 'RATE' })).toEqual(['unit FORMULA_SHARE_UNLIKE']);
    expect(wrong('RATIO', ['cout', 'hiver'], { unit: '€', kind: 'LEVEL' })).toEqual(['unit FORMULA_RATIO_UNIT', 'kind FORMULA_RATIO_KIND']);
    expect(wrong('RATIO', ['taux', 'hiver'], { unit: '%', kind: 'RATE' })).toEqual(['formula FORMULA_DIVIDES_COUNTS']);
  });

  it('counts people when one of its parts does', () => {
    const given = { unit: 'personnes', formula: { operation: 'SUM' as const, parts: ['femmes', 'hommes'] } };
    const people = [...KNOWN, part('hommes', 'personnes')];
    expect(formulaProblems({ code: 'calcul', kind: 'LEVEL', countsPersons: false, ...given }, people)).toMatchObject([{ path: 'countsPersons', code: 'FORMULA_COUNTS_PERSONS' }]);
    expect(formulaProblems({ code: 'calcul', kind: 'LEVEL', countsPersons: true, ...given }, people)).toEqual([]);
  });

  it('has as many parts as it takes, each there and once', () => {
    expect(wrong('SUM', ['hiver'])).toEqual(['formula FORMULA_SUM_PARTS']);
    expect(wrong('RATIO', ['hiver', 'ete', 'cout'])).toEqual(['formula FORMULA_TWO_PARTS']);
    expect(wrong('SUM', ['hiver', 'hiver'])).toEqual(['formula FORMULA_PART_TWICE']);
    expect(wrong('SUM', ['hiver', 'inconnu'])).toEqual(['formula.parts.1 FORMULA_PART_UNKNOWN']);
  });

  it('that comes back to itself is refused, and its way is named', () => {
    const indicators = [part('a', 'places', 'LEVEL', { parts: ['b', 'x'] }), part('b', 'places', 'LEVEL', { parts: ['calcul', 'x'] }), part('x')];
    expect(formulaProblems({ code: 'calcul', unit: 'places', kind: 'LEVEL', countsPersons: false, formula: { operation: 'SUM', parts: ['x', 'a'] } }, indicators)).toEqual([
      { path: 'formula', code: 'FORMULA_CIRCLE', details: { path: 'calcul → a → b → calcul' } },
    ]);
    expect(wrong('SUM', ['hiver', 'calcul'])).toEqual(['formula FORMULA_CIRCLE']);
  });

  it('is refused exactly when it would close a circle', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
    // Each may be made of those after it only: no circle among them.
    const web = fc.tuple(...codes.map((_, place) => fc.subarray(codes.slice(place + 1)))).map((parts) => codes.map((code, place) => part(code, 'places', 'LEVEL', { parts: parts[place]! })));
    const reaches = (from: string, to: string, indicators: readonly FormulaPart[]): boolean => from === to || indicators.find(({ code }) => code === from)!.parts.some((each) => reaches(each, to, indicators));
    fc.assert(
      fc.property(web, fc.constantFrom(...codes), fc.subarray(codes, { minLength: 1 }), (indicators, code, parts) => {
        const circle = circleOf(code, parts, indicators);
        expect(circle !== null).toBe(parts.some((each) => reaches(each, code, indicators)));
        if (circle) expect([circle[0], circle.at(-1)]).toEqual([code, code]);
      }),
    );
  });
});
