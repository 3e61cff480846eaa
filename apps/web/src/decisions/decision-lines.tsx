import { Link } from 'react-router';
import type { DecisionLineFragment } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { DecisionState } from './decision-state.js';
import styles from './decisions.module.css';

/** Decisions where what they are about is: on a commitment's page, an organisation's. Nothing when there is none to be seen. */
export function DecisionLines({ decisions, title }: { decisions: readonly DecisionLineFragment[]; title: string }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Section title={title} id="decisions">
      <ul className={styles['short']}>
        {decisions.map((decision) => (
          <li key={decision.number}>
            <Link to={`/decisions/${decision.number}`} className={styles['text']}>
              {decision.number}. <French>{decision.text}</French>
            </Link>
            <p className="small">
              <DecisionState decision={decision} /> · {decision.organisation ? <French>{decision.organisation.name}</French> : labels.kinds[decision.kind]}
              {decision.dueOn && ` · ${decision.kind === 'FOLLOW_UP' ? labels.due : labels.takesEffect} ${format.day(decision.dueOn)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
