import { Link } from 'react-router';
import { FiguresChart } from '../charts/figures-chart.js';
import { markCount } from '../charts/series.js';
import { commitmentLabels } from '../labels/commitments.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import type { Commitment } from './commitment.page.js';
import { Figure } from './figure.js';
import styles from './indicators.module.css';
import { ProgressLine } from './progress-line.js';
import { DocumentWords, Provenance } from './provenance.js';
import { otherPerimeter, shownFigures } from './shown-figures.js';

type Indicator = Commitment['indicators'][number];

/** What the pact counts for this commitment: where it started, what was published, what is aimed at. */
export function Indicators({ indicators, number }: { indicators: Commitment['indicators']; number: number }) {
  const labels = useLabels(commitmentLabels);
  if (indicators.length === 0) return <p className={styles['nothing']}>{labels.noIndicators}</p>;
  return (
    <ul className={styles['indicators']}>
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <h3>
            <Link to={`/indicateurs/${indicator.code}`}>
              <French>{indicator.title}</French>
            </Link>
          </h3>
          <p className={styles['definition']}>
            <French>{indicator.definition}</French>
          </p>
          <dl className={styles['values']}>
            <BaselineValue indicator={indicator} />
            <MeasuredValues indicator={indicator} number={number} />
            <TargetValues indicator={indicator} />
          </dl>
          {markCount(indicator) > 1 && <FiguresChart indicator={indicator} size="small" />}
          {indicator.progress && <ProgressLine indicator={indicator} progress={indicator.progress} />}
        </li>
      ))}
    </ul>
  );
}

function BaselineValue({ indicator: { baseline, unit, source } }: { indicator: Indicator }) {
  const labels = useLabels(commitmentLabels);
  if (!baseline) return null;
  return (
    <div>
      <dt>{labels.baseline}</dt>
      <dd>
        <Figure value={baseline.value} unit={unit} size="large" />
        {baseline.onDate && <p className={styles['when']}>{labels.on(baseline.onDate.slice(0, 4))}</p>}
        <DocumentWords source={source} page={baseline.page} verbatim={baseline.verbatim} />
      </dd>
    </div>
  );
}

function MeasuredValues({ indicator: { code, measurements, unit }, number }: { indicator: Indicator; number: number }) {
  const labels = useLabels(commitmentLabels);
  const shown = shownFigures(measurements);
  const before = measurements.length - shown.length;
  return (
    <div data-absent={measurements.length === 0 || undefined}>
      <dt>{labels.measured}</dt>
      {measurements.length === 0 && <dd className={styles['absent']}>{labels.notMeasured}</dd>}
      {shown.map((measurement) => (
        <dd key={measurement.id}>
          <Figure value={measurement.value} unit={unit} qualifier={measurement.qualifier} notKnown={measurement.notKnown} lessThan={measurement.lessThan} kept={measurement.kept} size="large" />
          <p className={styles['when']}>
            {measurement.period.label}
            {measurement.fictional && ` · ${labels.fictional}`}
          </p>
          <Giver measurement={measurement} number={number} />
          <Provenance measurement={measurement} unit={unit} />
        </dd>
      ))}
      {before > 0 && (
        <dd className={styles['when']}>
          <Link to={`/indicateurs/${code}#chiffres`}>{labels.figuresBefore(before)}</Link>
        </dd>
      )}
    </div>
  );
}

/** Whose figure it is, as porteurs may differ; and for which commitment, when not for this one. */
function Giver({ measurement, number }: { measurement: Indicator['measurements'][number]; number: number }) {
  const labels = useLabels(commitmentLabels);
  const { kind, organisation } = measurement.provenance;
  if (kind !== 'REPORT' || !organisation) return null;
  const others = otherPerimeter(measurement, number);
  return (
    <p className={styles['when']}>
      <French>{organisation.name}</French>
      {others.length > 0 && `, ${labels.forCommitments(others)}`}
    </p>
  );
}

function TargetValues({ indicator: { targets, unit, source } }: { indicator: Indicator }) {
  const labels = useLabels(commitmentLabels);
  return (
    <div data-absent={targets.length === 0 || undefined}>
      <dt>{labels.target}</dt>
      {targets.length === 0 && <dd className={styles['absent']}>{labels.noTarget}</dd>}
      {targets.map((target) => (
        <dd key={target.id}>
          <Figure value={target.value} unit={unit} sense={labels.senses[target.sense]} size="large" />
          <p className={styles['when']}>{target.dueOn ? labels.by(labels.drawing.unit(target.dueOn, target.duePrecision)) : labels.noDueDate}</p>
          <DocumentWords source={source} page={target.page} verbatim={target.verbatim} />
        </dd>
      ))}
    </div>
  );
}
