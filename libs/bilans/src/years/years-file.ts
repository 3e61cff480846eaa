import { csvLine, guarded, type CsvValue, type Database, type RequestContext } from '#platform';
import type { FrozenFigure } from '../content/bilan-content.graphql.js';
import type { BilanFile } from '../formats/bilan-files.js';
import { readYears } from './years.query.js';

const COLUMNS = ['kind', 'axis', 'commitment', 'indicator', 'title', 'unit', 'year_before', 'edition_before', 'period_before', 'before', 'source_before', 'year_after', 'edition_after', 'period_after', 'after', 'source_after', 'change', 'not_compared'] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], CsvValue>>;

/** The comparison as a file: figures compared, figures left out with the reason, commitments with their status and weather. */
export async function yearsFile(ctx: RequestContext, database: Database, pact: string, year: number): Promise<BilanFile> {
  const { before, after, figures, leftOut, lines } = await readYears(ctx, database, pact, year);
  const years = { year_before: before.year, edition_before: before.edition, year_after: after.year, edition_after: after.edition };
  const rows: Line[] = [
    ...figures.map((each) => ({ kind: 'FIGURE', axis: each.axis, commitment: each.commitment, ...sides(each.before, each.after), change: each.change })),
    ...leftOut.map((each) => ({ kind: 'LEFT_OUT', axis: each.axis, commitment: each.commitment, ...sides(each.before, each.after), not_compared: each.reason })),
    ...lines.map((each) => ({ kind: 'COMMITMENT', axis: each.axis, commitment: each.number, title: each.title, before: [each.statusBefore, each.weatherBefore].filter(Boolean).join(' '), after: [each.statusAfter, each.weatherAfter].filter(Boolean).join(' '), change: each.moved ? 1 : 0 })),
  ];
  const text = rows.map((row) => csvLine(COLUMNS.map((column) => cell({ ...years, ...row }[column])))).join('');
  return { name: `comparaison-${pact.replace(/[^\w-]/g, '')}-${before.year}-${after.year}.csv`, type: 'text/csv; charset=utf-8', body: csvLine(COLUMNS) + text };
}

function sides(before: FrozenFigure | null, after: FrozenFigure | null): Line {
  const either = (after ?? before)!;
  return {
    indicator: either.indicator, title: either.title, unit: either.unit, period_before: before?.period.label ?? null, before: valueOf(before), source_before: sourceOf(before),
    period_after: after?.period.label ?? null, after: valueOf(after), source_after: sourceOf(after),
  };
}

const valueOf = (figure: FrozenFigure | null): CsvValue => (figure === null ? null : (figure.value ?? (figure.lessThan === null ? null : `< ${figure.lessThan}`)));
const sourceOf = (figure: FrozenFigure | null): CsvValue => (figure === null ? null : [figure.provenance.document, figure.provenance.page && `p. ${figure.provenance.page}`, figure.provenance.organisation, figure.provenance.campaign].filter(Boolean).join(', '));
const cell = (value: CsvValue | undefined): CsvValue => (typeof value === 'string' ? guarded(value) : (value ?? null));
