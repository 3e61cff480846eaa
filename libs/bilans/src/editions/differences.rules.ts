import type { BilanContent, BilanDifference, FrozenCoverage, FrozenDecision, FrozenDiligence, FrozenFigure, FrozenLine, FrozenReport, FrozenSection } from '../content/bilan-content.graphql.js';

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
    ...changed(DifferenceKind.TITLE, 'Nom du pacte', before.pact, after.pact),
    ...changed(DifferenceKind.TITLE, 'Nom de l’espace', before.space, after.space),
    ...coverageDifferences('Couverture', before.coverage, after.coverage),
    ...changed(DifferenceKind.COVERAGE, 'Campagnes', askedWords(before), askedWords(after)),
    ...changed(DifferenceKind.COVERAGE, 'Fictif', madeUp(before.fictional), madeUp(after.fictional)),
    ...orderDifferences(before, after),
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
    ...coverageDifferences(`Couverture, ${after.title}`, before.coverage, after.coverage),
    ...figureDifferences(before, after),
    ...rowDifferences(DifferenceKind.LINE_CHANGED, before.lines, after.lines, ({ number, title }) => `${number}. ${title}`, lineWords),
    ...rowDifferences(DifferenceKind.DECISION_CHANGED, before.decisions, after.decisions, ({ number }) => `Décision n° ${number}`, decisionWords),
    ...rowDifferences(DifferenceKind.ANSWERS_CHANGED, before.organisations, after.organisations, ({ organisation }) => organisation, answersWords),
  ];
}

/** A figure is the same thing by its indicator, its period and who gave it; moved among the key figures, it changed. */
function figureDifferences(before: FrozenSection, after: FrozenSection): BilanDifference[] {
  const [old, now] = [told(before), told(after)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, { figure, place }]) => ({ kind: DifferenceKind.FIGURE_REMOVED, subject: subjectOf(figure), before: figureWords(figure, place), after: null }));
  const kept = [...now].flatMap(([key, is]): BilanDifference[] => {
    const was = old.get(key);
    if (!was) return [{ kind: DifferenceKind.FIGURE_ADDED, subject: subjectOf(is.figure), before: null, after: figureWords(is.figure, is.place) }];
    const apart = facets(was.figure).map((each, at) => [each, facets(is.figure)[at]!] as const).filter(([one, other]) => one !== other);
    const words = ({ figure, place }: PlacedInSection, side: 0 | 1): string => [figureWords(figure, place), ...apart.map((pair) => pair[side])].filter(Boolean).join(' · ');
    return changed(DifferenceKind.FIGURE_CHANGED, subjectOf(is.figure), words(was, 0), words(is, 1));
  });
  return [...gone, ...kept];
}

interface PlacedInSection {
  readonly figure: FrozenFigure;
  readonly place: string;
}

const subjectOf = ({ title, period }: FrozenFigure): string => `${title}, ${period.label}`;

/** The figures of a section by what they are; several of one kind are told apart by their rank. */
function told({ keyFigures, figures, lines }: FrozenSection): Map<string, PlacedInSection> {
  const all = new Map<string, PlacedInSection>();
  const add = (figure: FrozenFigure, place: string, line: number | null): void => {
    const base = [figure.indicator, figure.period.label, figure.provenance.document ?? figure.provenance.organisation, line ?? ''].join(' ');
    let [key, rank] = [base, 1];
    while (all.has(key)) key = `${base} ${(rank += 1)}`;
    all.set(key, { figure, place });
  };
  for (const figure of keyFigures) add(figure, 'chiffre clé', null);
  for (const figure of figures) add(figure, '', null);
  for (const { number, report } of lines) for (const figure of report?.figures ?? []) add(figure, 'ligne', number);
  return all;
}

/** What a figure says beside its number, each in a word or two; only those that differ are told. */
function facets({ title, value, unit, qualifier, lessThan, kept, notKnown, definition, verbatim, formula, period, provenance, recordedOn, commitments, fictional }: FrozenFigure): string[] {
  const { kind, page, organisation, commitment, campaign, givenOn, evidence } = provenance;
  return [
    title, value === null ? `${unit}, ${qualifier}` : '', kept ? 'non montré' : 'montré', notKnown ? 'non connu' : 'connu', value === null || lessThan === null ? '' : `moins de ${lessThan}`, `ce qui est compté : ${definition}`, verbatim ? `« ${verbatim} »` : 'sans mots de la source',
    formula ? `calcul (${formula.operation}) : ${formula.parts.join(' ; ')}` : 'sans calcul', `période (${period.kind}) : ${period.startsOn ?? '…'} – ${period.endsOn ?? '…'}`, `source : ${kind}`, page === null ? 'sans page' : `page ${page}`,
    `organisation : ${organisation ?? ''}`, `rapport : ${commitment ?? ''} ${campaign ?? ''} ${givenOn ?? ''}`, evidence.length > 0 ? `pièces ${evidence.join(' ')}` : 'sans pièce', `enregistré le ${recordedOn}`, `engagements ${commitments.join(', ')}`, madeUp(fictional),
  ];
}

const madeUp = (fictional: boolean): string => (fictional ? 'fictif' : 'réel');

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

function lineWords({ objective, objectiveNumber, report, example, exampleWords, answers }: FrozenLine): string {
  const asked = answers.map(({ campaign, state, dueOn, sentOn, acceptedOn, fictional }) => [campaign, said(state), dueOn, sentOn, acceptedOn, fictional ? madeUp(fictional) : null].filter(Boolean).join(' '));
  return [...(report ? reportWords(report) : []), ...asked, `${objectiveNumber} ${objective}`, example ? 'exemple' : null, exampleWords].filter(Boolean).join(' · ');
}

function reportWords({ status, weather, achievements, difficulties, nextSteps, unchanged, organisation, campaign, submittedOn, acceptedOn, evidence, fictional }: FrozenReport): (string | null)[] {
  const texts = [said(status), said(weather), achievements, difficulties && `ce qui freine : ${difficulties}`, nextSteps && `ensuite : ${nextSteps}`, unchanged ? 'inchangé' : null];
  return [...texts, organisation, campaign, submittedOn && `envoyé le ${submittedOn}`, acceptedOn && `accepté le ${acceptedOn}`, ...evidence.map((each) => `pièce ${each}`), fictional ? madeUp(fictional) : null];
}

function decisionWords({ wording, state, decidedOn, dueOn, organisation, commitments, fictional }: FrozenDecision): string {
  return [wording, said(state), `prise le ${decidedOn}`, dueOn && `pour le ${dueOn}`, organisation, commitments.join(', '), fictional ? madeUp(fictional) : null].filter(Boolean).join(' · ');
}

function answersWords({ asked, onTime, late, missing, awaited, excused, fictional }: FrozenDiligence): string {
  return [[asked, onTime, late, missing, awaited, excused].join(' / '), fictional ? madeUp(fictional) : null].filter(Boolean).join(' · ');
}

/** Sections that are in both, when they follow one another otherwise. */
function orderDifferences(before: BilanContent, after: BilanContent): BilanDifference[] {
  const order = (content: BilanContent, other: BilanContent): string => content.sections.filter((section) => other.sections.some((each) => same(each, section))).map((section) => after.sections.find((each) => same(each, section))!.title).join(' ; ');
  return changed(DifferenceKind.TITLE, 'Ordre des parties', order(before, after), order(after, before));
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

const askedWords = ({ covered }: BilanContent): string => (covered ? 'une campagne a couvert l’année' : 'aucune campagne n’a couvert l’année');

function coverageDifferences(subject: string, before: FrozenCoverage | null, after: FrozenCoverage | null): BilanDifference[] {
  return changed(DifferenceKind.COVERAGE, subject, before && coverageWords(before), after && coverageWords(after));
}

function coverageWords({ accepted, reported, expected, commitments, late, excused, medianAgeDays, statuses, weathers }: FrozenCoverage): string {
  const counts = `${accepted} acceptés, ${reported} rendus, ${expected} attendus, ${late} en retard, ${excused} excusés, ${commitments} engagements`;
  const by = [...statuses, ...weathers].map(({ code, count }) => `${said(code)} ${count}`).join(', ');
  return [counts, medianAgeDays === null ? null : `âge médian ${medianAgeDays} jours`, by].filter(Boolean).join(' ; ');
}
