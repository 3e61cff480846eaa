import { Link } from 'react-router';
import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { commitmentLabels } from '../labels/commitments.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import { Table } from '../ui/table.js';
import { seriesOf } from './series.js';

interface Row {
  readonly key: string;
  readonly what: 'FIGURE' | 'TARGET' | 'BASELINE' | 'LEFT';
  readonly period: string;
  readonly words: string;
  readonly giver: string | null;
  readonly fictional: boolean;
  readonly on: string;
}

/** What the drawings say, and what they leave out, as rows; oldest first. */
export function FiguresTable({ indicators, caption }: { indicators: readonly ChartedIndicatorFragment[]; caption: string }) {
  const { columns, what, fictional } = useLabels(chartLabels);
  const rowsOf = useRows();
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          <th scope="col">{columns.indicator}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.period}</th>
          <th scope="col">{columns.figure}</th>
          <th scope="col">{columns.giver}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.flatMap((indicator) =>
          rowsOf(indicator).map((row) => (
            <tr key={`${indicator.code} ${row.key}`}>
              <th scope="row">
                <Link to={`/indicateurs/${indicator.code}`}>
                  <French>{indicator.title}</French>
                </Link>
              </th>
              <td data-label={columns.what}>{what[row.what]}</td>
              <td data-label={columns.period}>{row.period}</td>
              <td data-label={columns.figure}>
                <Quoting french={unitForms(indicator.unit)}>{row.words}</Quoting>
                {row.fictional && ` (${fictional})`}
              </td>
              <td data-label={columns.giver}>{row.giver ? <French>{row.giver}</French> : '–'}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

function useRows() {
  const labels = useLabels(chartLabels);
  const { unit: when } = useLabels(commitmentLabels).drawing;
  const figures = useFigures();
  const format = useFormat();
  return (indicator: ChartedIndicatorFragment): Row[] => {
    const { unit, baseline, targets, measurements } = indicator;
    const { series, left } = seriesOf(indicator);
    const drawn = series.flatMap(({ key, giver, figures: of }) => of.map((figure, index): Row => ({ key: `${key} ${index}`, what: 'FIGURE', period: figure.label, words: figures.words(figure, unit), giver, fictional: figure.fictional, on: figure.on })));
    const silent = measurements.filter((each) => each.value === null || each.period.endsOn === null || left.unlike.includes(each));
    const rows: Row[] = [
      ...(baseline ? [{ key: 'baseline', what: 'BASELINE' as const, period: baseline.onDate ? format.day(baseline.onDate) : '–', words: figures.words({ value: baseline.value }, unit), giver: null, fictional: false, on: baseline.onDate ?? '' }] : []),
      ...targets.map((target) => ({ key: target.id, what: 'TARGET' as const, period: target.dueOn ? labels.by(when(target.dueOn, target.duePrecision)) : labels.noDay, words: figures.target(target, unit), giver: null, fictional: false, on: target.dueOn ?? '9999' })),
      ...drawn,
      ...silent.map((each) => ({ key: each.id, what: 'LEFT' as const, period: each.period.label, words: figures.words(each, unit), giver: each.provenance.organisation?.name ?? each.provenance.source?.title ?? null, fictional: each.fictional, on: each.period.endsOn ?? '' })),
    ];
    return rows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  };
}
