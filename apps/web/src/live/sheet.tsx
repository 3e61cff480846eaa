import { Link } from 'react-router';
import type { LiveDecisionFragment, LiveSheetFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentNumber, StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './live.module.css';

/** `isTitled`: its title stands above already. A commitment as the committee has it before its eyes: its words, who answers for it, what was last said, what is still to do. */
export function Sheet({ commitment, isTitled = false }: { commitment: LiveSheetFragment; isTitled?: boolean }) {
  const labels = useLabels(liveLabels);
  const { number, title, purpose, axis, weather, status, porteurs } = commitment;
  const leads = porteurs.filter(({ role }) => role === 'LEAD' || role === 'CO_LEAD');
  return (
    <section className={styles['sheet']} data-axis={axis.number} aria-labelledby={`engagement-${number}`}>
      <header>
        <AxisName axis={axis} />
        <h2 id={`engagement-${number}`}>
          {isTitled ? labels.commitment(number) : <><CommitmentNumber number={number} /> <French>{title}</French></>}
        </h2>
        <p className={styles['standing']}>
          <WeatherMark weather={weather} /> <StatusWord status={status} />
          {leads.length > 0 && <French>{leads.map(({ organisation, verbatim }) => organisation?.name ?? verbatim).join(', ')}</French>}
        </p>
      </header>
      <FrenchText>{purpose}</FrenchText>
      <LastAnswer commitment={commitment} />
      <OpenDecisions commitment={commitment} />
    </section>
  );
}

function LastAnswer({ commitment: { statusFrom } }: { commitment: LiveSheetFragment }) {
  const labels = useLabels(liveLabels);
  if (!statusFrom) return <p className={styles['soft']}>{labels.noAnswer}</p>;
  const parts = [
    [labels.achievements, statusFrom.achievements],
    [labels.difficulties, statusFrom.difficulties],
    [labels.nextSteps, statusFrom.nextSteps],
  ] as const;
  return (
    <div className={styles['said']}>
      <h3>{labels.lastAnswer(statusFrom.campaign.title)}</h3>
      {parts.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <h4>{label}</h4>
              <FrenchText>{text}</FrenchText>
            </div>
          ),
      )}
    </div>
  );
}

function OpenDecisions({ commitment: { decisions } }: { commitment: LiveSheetFragment }) {
  const labels = useLabels(liveLabels);
  const open = decisions.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return null;
  return (
    <div className={styles['said']}>
      <h3>{labels.openDecisions}</h3>
      <Decisions decisions={open} />
    </div>
  );
}

type Shown = Pick<LiveDecisionFragment, 'number' | 'text' | 'dueOn' | 'late' | 'organisation'>;

/** `isLinked`: each leads to its page; before everybody, nothing leads away. */
export function Decisions({ decisions, isLinked = false }: { decisions: readonly Shown[]; isLinked?: boolean }) {
  const labels = useLabels(liveLabels);
  const format = useFormat();
  return (
    <ul className={styles['decisions']}>
      {decisions.map(({ number, text, dueOn, late, organisation }) => (
        <li key={number}>
          <FrenchText>{text}</FrenchText>
          <p className={styles['soft']}>
            {isLinked ? <Link to={`/decisions/${number}`}>{labels.decision(number)}</Link> : labels.decision(number)}
            {organisation && (
              <>
                {' · '}
                <French>{organisation.name}</French>
              </>
            )}
            {dueOn && ` · ${labels.due(format.day(dueOn))}`}
            {late && <strong className={styles['late']}> ({labels.late})</strong>}
          </p>
        </li>
      ))}
    </ul>
  );
}
