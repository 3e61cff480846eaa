import { Link, useLocation } from 'react-router';
import { AnsweredWording } from '../avenants/answered-wording.js';
import { commitmentLabels } from '../labels/commitments.js';
import { editLabels } from '../labels/edits.js';
import { porteurRoleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { stepLabels } from '../labels/steps.js';
import { territoryLabels } from '../labels/territories.js';
import { usePlaceWords } from '../territories/places.js';
import { French, FrenchText } from '../ui/french.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import { SetWords } from '../ui/set-words.js';
import type { Commitment } from './commitment.page.js';
import styles from './commitment.module.css';
import { Figure } from './figure.js';

type Report = Commitment['reports'][number];

/** What the organisations reported and the secretariat accepted, newest campaign first; the campaigns before it are folded, but for the one that the address names. */
export function Reports({ reports }: { reports: Commitment['reports'] }) {
  const labels = useLabels(commitmentLabels);
  const { hash } = useLocation();
  if (reports.length === 0) return <p className={styles['nothing']}>{labels.noReports}</p>;
  const semesters = [...new Set(reports.map((report) => report.campaign.code))];
  const [newest, ...earlier] = semesters.map((code) => reports.filter((report) => report.campaign.code === code));
  return (
    <>
      {newest!.map((report) => (
        <AcceptedReport key={report.id} report={report} />
      ))}
      {earlier.map((semester) => (
        <details key={semester[0]!.campaign.code} className={styles['earlier']} open={semester.some(({ id }) => hash === `#rapport-${id}`)}>
          <summary>
            <French>{semester[0]!.campaign.title}</French>
            {labels.colon} {labels.reportsAccepted(semester.length)}
          </summary>
          {semester.map((report) => (
            <AcceptedReport key={report.id} report={report} />
          ))}
        </details>
      ))}
    </>
  );
}

function AcceptedReport({ report }: { report: Report }) {
  const labels = useLabels(commitmentLabels);
  const roles = useLabels(porteurRoleLabels);
  const format = useFormat();
  const texts = ([['achievements', report.achievements], ['difficulties', report.difficulties], ['nextSteps', report.nextSteps]] as const).filter(([, text]) => text);
  return (
    <article id={`rapport-${report.id}`} className={styles['report']}>
      <header>
        <h3>
          <French>{report.campaign.title}</French>
        </h3>
        <p className="small">
          {labels.answersAs(roles.words[report.role])}{' '}
          <Link to={`/organisations/${report.organisation.slug}`}>
            <French>{report.organisation.name}</French>
          </Link>
          {report.decidedAt && `, ${labels.acceptedOn(format.day(report.decidedAt))}`}
          {report.fictional && ` · ${labels.fictional}`}
        </p>
        <p className={styles['state']}>
          <StatusWord status={report.status} />
          <WeatherMark weather={report.weather} />
        </p>
      </header>
      <div className={styles['report-text']}>
        <AnsweredWording report={report} />
        {report.unchanged && <p>{labels.unchanged}</p>}
        {texts.map(([field, text]) => (
          <div key={field}>
            <h4 className={styles['label']}>{labels[field]}</h4>
            <FrenchText>{text ?? ''}</FrenchText>
          </div>
        ))}
        {report.measurements.map((reported) => (
          <p key={reported.indicator.title} className="sans">
            <French>{reported.indicator.title}</French>
            {labels.colon} <Figure value={reported.value} qualifier={reported.qualifier} notKnown={reported.notKnown} lessThan={reported.lessThan} unit={reported.indicator.unit} />
          </p>
        ))}
        <Facts report={report} />
      </div>
    </article>
  );
}

/** Where it was, corrections made since, with their reason, and the steps it shows were reached. */
function Facts({ report }: { report: Report }) {
  const labels = useLabels(commitmentLabels);
  const edits = useLabels(editLabels);
  const steps = useLabels(stepLabels);
  const places = useLabels(territoryLabels);
  const { named } = usePlaceWords();
  const format = useFormat();
  return (
    <>
      {report.arrondissements.length > 0 && (
        <p className="sans">
          {places.report.title}
          {labels.colon} <SetWords>{named(report.arrondissements)}</SetWords>
        </p>
      )}
      {report.edits.map(({ version, reason, editedAt }) => (
        <p key={version} className="sans">
          {edits.corrected('', format.day(editedAt))}
          {labels.colon} <French>{reason ?? ''}</French>
        </p>
      ))}
      {report.milestones.map(({ milestone, reachedOn }) => (
        <p key={milestone.id} className="sans">
          {steps.one} <French>{milestone.title}</French>
          {reachedOn && `, ${steps.reachedOn(format.day(reachedOn))}`}
        </p>
      ))}
    </>
  );
}
