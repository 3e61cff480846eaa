import { breakdownLabels } from '../labels/breakdowns.js';
import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { BreakdownForm } from './breakdown-form.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { useMissingFromTotal } from './missing-from-total.js';

type Measurement = IndicatorShown['measurements'][number];
type Breakdown = Measurement['breakdowns'][number];

/** Figures broken down by sex, age, household or arrondissement; small cells are hidden, and enough others with them. */
export function Breakdowns({ indicator: { breakdowns, measurements, unit }, manages }: { indicator: IndicatorShown; manages: boolean }) {
  const labels = useLabels(breakdownLabels);
  const shown = measurements.filter((measurement) => measurement.breakdowns.length > 0 || (manages && mayBeBroken(measurement)));
  if (shown.length === 0 || (breakdowns.length === 0 && shown.every((measurement) => measurement.breakdowns.length === 0))) return null;
  return (
    <Section title={labels.title} id="details">
      <div className={styles['form']}>
        {shown.map((measurement) => (
          <div key={measurement.id} className={styles['row']}>
            <h3>
              {measurement.period.label}
              {measurement.provenance.organisation && ` (${measurement.provenance.organisation.name})`}
            </h3>
            {measurement.breakdowns.map((breakdown) => (
              <BreakdownTable key={breakdown.dimension} breakdown={breakdown} period={measurement.period.label} unit={unit} />
            ))}
            {manages && mayBeBroken(measurement) && breakdowns.map((dimension) => <BreakdownForm key={dimension} measurement={measurement} dimension={dimension} />)}
          </div>
        ))}
      </div>
    </Section>
  );
}

function mayBeBroken({ value, provenance }: Measurement): boolean {
  return value !== null && provenance.kind !== 'COMPUTED';
}

function BreakdownTable({ breakdown: { dimension, cells, missing }, period, unit }: { breakdown: Breakdown; period: string; unit: string }) {
  const labels = useLabels(breakdownLabels);
  const figures = useFigures();
  const missingWords = useMissingFromTotal();
  return (
    <>
      <Table caption={labels.caption(labels.dimensions[dimension], period)} showCaption>
        <thead>
          <tr>
            <th scope="col">{labels.dimensions[dimension]}</th>
            <th scope="col" data-figure>
              {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ category, value }) => (
            <tr key={category}>
              <th scope="row">{labels.category(dimension, category)}</th>
              <td data-figure>{value === null ? labels.kept : figures.amount(value, unit)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {cells.some(({ value }) => value === null) && <p className={styles['note']}>{labels.keptNote}</p>}
      {missing !== null && missing !== 0 && <p className={styles['note']}>{missingWords(missing)}</p>}
    </>
  );
}
