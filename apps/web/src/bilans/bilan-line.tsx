import { Link } from 'react-router';
import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { useLeadAnswerWords } from '../labels/lead-answers.js';
import { useSemester } from '../labels/semester.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './bilan.module.css';

export type BilanLineItem = BilanPageQuery['bilan']['axes'][number]['lines'][number];
type Report = NonNullable<BilanLineItem['report']>;

/** What was said of one commitment; the year's other semesters are told apart. */
export function BilanLine({ line: { commitment, report, answers } }: { line: BilanLineItem }) {
  if (!report) return null;
  return (
    <li className={styles['line']}>
      <h5>
        <CommitmentLink commitment={commitment} />
      </h5>
      <LineReport report={report} />
      <Standing answers={answers.filter(({ campaign }) => campaign.code !== report.campaign.code)} />
    </li>
  );
}

/** On one line, why a commitment has no accepted report, and where its last one is. */
export function MissingLine({ line: { commitment, answers, earlier } }: { line: BilanLineItem }) {
  const labels = useLabels(bilanLabels);
  const semester = useSemester();
  return (
    <li className={styles['missing-line']}>
      <CommitmentLink commitment={commitment} />
      <div>
        {answers.length === 0 ? <p className={styles['standing']}>{labels.notAskedLine}</p> : <Standing answers={answers} />}
        {earlier && (
          <p className={styles['standing']}>
            <Link to={`/engagements/${commitment.number}#rapports`}>{labels.earlier(semester(earlier.campaign.code))}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

/** How far the lead is, semester by semester. */
function Standing({ answers }: { answers: BilanLineItem['answers'] }) {
  const words = useLeadAnswerWords();
  if (answers.length === 0) return null;
  return (
    <p className={styles['standing']}>
      {answers.map((answer) => (
        <span key={answer.campaign.code} data-state={answer.state}>
          {words(answer)}
        </span>
      ))}
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
            <Quoting french={unitForms(measurement.indicator.unit)}>{figures.words(measurement, measurement.indicator.unit)}</Quoting>
          </dd>
        </div>
      ))}
    </dl>
  );
}
