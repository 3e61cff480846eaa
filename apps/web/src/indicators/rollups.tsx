import { Link } from 'react-router';
import type { IndicatorListQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './indicators.module.css';

interface RollupsProps {
  readonly rollups: IndicatorListQuery['indicatorRollups'];
  readonly axes: IndicatorListQuery['pact']['axes'];
}

/** The targets of an axis as one number, when all of them are known; how many are, always. */
export function Rollups({ rollups, axes }: RollupsProps) {
  const labels = useLabels(indicatorLabels).rollup;
  return (
    <Section title={labels.title} id="moyennes">
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.place}</th>
            <th scope="col">{labels.coverage}</th>
            <th scope="col">{labels.mean}</th>
            <th scope="col">{labels.age}</th>
          </tr>
        </thead>
        <tbody>
          {rollups.axes.map(({ number, rollup }) => (
            <Line key={number} rollup={rollup}>
              <Link to={`?axe=${number}`} preventScrollReset>
                {number}. <French>{axes.find((axis) => axis.number === number)?.title ?? ''}</French>
              </Link>
            </Line>
          ))}
          <Line rollup={rollups.pact}>{labels.pact}</Line>
        </tbody>
      </Table>
      <p className={styles['note']}>{labels.note}</p>
    </Section>
  );
}

function Line({ rollup: { known, expected, percent, medianAgeDays }, children }: { rollup: IndicatorListQuery['indicatorRollups']['pact']; children: React.ReactNode }) {
  const labels = useLabels(indicatorLabels).rollup;
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{children}</th>
      <td data-label={labels.coverage}>{labels.known(known, expected)}</td>
      <td data-label={labels.mean}>{percent === null ? <span className={styles['soft']}>{labels.noMean}</span> : format.percent(percent / 100)}</td>
      <td data-label={labels.age}>{medianAgeDays === null ? <span className={styles['soft']}>{labels.noAge}</span> : labels.days(medianAgeDays)}</td>
    </tr>
  );
}
