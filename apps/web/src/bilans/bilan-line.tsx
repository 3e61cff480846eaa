import { Link } from 'react-router';
import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useLeadAnswerWords } from '../labels/lead-answers.js';
import { useSemester } from '../labels/semester.js';
import { Quoting } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import styles from './bilan.module.css';
import { ReportWords } from './report-words.js';

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
  const figures = report.measurements.map(({ indicator, ...figure }) => ({ ...figure, title: indicator.title, unit: indicator.unit, period: null }));
  return (
    <ReportWords report={report} figures={figures}>
      {report.unchanged && `${labels.unchanged} `}
      <Quoting french={[report.organisation.name]}>{labels.acceptedOn(report.decidedAt ? format.instantDay(report.decidedAt) : '', report.organisation.name)}</Quoting>
      {report.fictional && `. ${labels.fictional}`}
    </ReportWords>
  );
}
