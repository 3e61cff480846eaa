import type { BilanContent, BilanDifference, FrozenFigure, FrozenLine, FrozenSection } from '../content/bilan-content.graphql.js';

export enum DifferenceKind {
  CUT_OFF = 'CUT_OFF',
  COVERAGE = 'COVERAGE',
  SECTION_ADDED = 'SECTION_ADDED',
  SECTION_REMOVED = 'SECTION_REMOVED',
  TITLE = 'TITLE',
  WORDS = 'WORDS',
  FIGURE_ADDED = 'FIGURE_ADDED',
  FIGURE_REMOVED = 'FIGURE_REMOVED',
  FIGURE_CHANGED = 'FIGURE_CHANGED',
  LINE_CHANGED = 'LINE_CHANGED',
  DECISION_CHANGED = 'DECISION_CHANGED',
  ANSWERS_CHANGED = 'ANSWERS_CHANGED',
}

type Part = Omit<BilanDifference, 'kind'>;

/** What an edition changes of the one before, each thing with what it was and what it is, in the order of the bilan. */
export function differencesBetween(before: BilanContent, after: BilanContent): BilanDifference[] {
  const whole = [
    ...changed(DifferenceKind.CUT_OFF, 'Date d’arrêt', before.cutOff, after.cutOff),
    ...changed(DifferenceKind.COVERAGE, 'Couverture', coverageWords(before), coverageWords(after)),
  ];
  const removed = before.sections.filter((section) => !after.sections.some((each) => same(each, section)));
  return [
    ...whole,
    ...removed.map(({ title }) => ({ kind: DifferenceKind.SECTION_REMOVED, subject: title, before: title, after: null })),
    ...after.sections.flatMap((section) => {
      const old = before.sections.find((each) => same(each, section));
      return old ? sectionDifferences(old, section) : [{ kind: DifferenceKind.SECTION_ADDED, subject: section.title, before: null, after: section.words }];
    }),
  ];
}

const same = (one: FrozenSection, other: FrozenSection): boolean => one.kind === other.kind && one.axis === other.axis;

function sectionDifferences(before: FrozenSection, after: FrozenSection): BilanDifference[] {
  return [
    ...changed(DifferenceKind.TITLE, after.title, before.title, after.title),
    ...changed(DifferenceKind.WORDS, after.title, before.words, after.words),
    ...figureDifferences(before, after),
    ...rowDifferences(DifferenceKind.LINE_CHANGED, before.lines, after.lines, ({ number, title }) => `${number}. ${title}`, lineWords),
    ...rowDifferences(DifferenceKind.DECISION_CHANGED, before.decisions, after.decisions, ({ number }) => `Décision n° ${number}`, ({ wording, state, dueOn, organisation, commitments }) => [wording, said(state), dueOn, organisation, commitments.join(', ')].filter(Boolean).join(' · ')),
    ...rowDifferences(DifferenceKind.ANSWERS_CHANGED, before.organisations, after.organisations, ({ organisation }) => organisation, ({ asked, onTime, late, missing, awaited, excused }) => [asked, onTime, late, missing, awaited, excused].join(' / ')),
  ];
}

/** A figure is the same thing by its indicator, its period and who gave it; moved among the key figures, it changed. */
function figureDifferences(before: FrozenSection, after: FrozenSection): BilanDifference[] {
  const [old, now] = [told(before), told(after)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, { subject, words }]) => ({ kind: DifferenceKind.FIGURE_REMOVED, subject, before: words, after: null }));
  const kept = [...now].flatMap(([key, { subject, words }]): BilanDifference[] => {
    const was = old.get(key);
    if (!was) return [{ kind: DifferenceKind.FIGURE_ADDED, subject, before: null, after: words }];
    return changed(DifferenceKind.FIGURE_CHANGED, subject, was.words, words);
  });
  return [...gone, ...kept];
}

/** The figures of a section by what they are; several of one kind are told apart by their rank. */
function told({ keyFigures, figures, lines }: FrozenSection): Map<string, { subject: string; words: string }> {
  const all = new Map<string, { subject: string; words: string }>();
  const add = (figure: FrozenFigure, place: string): void => {
    const base = [figure.indicator, figure.period.label, figure.provenance.document ?? figure.provenance.organisation, place === 'ligne' ? place : ''].join(' ');
    let [key, rank] = [base, 1];
    while (all.has(key)) key = `${base} ${(rank += 1)}`;
    all.set(key, { subject: `${figure.title}, ${figure.period.label}`, words: figureWords(figure, place) });
  };
  for (const figure of keyFigures) add(figure, 'chiffre clé');
  for (const figure of figures) add(figure, '');
  for (const { report } of lines) for (const figure of report?.figures ?? []) add(figure, 'ligne');
  return all;
}

const QUALIFIERS: Readonly<Record<string, string>> = { EXACT: '', MORE_THAN: 'plus de', LESS_THAN: 'moins de', NEARLY: 'près de', ABOUT: 'environ', PROVISIONAL: 'provisoire :' };

function figureWords({ value, lessThan, kept, qualifier, unit }: FrozenFigure, place: string): string {
  const number = value === null ? (lessThan ? `moins de ${lessThan}` : kept ? 'non montré' : 'non connu') : `${QUALIFIERS[qualifier] ?? ''} ${value} ${unit}`.trim();
  return place === 'chiffre clé' ? `${number} (${place})` : number;
}

const STANDINGS: Readonly<Record<string, string>> = {
  NOT_STARTED: 'non commencé', IN_PROGRESS: 'en cours', PERMANENT: 'permanent', SUSPENDED: 'suspendu', COMPLETED: 'achevé', ABANDONED: 'abandonné',
  SUNNY: 'ensoleillé', CLOUDY: 'nuageux', OVERCAST: 'couvert', STORM: 'orageux',
  ACCEPTED: 'accepté', SENT: 'envoyé', EXCUSED: 'excusé', OVERDUE: 'en retard', AWAITED: 'attendu', OPEN: 'à suivre', DONE: 'faite', DROPPED: 'abandonnée',
};
const said = (code: string | null): string | null => (code === null ? null : (STANDINGS[code] ?? code));

function lineWords({ report, example, exampleWords, answers }: FrozenLine): string {
  const texts = report ? [said(report.status), said(report.weather), report.achievements, report.difficulties, report.nextSteps, report.organisation, report.campaign] : answers.map(({ campaign, state }) => `${campaign} ${said(state)}`);
  return [...texts, example ? 'exemple' : null, exampleWords].filter(Boolean).join(' · ');
}

function rowDifferences<Row>(kind: DifferenceKind, before: readonly Row[], after: readonly Row[], subjectOf: (row: Row) => string, wordsOf: (row: Row) => string): BilanDifference[] {
  const old = new Map(before.map((row) => [subjectOf(row), wordsOf(row)]));
  const now = new Map(after.map((row) => [subjectOf(row), wordsOf(row)]));
  const gone = [...old].filter(([subject]) => !now.has(subject)).map(([subject, words]) => ({ kind, subject, before: words, after: null }));
  return [...gone, ...[...now].flatMap(([subject, words]) => changed(kind, subject, old.get(subject) ?? null, words))];
}

function changed(kind: DifferenceKind, subject: string, before: string | null, after: string | null): (Part & { kind: DifferenceKind })[] {
  return before === after ? [] : [{ kind, subject, before, after }];
}

function coverageWords({ coverage: { accepted, reported, expected, commitments, late } }: BilanContent): string {
  return `${accepted} acceptés, ${reported} rendus, ${expected} attendus, ${late} en retard, ${commitments} engagements`;
}
