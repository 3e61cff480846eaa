import { Link } from 'react-router';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import { Table } from '../ui/table.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { usePartsWords } from './not-compared.js';

type Period = IndicatorShown['periods'][number];

/** What is counted by period, each period beside what was aimed at; a period of which a part is missing has no total. */
export function PeriodTable({ indicator: { periods, unit } }: { indicator: IndicatorShown }) {
  const labels = useLabels(indicatorLabels).parts;
  const figures = useFigures();
  if (periods.length === 0) return null;
  return (
    <div className={styles['periods']}>
      <Table caption={labels.caption} showCaption stack>
        <thead>
          <tr>
            <th scope="col">{labels.period}</th>
            <th scope="col">{labels.coverage}</th>
            <th scope="col">{labels.total}</th>
            <th scope="col">{labels.aimed}</th>
            <th scope="col">{labels.share}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={`${period.label} ${period.partKind} ${period.organisation?.slug ?? period.source?.title ?? ''}`}>
              <th scope="row">
                {period.label}
                {period.fictional && ` (${labels.fictional})`}
                <Giver period={period} />
              </th>
              <td data-label={labels.coverage}>
                <Coverage period={period} />
              </td>
              <td data-label={labels.total}>
                <Total period={period} unit={unit} />
              </td>
              <td data-label={labels.aimed}>{period.target ? <Quoting french={unitForms(unit)}>{figures.target(period.target, unit)}</Quoting> : <span className={styles['soft']}>{labels.nothingAimed}</span>}</td>
              <td data-label={labels.share}>
                <Share period={period} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles['note']}>{labels.note}</p>
    </div>
  );
}

function Giver({ period: { organisation, source } }: { period: Period }) {
  return (
    <div className="small">
      {organisation && (
        <Link to={`/organisations/${organisation.slug}`}>
          <French>{organisation.name}</French>
        </Link>
      )}
      {source && <French>{source.title}</French>}
    </div>
  );
}

function Coverage({ period: { partKind, known, expected } }: { period: Period }) {
  const labels = useLabels(indicatorLabels).parts;
  return <>{usePartsWords()(expected > 1 ? partKind : null, known, expected) ?? labels.whole}</>;
}

function Total({ period, unit }: { period: Period; unit: string }) {
  const labels = useLabels(indicatorLabels).parts;
  const figures = useFigures();
  const { value, qualifier, known, expected, kept } = period;
  if (value !== null) return <Quoting french={unitForms(unit)}>{figures.words({ value, qualifier }, unit)}</Quoting>;
  return <span className={styles['soft']}>{known < expected ? (expected > 1 ? labels.noTotal : figures.notKnown) : kept ? labels.kept : figures.notKnown}</span>;
}

function Share({ period: { rawPercent, reached, isOver, value } }: { period: Period }) {
  const labels = useLabels(indicatorLabels);
  const format = useFormat();
  if (rawPercent !== null) return <>{[format.percent(rawPercent / 100), reached ? labels.reached : ''].filter(Boolean).join(', ')}</>;
  return <span className={styles['soft']}>{value !== null && !isOver ? labels.parts.runs : labels.noProgress}</span>;
}
