import { Link } from 'react-router';
import { useLabels } from '../labels/language.js';
import { pactLabels } from '../labels/pact.js';
import { French } from '../ui/french.js';
import { CommitmentNumber } from '../ui/marks.js';
import { commitmentsOf, type TreeAxis, type TreeCommitment } from './pact-filters.js';
import styles from './pact.module.css';

type Objective = TreeAxis['objectives'][number];
type Shown = ReadonlySet<number> | null;

/** One axis as a chapter: objectives, action-cadres, commitments; parts with nothing to show are left out. */
export function AxisChapter({ axis, shown }: { axis: TreeAxis; shown: Shown }) {
  const labels = useLabels(pactLabels);
  const all = commitmentsOf(axis);
  const visible = all.filter(({ number }) => !shown || shown.has(number));
  const [first, last] = [all[0], all.at(-1)];
  if (visible.length === 0 || !first || !last) return null;
  return (
    <section className={styles['chapter']} data-axis={axis.number} aria-labelledby={`axe-${axis.number}`}>
      <header>
        <p className={styles['chapter-mark']}>
          {labels.axisNumber(axis.number)} · <French>{axis.title}</French>
        </p>
        <h2 id={`axe-${axis.number}`}>
          <French>{axis.fullTitle}</French>
        </h2>
        <p className="small">{visible.length === all.length ? labels.range(first.number, last.number) : labels.shown(visible.length, all.length)}</p>
      </header>
      <div className={styles['objectives']}>
        {axis.objectives.map((objective) => (
          <ObjectivePart key={objective.number} objective={objective} shown={shown} />
        ))}
      </div>
    </section>
  );
}

function ObjectivePart({ objective, shown }: { objective: Objective; shown: Shown }) {
  const visible = objective.commitments.filter(({ number }) => !shown || shown.has(number));
  if (visible.length === 0) return null;
  const groups = objective.actionCadres.map((actionCadre) => ({ actionCadre, commitments: visible.filter((commitment) => commitment.actionCadre?.number === actionCadre.number) }));
  const direct = visible.filter(({ actionCadre }) => actionCadre === null);
  return (
    <section className={styles['objective']}>
      <h3>
        <span>{objective.number}</span> <French>{objective.title}</French>
      </h3>
      {direct.length > 0 && <CommitmentRows commitments={direct} />}
      {groups
        .filter(({ commitments }) => commitments.length > 0)
        .map(({ actionCadre, commitments }) => (
          <ActionCadrePart key={actionCadre.number} actionCadre={actionCadre} commitments={commitments} />
        ))}
    </section>
  );
}

function ActionCadrePart({ actionCadre, commitments }: { actionCadre: Objective['actionCadres'][number]; commitments: readonly TreeCommitment[] }) {
  const labels = useLabels(pactLabels);
  return (
    <section className={styles['action-cadre']}>
      <h4>
        {labels.actionCadreNumber(actionCadre.number)} · <French>{actionCadre.title}</French>
      </h4>
      <CommitmentRows commitments={commitments} />
    </section>
  );
}

function CommitmentRows({ commitments }: { commitments: readonly TreeCommitment[] }) {
  return (
    <ol className={styles['rows']}>
      {commitments.map((commitment) => (
        <li key={commitment.number}>
          <Link to={`/engagements/${commitment.number}`}>
            <CommitmentNumber number={commitment.number} />
            <span className={styles['row-title']}>
              <French>{commitment.title}</French>
            </span>
          </Link>
          <p className={styles['row-calendar']}>
            <French>{commitment.calendar.verbatim}</French>
          </p>
          <Leads commitment={commitment} />
        </li>
      ))}
    </ol>
  );
}

const NAMED = 3;

/** Those who answer, as named in the pact: the first few. */
function Leads({ commitment: { porteurs } }: { commitment: TreeCommitment }) {
  const labels = useLabels(pactLabels);
  const names = [...new Set(porteurs.filter(({ role }) => role === 'LEAD' || role === 'CO_LEAD').map(({ verbatim }) => verbatim))];
  if (names.length === 0) return null;
  return (
    <p className={styles['row-leads']}>
      <French>{names.slice(0, NAMED).join(', ')}</French>
      {names.length > NAMED && ` ${labels.andOthers(names.length - NAMED)}`}
    </p>
  );
}
