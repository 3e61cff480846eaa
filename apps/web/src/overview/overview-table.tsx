import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { AxisName } from '../ui/marks.js';
import { Table } from '../ui/table.js';
import styles from './overview.module.css';
import { countOf, type Line, type Overview, STATUSES, WEATHERS } from './overview-rows.js';

/** The same figures as the drawings, as a table. */
export function OverviewTable({ overview }: { overview: Overview }) {
  const labels = useLabels(overviewLabels).axes;
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const { axis: axisWord, ...columns } = labels.columns;
  const headings = [...Object.values(columns), ...WEATHERS.map((each) => weathers[each]), ...STATUSES.map((each) => statuses[each])];
  return (
    <details className={styles['table']}>
      <summary>{labels.table}</summary>
      <Table caption={labels.tableCaption}>
        <thead>
          <tr>
            <th scope="col">{axisWord}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" data-figure>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.axes.map(({ axis, line }) => (
            <tr key={axis.number}>
              <th scope="row">
                <AxisName axis={axis} />
              </th>
              <Figures line={line} />
            </tr>
          ))}
          <tr>
            <th scope="row">{labels.all}</th>
            <Figures line={overview.total} />
          </tr>
        </tbody>
      </Table>
    </details>
  );
}

function Figures({ line }: { line: Line }) {
  const figures = [
    line.commitments,
    line.expected,
    line.reported,
    line.accepted,
    line.late,
    line.medianAgeDays ?? '–',
    ...WEATHERS.map((value) => countOf(line.weathers, 'weather', value)),
    ...STATUSES.map((value) => countOf(line.statuses, 'status', value)),
  ];
  return figures.map((figure, index) => (
    <td key={index} data-figure>
      {figure}
    </td>
  ));
}
