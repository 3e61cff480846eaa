import { Link } from 'react-router';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import styles from './agenda.module.css';
import type { AgendaItem, Suggestion } from './use-agenda.js';

type Subject = Pick<AgendaItem | Suggestion, 'kind' | 'title' | 'decision' | 'commitment' | 'avenant'> & Partial<Pick<AgendaItem, 'subjectNumber' | 'subjectWords'>>;

/** What an item is called, on one line: in the names of its buttons and in what is told. */
export function useSubjectName(): (subject: Subject) => string {
  const labels = useLabels(agendaLabels);
  return ({ title, decision, commitment, avenant }) => (decision ? labels.decision(decision.number) : commitment ? `${commitment.number}. ${commitment.title}` : (avenant?.title ?? title ?? ''));
}

/** What it is about, read where it stands, with the way there. */
export function AgendaSubject({ subject }: { subject: Subject }) {
  const labels = useLabels(agendaLabels);
  const { kind, title, decision, commitment, avenant, subjectNumber, subjectWords } = subject;
  return (
    <>
      <p className={styles['subject']} data-axis={commitment?.axis.number}>
        {decision && (
          <Link to={`/decisions/${decision.number}`}>
            {labels.decision(decision.number)}. <French>{decision.text}</French>
          </Link>
        )}
        {commitment && (
          <Link to={`/engagements/${commitment.number}`}>
            {commitment.number}. <French>{commitment.title}</French>
          </Link>
        )}
        {avenant && (
          <Link to={avenant.number ? `/avenants/${avenant.number}` : `/avenants/brouillons/${avenant.id}`}>
            <French>{avenant.title}</French>
          </Link>
        )}
        {/* For who may not read the thing itself: its words, and no way there. */}
        {!decision && !commitment && !avenant && subjectWords && (
          <>
            {subjectNumber !== null && subjectNumber !== undefined && `${labels.decision(subjectNumber)}. `}
            <French>{subjectWords}</French>
          </>
        )}
        {kind === 'FREE' && title && <French>{title}</French>}
      </p>
      {kind !== 'FREE' && (
        <p className="small">
          {labels.kinds[kind]}
          {decision && <DecisionFacts decision={decision} />}
          {title && (
            <>
              {' · '}
              <French>{title}</French>
            </>
          )}
        </p>
      )}
    </>
  );
}

function DecisionFacts({ decision: { organisation, dueOn, late } }: { decision: NonNullable<Subject['decision']> }) {
  const labels = useLabels(agendaLabels);
  const format = useFormat();
  return (
    <>
      {organisation && (
        <>
          {' · '}
          <French>{organisation.name}</French>
        </>
      )}
      {dueOn && ` · ${labels.due(format.day(dueOn))}`}
      {late && <span className={styles['late']}>, {labels.late}</span>}
    </>
  );
}
