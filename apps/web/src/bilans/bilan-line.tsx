import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French, FrenchText } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './bilan.module.css';

export type BilanLineItem = BilanPageQuery['bilan']['axes'][number]['lines'][number];
type Report = NonNullable<BilanLineItem['report']>;

/** What was said of one commitment, or that nothing was. */
export function BilanLine({ line: { commitment, report } }: { line: BilanLineItem }) {
  const labels = useLabels(bilanLabels);
  return (
    <li className={styles['line']} data-silent={report ? undefined : true}>
      <h5>
        <CommitmentLink commitment={commitment} />
      </h5>
      {report ? <LineReport report={report} /> : <p className={styles['silence']}>{labels.silent}</p>}
    </li>
  );
}

function LineReport({ report }: { report: Report }) {
  const labels = useLabels(bilanLabels);
  const format = useFormat();
  return (
    <div className={styles['report']}>
      <p className={styles['signs']}>
        <WeatherMark weather={report.weather} />
        <StatusWord status={report.status} />
      </p>
      {report.achievements && <FrenchText>{report.achievements}</FrenchText>}
      {(['difficulties', 'nextSteps'] as const).map(
        (name) =>
          report[name] && (
            <div key={name} className={styles['aside']}>
              <p className={styles['aside-title']}>{labels.texts[name]}</p>
              <FrenchText>{report[name]}</FrenchText>
            </div>
          ),
      )}
      <Values report={report} />
      <p className={styles['who']}>
        {report.unchanged && `${labels.unchanged} `}
        <French>{labels.acceptedOn(report.decidedAt ? format.instantDay(report.decidedAt) : '', report.organisation.name)}</French>
        {report.fictional && `. ${labels.fictional}`}
      </p>
    </div>
  );
}

function Values({ report: { measurements } }: { report: Report }) {
  const labels = useLabels(bilanLabels);
  const figures = useFigures();
  if (measurements.length === 0) return null;
  return (
    <dl className={styles['values']} aria-label={labels.values}>
      {measurements.map((measurement) => (
        <div key={measurement.indicator.code}>
          <dt>
            <French>{measurement.indicator.title}</French>
          </dt>
          <dd>{figures.words(measurement, measurement.indicator.unit)}</dd>
        </div>
      ))}
    </dl>
  );
}
