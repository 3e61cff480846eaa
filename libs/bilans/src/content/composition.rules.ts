import { breakdownsShown, periodLabel } from '#indicators';
import { dayIn } from '#platform';
import { BilanSectionKind, type BilanContent, type FrozenCoverage, type FrozenFigure, type FrozenLine, type FrozenReport, type FrozenSection } from './bilan-content.graphql.js';
import type { Matter, ReadAccount, ReadAxis, ReadCoverage, ReadFigure, ReadLine, ReadReport, WrittenSection } from './matter.js';

/** A figure of the bilan, with where its row is on the page. */
export interface PlacedFigure {
  readonly anchor: string;
  readonly axis: number;
  readonly figure: FrozenFigure;
  /** What a breakdown of it lacks of its total, or has too much; null when all of them sum. */
  readonly unsummed: number | null;
}

export interface Composition {
  readonly content: BilanContent;
  readonly figures: readonly PlacedFigure[];
}

/** In which order a bilan tells what was read: pure, so that what is seen before it is frozen is what will be frozen. */
export function compose(matter: Matter, space: string, timeZone: string): Composition {
  const { account } = matter;
  const placed: PlacedFigure[] = [];
  const sections = matter.sections.filter(({ included }) => included).map((section) => sectionOf(section, matter, timeZone, placed));
  const body = { space, pact: account.pact.shortTitle, year: account.year, cutOff: account.cutOff, covered: account.covered, coverage: coverageOf(account.coverage), sections };
  return { content: { ...body, fictional: isFictional(sections, account) }, figures: placed };
}

function sectionOf(section: WrittenSection, matter: Matter, timeZone: string, placed: PlacedFigure[]): FrozenSection {
  const { kind, axis, title, words } = section;
  const empty: FrozenSection = { kind, axis, title, words, coverage: null, keyFigures: [], figures: [], lines: [], decisions: [], organisations: [] };
  if (kind === BilanSectionKind.DECISIONS) return { ...empty, decisions: [...matter.decisions] };
  if (kind === BilanSectionKind.DILIGENCE) return { ...empty, organisations: [...matter.organisations] };
  const read = kind === BilanSectionKind.AXIS ? matter.account.axes.find((each) => each.axis.number === axis) : undefined;
  return read ? axisOf(empty, section, read, matter.account.covered, timeZone, placed) : empty;
}

function axisOf(empty: FrozenSection, section: WrittenSection, read: ReadAxis, covered: boolean, timeZone: string, placed: PlacedFigure[]): FrozenSection {
  const frozen = (figure: ReadFigure): FrozenFigure => figureOf(figure, timeZone);
  const { key, others } = figuresOf(section, read);
  const place = (figures: readonly ReadFigure[], anchorOf: (at: number) => string): void =>
    void figures.forEach((figure, at) => placed.push({ anchor: anchorOf(at), axis: read.axis.number, figure: frozen(figure), unsummed: unsummed(figure) }));
  place(key, (at) => `chiffre-${read.axis.number}-cle-${at + 1}`);
  place(others, (at) => `chiffre-${read.axis.number}-${at + 1}`);
  const lines = covered ? read.lines.map((line) => lineOf(line, section, timeZone)) : [];
  if (covered) for (const { commitment, report, figures } of read.lines) if (report) place(figures, () => `engagement-${commitment.number}`);
  return { ...empty, coverage: coverageOf(read.coverage), keyFigures: key.map(frozen), figures: others.map(frozen), lines };
}

/** Key figures are those that were picked, in their order, else those that their source made large; what it published besides is always told. */
export function figuresOf(section: WrittenSection, { keyFigures, figures, workedOut, lines }: Pick<ReadAxis, 'keyFigures' | 'figures' | 'workedOut' | 'lines'>): { key: readonly ReadFigure[]; others: readonly ReadFigure[] } {
  if (!section.picked) return { key: keyFigures, others: figures };
  const all = [...keyFigures, ...figures, ...workedOut, ...lines.flatMap((line) => line.figures)];
  const key = section.figures.flatMap((id) => all.find((figure) => figure.id === id) ?? []);
  return { key, others: [...keyFigures, ...figures].filter((figure) => !key.includes(figure)) };
}

function lineOf({ commitment: { number, title, objective }, report, answers, figures }: ReadLine, { examples }: WrittenSection, timeZone: string): FrozenLine {
  const example = examples.find((each) => each.commitment === number);
  return {
    number,
    title,
    objective: objective.title,
    objectiveNumber: objective.number,
    example: example !== undefined,
    exampleWords: example?.words ?? null,
    report: report && reportOf(report, figures, timeZone),
    answers: answers.map(({ campaign, state, dueOn, sentOn, acceptedOn }) => ({ campaign: campaign.code, state, dueOn, sentOn, acceptedOn, fictional: campaign.fictional })),
  };
}

function reportOf(report: ReadReport, figures: readonly ReadFigure[], timeZone: string): FrozenReport {
  const { status, weather, achievements, difficulties, nextSteps, unchanged, fictional, submittedAt, decidedAt, organisation, campaign, evidence } = report;
  const day = (instant: string | null): string | null => (instant === null ? null : dayIn(timeZone, new Date(instant)));
  const texts = { status, weather, achievements, difficulties, nextSteps, unchanged };
  return { ...texts, organisation: organisation.name, campaign: campaign.title, submittedOn: day(submittedAt), acceptedOn: day(decidedAt), evidence: evidence.map(({ sha256 }) => sha256), fictional, figures: figures.map((figure) => figureOf(figure, timeZone)) };
}

/** A figure as it is told: copies only. */
export function figureOf(figure: ReadFigure, timeZone: string): FrozenFigure {
  const { indicator, period, provenance, value, lessThan, kept, notKnown, qualifier, verbatim, fictional, recordedAt, commitments } = figure;
  const { source, report } = provenance;
  const { _startPrecision: startPrecision, _endPrecision: endPrecision, kind, startsOn, endsOn } = period;
  return {
    indicator: indicator.code,
    title: indicator.title,
    unit: indicator.unit,
    definition: indicator.definition,
    formula: indicator.formula && { operation: indicator.formula.operation, parts: indicator.formula.parts.map(({ title }) => title) },
    value,
    lessThan,
    kept,
    notKnown,
    qualifier,
    period: { kind, startsOn, endsOn, label: periodLabel({ kind, startsOn, startPrecision, endsOn, endPrecision }, 'fr') },
    verbatim,
    provenance: {
      kind: provenance.kind,
      document: source && [source.title, source.publisher, source.year].filter(Boolean).join(', '),
      page: provenance.page,
      organisation: provenance.organisation?.name ?? null,
      commitment: report?.commitment.number ?? null,
      campaign: report?.campaign.title ?? null,
      givenOn: provenance.givenOn,
      evidence: report?.evidence.map(({ sha256 }) => sha256) ?? [],
    },
    recordedOn: dayIn(timeZone, new Date(recordedAt)),
    fictional,
    commitments: commitments.map(({ number }) => number),
  };
}

function unsummed({ _cells, _total, _threshold }: ReadFigure): number | null {
  return breakdownsShown(_cells, _total, _threshold).find(({ missing }) => missing !== null && missing !== 0)?.missing ?? null;
}

function coverageOf({ commitments, expected, reported, accepted, excused, late, medianAgeDays, statuses, weathers }: ReadCoverage): FrozenCoverage {
  const counts = { commitments, expected, reported, accepted, excused, late, medianAgeDays };
  return { ...counts, statuses: statuses.map(({ status: code, count }) => ({ code, count })), weathers: weathers.map(({ weather: code, count }) => ({ code, count })) };
}

/** Whatever is made up is told where it stands, and of the whole. */
function isFictional(sections: readonly FrozenSection[], account: ReadAccount): boolean {
  const told = sections.some(({ keyFigures, figures, decisions, organisations, lines }) =>
    [...keyFigures, ...figures, ...decisions, ...organisations, ...lines.flatMap(({ answers, report }) => [...answers, ...(report ? [report] : [])])].some(({ fictional }) => fictional),
  );
  return told || account.axes.some(({ lines }) => lines.some(({ answers }) => answers.some(({ campaign }) => campaign.fictional)));
}
