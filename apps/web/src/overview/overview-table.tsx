import { Link } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { AxisName } from '../ui/marks.js';
import { Table } from '../ui/table.js';
import styles from './overview.module.css';
import { countOf, type Line, type Overview, type RowChoice, rowsPath, STATUSES, WEATHERS } from './overview-rows.js';

/** The same figures as the drawings, as a table; each leads to its rows, as they do. */
export function OverviewTable({ overview, campaign }: { overview: Overview; campaign: string }) {
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
              <Figures line={line} campaign={campaign} axis={axis.number} />
            </tr>
          ))}
          <tr>
            <th scope="row">{labels.all}</th>
            <Figures line={overview.total} campaign={campaign} axis={null} />
          </tr>
        </tbody>
      </Table>
    </details>
  );
}

function Figures({ line, campaign, axis }: { line: Line; campaign: string; axis: number | null }) {
  const rows = (choice: Partial<RowChoice>) => rowsPath(campaign, { axis, ...choice });
  const figures = [
    { figure: line.commitments, to: axis ? `/?axe=${axis}` : '/' },
    { figure: line.expected, to: rows({ answer: 'interroges' }) },
    { figure: line.reported, to: rows({ answer: 'recus' }) },
    { figure: line.accepted, to: rows({ answer: 'acceptes' }) },
    { figure: line.reported - line.accepted, to: rows({ answer: 'envoyes' }) },
    { figure: line.late, to: rows({ answer: 'retard' }) },
    { figure: line.medianAgeDays ?? '–', to: null },
    ...WEATHERS.map((weather) => ({ figure: countOf(line.weathers, 'weather', weather), to: rows({ weather }) })),
    ...STATUSES.map((status) => ({ figure: countOf(line.statuses, 'status', status), to: rows({ status }) })),
  ];
  return figures.map(({ figure, to }, index) => (
    <td key={index} data-figure>
      {to && figure !== 0 ? <Link to={to}>{figure}</Link> : figure}
    </td>
  ));
}
