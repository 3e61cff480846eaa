import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewAgendaLabels } from '../labels/overview-agenda.js';
import { daysBetween } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import styles from './overview.module.css';
import type { Overview } from './overview-rows.js';

/** What should be done by now, by the signed calendar and by the steps that were set. */
export function Late({ overview: { agenda, today } }: { overview: Overview }) {
  const labels = useLabels(overviewAgendaLabels).late;
  const { overdue, lateMilestones, dated } = agenda;
  return (
    <Section title={labels.title} id="retard">
      <p className={styles['lede']}>{overdue.length > 0 ? labels.lede(overdue.length, dated) : labels.none(dated)}</p>
      <ul className={styles['moves']}>
        {overdue.map((commitment) => (
          <li key={commitment.number} data-axis={commitment.axis.number}>
            <CommitmentLink commitment={commitment} />
            <div>
              <p className={styles['move']}>
                <StatusWord status={commitment.status} />
                <span className={styles['turn']} data-turn="worse">
                  {labels.since(daysBetween(commitment.calendar.endsOn ?? today, today))}
                </span>
              </p>
              <p className="small">
                {labels.calendar} <French>{commitment.calendar.verbatim}</French>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {lateMilestones.length > 0 && <Steps steps={lateMilestones} today={today} />}
    </Section>
  );
}

function Steps({ steps, today }: { steps: Overview['agenda']['lateMilestones']; today: string }) {
  const labels = useLabels(overviewAgendaLabels).late;
  const format = useFormat();
  return (
    <details className={styles['more']} id="jalons">
      <summary>{labels.steps(steps.length)}</summary>
      <ul className={styles['moves']}>
        {steps.map(({ commitment, milestone }) => (
          <li key={milestone.id} data-axis={commitment.axis.number}>
            <CommitmentLink commitment={commitment} />
            <div>
              <p>
                <French>{milestone.title}</French>
              </p>
              <p className="small">{labels.stepDue(format.day(milestone.dueOn), daysBetween(milestone.dueOn, today))}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What waits for a decision, or for one that was taken to be carried out. */
export function ToDecide({ overview: { agenda }, isMember }: { overview: Overview; isMember: boolean }) {
  const labels = useLabels(overviewAgendaLabels).decide;
  const { decisionsDue, openDecisions, proposals, avenantDrafts } = agenda;
  const nothing = decisionsDue.length + proposals.length + avenantDrafts.length === 0;
  return (
    <Section title={labels.title} id="decider" aside={isMember && openDecisions > 0 && <Link to="/decisions?etat=OPEN">{labels.all(openDecisions)}</Link>}>
      <p className={styles['lede']}>{nothing ? labels.none : isMember ? labels.lede : labels.public}</p>
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      {avenantDrafts.length > 0 && (
        <div className={styles['group']}>
          <h3>{labels.avenants(avenantDrafts.length)}</h3>
          <ul className={styles['plain']}>
            {avenantDrafts.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/avenants/brouillons/${id}`}>
                  <French>{title}</French>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {decisionsDue.length > 0 && <Due decisions={decisionsDue} />}
    </Section>
  );
}

function Proposals({ proposals }: { proposals: Overview['agenda']['proposals'] }) {
  const labels = useLabels(overviewAgendaLabels).decide;
  const format = useFormat();
  return (
    <div className={styles['group']}>
      <h3>{labels.proposals(proposals.length)}</h3>
      <ul className={styles['moves']}>
        {proposals.map(({ statusProposal, ...commitment }) => (
          <li key={commitment.number} data-axis={commitment.axis.number}>
            <CommitmentLink commitment={commitment} />
            {statusProposal && (
              <div>
                <StatusWord status={statusProposal.status} />
                <p className="small">{labels.proposedOn(format.instantDay(statusProposal.proposedAt))}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Due({ decisions }: { decisions: Overview['agenda']['decisionsDue'] }) {
  const labels = useLabels(overviewAgendaLabels).decide;
  const format = useFormat();
  return (
    <div className={styles['group']}>
      <h3>{labels.due(decisions.length)}</h3>
      <ul className={styles['moves']}>
        {decisions.map(({ number, text, dueOn, late, organisation, commitments }) => (
          <li key={number}>
            <Link to={`/decisions/${number}`}>
              {number}. <French>{text}</French>
            </Link>
            <div>
              <p className={styles['move']}>
                {dueOn && labels.dueOn(format.day(dueOn))}
                {late && (
                  <span className={styles['turn']} data-turn="worse">
                    {labels.late}
                  </span>
                )}
              </p>
              <p className="small">
                {organisation && <French>{organisation.name}</French>}
                {commitments.length > 0 && ` · ${labels.commitments(commitments.map((each) => each.number))}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
