import { Link } from 'react-router';
import { commitmentLabels } from '../labels/commitments.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { statusLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useLeadAnswerWords } from '../labels/lead-answers.js';
import { useSemester } from '../labels/semester.js';
import { French } from '../ui/french.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import type { Commitment } from './commitment.page.js';
import styles from './commitment.module.css';

/** Status and météo, and whose word they are: the lead's last accepted report. */
export function Standing({ commitment }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels).standing;
  const { status, weather, statusFrom, leadAnswer, statusChanges, statusProposal } = commitment;
  const life = useLabels(lifeLabels);
  const { words } = useLabels(statusLabels);
  const decided = decidedChange(commitment);
  return (
    <div className={styles['standing']}>
      <p className={styles['state']}>
        <StatusWord status={statusFrom || statusChanges.length > 0 ? status : null} />
        <WeatherMark weather={weather} />
      </p>
      <p className="small">
        {decided ? <Decided change={decided} /> : <Source commitment={commitment} />}
      </p>
      {statusProposal && <p>{life.standing.proposal(words[statusProposal.status])}</p>}
      <SinceThen commitment={commitment} />
      {saysOtherwise(commitment) && (
        <p className="small">
          <a href="#rapports">{labels.others}</a>
        </p>
      )}
      {(statusFrom?.fictional || leadAnswer?.campaign.fictional) && <p className="small">{labels.fictional}</p>}
    </div>
  );
}

/** The newest change, when it is not a report that made it. */
function decidedChange({ statusChanges: [newest] }: Commitment) {
  return newest && newest.source !== 'REPORT' ? newest : undefined;
}

function Decided({ change: { onDate, reason } }: { change: Commitment['statusChanges'][number] }) {
  const labels = useLabels(lifeLabels).standing;
  const format = useFormat();
  return (
    <>
      {labels.decided(format.day(onDate))} <French>{reason ?? ''}</French> <a href="#etat">{useLabels(lifeLabels).changes}</a>
    </>
  );
}

function Source({ commitment: { statusFrom, weather } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels).standing;
  const format = useFormat();
  const semester = useSemester();
  if (!statusFrom) return labels.none;
  return (
    <>
      {labels.from}{' '}
      <Link to={`/organisations/${statusFrom.organisation.slug}`}>
        <French>{statusFrom.organisation.name}</French>
      </Link>
      {labels.report(semester(statusFrom.campaign.code), statusFrom.decidedAt ? format.instantDay(statusFrom.decidedAt) : '')}
      {statusFrom.weather && !weather && ` ${labels.weatherPast}`}
    </>
  );
}

/** How far the lead is in a newer campaign: sent but not accepted, still to come, or silent. */
function SinceThen({ commitment: { statusFrom, leadAnswer } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels).standing;
  const words = useLeadAnswerWords();
  if (!leadAnswer || leadAnswer.state === 'ACCEPTED' || leadAnswer.campaign.code === statusFrom?.campaign.code) return null;
  return (
    <p className="small">
      {words(leadAnswer)}. {leadAnswer.state === 'SENT' && labels.sent}
    </p>
  );
}

/** In the same semester, a co-lead's accepted report gives another status or météo than the one shown. */
function saysOtherwise({ reports, statusFrom, status, weather }: Commitment): boolean {
  const [newest] = reports;
  const semester = statusFrom?.campaign.code ?? newest?.campaign.code;
  return reports.some((report) => report.role !== 'LEAD' && report.campaign.code === semester && (!statusFrom || report.status !== status || report.weather !== weather));
}
