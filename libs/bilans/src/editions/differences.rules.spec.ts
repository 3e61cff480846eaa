import { describe, expect, it } from '@jest/globals';
import { CommitmentStatus } from '#commitments';
import { FormulaOperation, PeriodKind, ProvenanceKind, Qualifier } from '#indicators';
import { DecisionState } from '#meetings';
import { LeadAnswerState, Weather } from '#reporting';
import type { Matter, WrittenSection } from '../content/matter.js';
import { BilanSectionKind, type BilanContent, type FrozenFigure, type FrozenLine, type FrozenSection } from '../content/bilan-content.graphql.js';
import { checksOf } from '../draft/bilan-checks.rules.js';
import { differencesBetween } from './differences.rules.js';

const figure = (more: Partial<FrozenFigure> = {}): FrozenFigure => ({
  indicator: 'accueils', title: 'Personnes accueillies', unit: 'personnes', definition: '', formula: null, value: 900, lessThan: null, kept: false, notKnown: false, qualifier: Qualifier.MORE_THAN,
  period: { kind: PeriodKind.SINCE, startsOn: '2019-01-01', endsOn: '2019-12-31', label: 'depuis 2016' }, verbatim: null,
  provenance: { kind: ProvenanceKind.PUBLISHED, document: 'Rencontre, 2019', page: null, organisation: null, commitment: null, campaign: null, givenOn: null, evidence: [] },
  recordedOn: '2019-05-15', fictional: false, commitments: [], ...more,
});
const section = (more: Partial<FrozenSection> = {}): FrozenSection => ({ kind: BilanSectionKind.AXIS, axis: 1, title: 'Prévenir', words: 'Mots.', coverage: null, keyFigures: [], figures: [], lines: [], decisions: [], organisations: [], ...more });
const counts = { commitments: 0, expected: 0, reported: 0, accepted: 0, excused: 0, late: 0, medianAgeDays: null, statuses: [], weathers: [] };
const content = (...sections: FrozenSection[]): BilanContent => ({ space: 'Paris', pact: 'Pacte', year: 2019, cutOff: '2019-12-31', covered: true, fictional: false, coverage: counts, sections });

describe('what an edition changes of the one before', () => {
  it('is nothing when it says the same', () => {
    const same = content(section({ keyFigures: [figure()] }));
    expect(differencesBetween(same, structuredClone(same))).toEqual([]);
  });

  it('tells a figure that changed, came, went, or became a key figure, by its indicator and its period', () => {
    const before = content(section({ keyFigures: [figure()], figures: [figure({ indicator: 'b', title: 'B', value: 1 })] }));
    const after = content(section({ keyFigures: [figure({ value: 950 }), figure({ indicator: 'c', title: 'C', value: null, lessThan: 5 })], figures: [figure({ indicator: 'b', title: 'B', value: 1, qualifier: Qualifier.EXACT })] }));
    expect(differencesBetween(before, after)).toEqual([
      { kind: 'FIGURE_CHANGED', subject: 'Personnes accueillies, depuis 2016', before: 'plus de 900 personnes (chiffre clé)', after: 'plus de 950 personnes (chiffre clé)' },
      { kind: 'FIGURE_ADDED', subject: 'C, depuis 2016', before: null, after: 'moins de 5 (chiffre clé)' },
      { kind: 'FIGURE_CHANGED', subject: 'B, depuis 2016', before: 'plus de 1 personnes', after: '1 personnes' },
    ]);
    expect(differencesBetween(after, before).map(({ kind }) => kind)).toEqual(['FIGURE_REMOVED', 'FIGURE_CHANGED', 'FIGURE_CHANGED']);
  });

  it('tells words, titles and sections that came or went', () => {
    const before = content(section(), section({ kind: BilanSectionKind.CAVEATS, axis: null, title: 'À savoir', words: 'Ancien.' }));
    const after = { ...content(section({ title: 'Prévenir la rue', words: 'Autres mots.' }), section({ kind: BilanSectionKind.DECISIONS, axis: null, title: 'Décisions', words: null })), cutOff: '2020-01-31' };
    expect(differencesBetween(before, after).map(({ kind, before: was, after: is }) => [kind, was, is])).toEqual([
      ['CUT_OFF', '2019-12-31', '2020-01-31'], ['SECTION_REMOVED', 'À savoir', null], ['TITLE', 'Prévenir', 'Prévenir la rue'], ['WORDS', 'Mots.', 'Autres mots.'], ['SECTION_ADDED', null, null],
    ]);
  });
});

describe('whatever an edition changes of what is signed', () => {
  const report = { status: CommitmentStatus.IN_PROGRESS, weather: Weather.SUNNY, achievements: 'Fait.', difficulties: 'Dur.', nextSteps: 'Ensuite.', unchanged: false, organisation: 'Ville', campaign: '2019-S1', submittedOn: '2019-05-01', acceptedOn: '2019-05-02', evidence: ['a'], fictional: false };
  const whole = figure({ definition: 'Ce qui est compté.', verbatim: 'plus de 900', formula: { operation: FormulaOperation.SUM, parts: ['A', 'B'] }, commitments: [1] });
  const nothing = figure({ indicator: 'rien', value: null, lessThan: 5, kept: true });
  const line: FrozenLine = { number: 1, title: 'Un', objective: 'But', objectiveNumber: '1.1', example: true, exampleWords: 'Exemple.', report: { ...report, figures: [whole] }, answers: [{ campaign: '2019-S1', state: LeadAnswerState.SENT, dueOn: '2019-06-06', sentOn: '2019-05-01', acceptedOn: null, fictional: false }] };
  const coverage = { ...counts, medianAgeDays: 4, statuses: [{ code: 'IN_PROGRESS', count: 1 }], weathers: [{ code: 'SUNNY', count: 1 }] };
  const sample: BilanContent = {
    ...content(
      section({ coverage, keyFigures: [whole], figures: [figure({ indicator: 'b', provenance: { ...figure().provenance, page: 3, organisation: 'Ville', commitment: 4, campaign: 'S1', givenOn: '2019-01-01', evidence: ['f'] } }), nothing], lines: [line] }),
      section({ kind: BilanSectionKind.DECISIONS, axis: null, title: 'Décisions', decisions: [{ number: 1, wording: 'Faire.', decidedOn: '2019-01-01', dueOn: '2019-02-01', state: DecisionState.OPEN, organisation: 'Ville', commitments: [1], fictional: false }] }),
      section({ kind: BilanSectionKind.DILIGENCE, axis: null, title: 'Réponses', organisations: [{ organisation: 'Ville', asked: 1, onTime: 1, late: 0, missing: 0, awaited: 0, excused: 0, fictional: false }] }),
    ),
    coverage,
  };

  /** Every content that differs from it in one place. */
  function* othersOf(value: unknown): Generator<unknown> {
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) for (const other of othersOf(each)) yield value.map((old: unknown, place) => (place === at ? other : old));
      if (value.length > 0) yield value.slice(1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) for (const other of othersOf(each)) if (key !== 'year') yield { ...value, [key]: other };
    } else if (typeof value === 'string') yield `${value} autre`;
    else if (typeof value === 'number') yield value + 1;
    else if (typeof value === 'boolean') yield !value;
  }

  it('is in the list, be it a definition, a quotation, a date or a count', () => {
    const silent = [...othersOf(sample)].filter((other) => differencesBetween(sample, other as BilanContent).length === 0);
    expect([...othersOf(sample)].length).toBeGreaterThan(150);
    expect(silent).toEqual([]);
  });

  it('is told with what it was and what it is', () => {
    const after = { ...sample, sections: sample.sections.map((each) => ({ ...each, keyFigures: each.keyFigures.map((one) => ({ ...one, definition: 'Autre chose.' })) })) };
    expect(differencesBetween(sample, after)).toEqual([{ kind: 'FIGURE_CHANGED', subject: 'Personnes accueillies, depuis 2016', before: 'plus de 900 personnes (chiffre clé) · ce qui est compté : Ce qui est compté.', after: 'plus de 900 personnes (chiffre clé) · ce qui est compté : Autre chose.' }]);
    expect(differencesBetween(sample, { ...sample, sections: [...sample.sections].reverse() }).map(({ subject }) => subject)).toEqual(['Ordre des parties']);
  });
});

describe('what whoever publishes should have looked at', () => {
  const axis = { axis: { number: 1, title: 'Prévenir' }, keyFigures: [], figures: [], workedOut: [], lines: [] };
  const matter = (sections: readonly WrittenSection[]): Matter => ({ account: { axes: [axis] }, sections, decisions: [], organisations: [] }) as unknown as Matter;
  const checks = (...figures: FrozenFigure[]) => checksOf({ content: content(section({ keyFigures: figures })), figures: figures.map((each, at) => ({ anchor: `chiffre-1-cle-${at + 1}`, axis: 1, figure: each, unsummed: each.indicator === 'brisé' ? 3 : null })) }, matter([]), 'Europe/Paris').map(({ kind, anchor, detail }) => [kind, anchor, detail]);
  const period = (startsOn: string | null, endsOn: string | null, kind = PeriodKind.YEAR) => ({ kind, startsOn, endsOn, label: 'période' });

  it('a figure that nobody gave; one that is worked out has its formula', () => {
    const nobody = { ...figure().provenance, document: null };
    expect(checks(figure({ provenance: nobody }))).toEqual([['FIGURE_WITHOUT_SOURCE', 'chiffre-1-cle-1', null]]);
    expect(checks(figure({ provenance: nobody, formula: { operation: FormulaOperation.SUM, parts: ['A', 'B'] } }))).toEqual([]);
  });

  it('two values of one indicator over one period, and no two over different ones', () => {
    expect(checks(figure(), figure({ value: 901 }))).toEqual([['FIGURES_CONTRADICT', 'chiffre-1-cle-2', '900 / 901']]);
    expect(checks(figure(), figure({ value: 901, period: period('2019-01-01', '2019-12-31', PeriodKind.BETWEEN) }))).toEqual([]);
    expect(checks(figure(), figure({ value: null, lessThan: 5 }))).toEqual([]);
  });

  it('a period that is over before the year, begins after it, or is not known', () => {
    expect(checks(figure({ period: period('2018-01-01', '2018-12-31') }))).toEqual([['YEAR_UNMATCHED', 'chiffre-1-cle-1', 'période']]);
    expect(checks(figure({ period: period('2020-01-01', '2020-12-31') }))).toHaveLength(1);
    expect(checks(figure({ period: period(null, null, PeriodKind.AT_DATE) }))).toHaveLength(1);
    expect(checks(figure({ period: period('2019-09-01', null, PeriodKind.SINCE) }), figure({ indicator: 'x', period: period('2019-01-01', '2019-12-31') }))).toEqual([]);
  });

  it('a period of several years, the bilan’s among them: a total since a beginning, a school year, a span', () => {
    const several = [['SEVERAL_YEARS', 'chiffre-1-cle-1', 'période']];
    expect(checks(figure({ period: period('2007-01-01', null, PeriodKind.SINCE) }))).toEqual(several);
    expect(checks(figure({ period: period('2015-01-01', '2019-12-31', PeriodKind.BETWEEN) }))).toEqual(several);
    expect(checks(figure({ period: period('2018-09-01', '2019-06-30', PeriodKind.SCHOOL_YEAR) }))).toEqual(several);
    expect(checks(figure({ period: period('2019-03-01', '2019-03-01', PeriodKind.AT_DATE) }))).toEqual([]);
    expect(checks(figure({ period: period(null, '2019-03-01', PeriodKind.AT_DATE) }))).toEqual([]);
  });

  it('parts that do not make their total; an axis without words or key figure; an example without a report', () => {
    expect(checks(figure({ indicator: 'brisé' }))).toEqual([['TOTAL_DOES_NOT_SUM', 'chiffre-1-cle-1', '3']]);
    const bare = content(section({ words: null }));
    const written = { id: 's', kind: BilanSectionKind.AXIS, axis: 1, position: 1, title: 'Prévenir', words: null, included: true, required: true, guidance: null, savedAt: null, savedBy: null, picked: true, version: 1, figures: [], picks: [{ at: 0, figure: null, was: 'Personnes accueillies : 900 personnes', thing: null }], examples: [{ commitment: 7, words: null }] };
    expect(checksOf({ content: bare, figures: [] }, matter([written]), 'Europe/Paris').map(({ kind, anchor }) => [kind, anchor])).toEqual([['NO_INTRODUCTION', 'axe-1'], ['NO_KEY_FIGURE', 'axe-1'], ['PICK_GONE', 'axe-1'], ['EXAMPLE_WITHOUT_REPORT', 'engagement-7']]);
  });
});
