import { Link } from 'react-router';
import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useLeadAnswerWords } from '../labels/lead-answers.js';
import { useSemester } from '../labels/semester.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './bilan.module.css';

export type BilanLineItem = BilanPageQuery['bilan']['axes'][number]['lines'][number];
type Report = NonNullable<BilanLineItem['report']>;

/** What was said of one commitment, or why there is no report; the year's other semesters are told apart. */
export function BilanLine({ line }: { line: BilanLineItem }) {
  const { commitment, report } = line;
  return (
    <li className={styles['line']} data-silent={report ? undefined : true}>
      <h5>
        <CommitmentLink commitment={commitment} />
      </h5>
      {report && <LineReport report={report} />}
      <Standing line={line} />
    </li>
  );
}

/** How far the lead is in each semester of the year that the report above does not answer for. */
function Standing({ line: { commitment, report, answers, earlier } }: { line: BilanLineItem }) {
  const labels = useLabels(bilanLabels);
  const words = useLeadAnswerWords();
  const semester = useSemester();
  const others = answers.filter(({ campaign }) => campaign.code !== report?.campaign.code);
  if (report && others.length === 0) return null;
  return (
    <p className={styles['standing']}>
      {answers.length === 0 && <span>{labels.notAskedLine}</span>}
      {others.map((answer) => (
        <span key={answer.campaign.code} data-state={answer.state}>
          {words(answer)}
        </span>
      ))}
      {!report && earlier && <Link to={`/engagements/${commitment.number}#rapports`}>{labels.earlier(semester(earlier.campaign.code))}</Link>}
    </p>
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
        <Quoting french={[report.organisation.name]}>{labels.acceptedOn(report.decidedAt ? format.instantDay(report.decidedAt) : '', report.organisation.name)}</Quoting>
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
          <dd>
            <Quoting french={[measurement.indicator.unit]}>{figures.words(measurement, measurement.indicator.unit)}</Quoting>
          </dd>
        </div>
      ))}
    </dl>
  );
}
