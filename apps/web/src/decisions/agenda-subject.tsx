import { Link } from 'react-router';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import styles from './agenda.module.css';
import type { AgendaItem, Suggestion } from './use-agenda.js';

type Subject = Pick<AgendaItem | Suggestion, 'kind' | 'title' | 'decision' | 'commitment' | 'indicator' | 'recommendation' | 'avenant'> & Partial<Pick<AgendaItem, 'subjectNumber' | 'subjectWords'>>;

/** What an item is called, on one line: in the names of its buttons and in what is told. */
export function useSubjectName(): (subject: Subject) => string {
  const labels = useLabels(agendaLabels);
  return ({ title, decision, commitment, indicator, recommendation, avenant }) => {
    if (decision) return labels.decision(decision.number);
    if (recommendation) return labels.recommendation(recommendation.number, recommendation.year);
    return commitment ? `${commitment.number}. ${commitment.title}` : ((indicator ?? avenant)?.title ?? title ?? '');
  };
}

/** What it is about, read where it stands, with the way there. */
export function AgendaSubject({ subject }: { subject: Subject }) {
  const labels = useLabels(agendaLabels);
  const { kind, title, decision, recommendation } = subject;
  return (
    <>
      <Way subject={subject} />
      {kind !== 'FREE' && (
        <p className="small">
          {labels.kinds[kind]}
          {decision && <OwnerAndDay of={decision} />}
          {recommendation && <OwnerAndDay of={recommendation} />}
          {recommendation?.answered && `, ${labels.answered}`}
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

/** What it is called, leading there for who may read it. */
function Way({ subject }: { subject: Subject }) {
  const labels = useLabels(agendaLabels);
  const { kind, title, decision, commitment, indicator, recommendation, avenant, subjectNumber, subjectWords } = subject;
  return (
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
      {indicator && (
        <Link to={`/indicateurs/${indicator.code}`}>
          <French>{indicator.title}</French>
        </Link>
      )}
      {recommendation && (
        <Link to={`/bilans/${recommendation.year}/avis/${recommendation.number}`}>
          {labels.recommendation(recommendation.number, recommendation.year)}. <French>{recommendation.words}</French>
        </Link>
      )}
      {avenant && (
        <Link to={avenant.number ? `/avenants/${avenant.number}` : `/avenants/brouillons/${avenant.id}`}>
          <French>{avenant.title}</French>
        </Link>
      )}
      {/* For who may not read the thing itself: its words, and no way there. */}
      {!decision && !commitment && !indicator && !recommendation && !avenant && subjectWords && (
        <>
          {subjectNumber !== null && subjectNumber !== undefined && `${labels.decision(subjectNumber)}. `}
          <French>{subjectWords}</French>
        </>
      )}
      {kind === 'FREE' && title && <French>{title}</French>}
    </p>
  );
}

interface Owed {
  readonly organisation: { readonly name: string } | null;
  readonly dueOn: string | null;
  readonly late: boolean;
}

/** Who is to do it, by when. */
function OwnerAndDay({ of: { organisation, dueOn, late } }: { of: Owed }) {
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
