import { lazy, Suspense } from 'react';
import { lifeLabels } from '../labels/commitment-life.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { stepLabels } from '../labels/steps.js';
import { useShell } from '../shell/use-shell.js';
import { French, FrenchText } from '../ui/french.js';
import { Section } from '../ui/page.js';
import type { Commitment } from './commitment.page.js';
import styles from './life.module.css';

export type Milestone = Commitment['milestones'][number];

// What only the secretariat does is not sent to the others.
const MilestoneActs = lazy(() => import('./milestone-acts.js'));
const AddMilestone = lazy(() => import('./add-milestone.js'));

/** Dated steps, each with where it stands; nothing is shown of a commitment that has none, but to who may add one. */
export function Milestones({ commitment: { number, milestones } }: { commitment: Commitment }) {
  const labels = useLabels(lifeLabels);
  const manages = useShell().can('commitment.manage');
  if (milestones.length === 0 && !manages) return null;
  return (
    <Section title={labels.milestones} id="jalons">
      {milestones.length === 0 && <p className={styles['nothing']}>{labels.noMilestones}</p>}
      <ul className={styles['milestones']}>
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <Line milestone={milestone} />
            {manages && (
              <Suspense>
                <MilestoneActs milestone={milestone} />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <Suspense>
          <AddMilestone number={number} />
        </Suspense>
      )}
    </Section>
  );
}

function Line({ milestone: { title, dueVerbatim, state, reachedOn, proof, page, report } }: { milestone: Milestone }) {
  const labels = useLabels(lifeLabels);
  const steps = useLabels(stepLabels);
  const semester = useSemester();
  const format = useFormat();
  return (
    <div>
      <p>
        <French>{title}</French> <strong className={styles['step']} data-state={state}>{labels.states[state](reachedOn ? format.day(reachedOn) : '')}</strong>
      </p>
      <p className="small">
        <French>{labels.due(dueVerbatim)}</French> · {page === null ? labels.added : labels.page(page)}
      </p>
      {reachedOn && <div className="small">{proof ? <FrenchText>{proof}</FrenchText> : report ? <a href={`#rapport-${report.id}`}>{steps.shownBy(report.organisation.name, semester(report.campaign.code))}</a> : labels.byReport}</div>}
    </div>
  );
}
