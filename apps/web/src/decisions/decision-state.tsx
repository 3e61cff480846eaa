import type { DecisionLineFragment } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import styles from './decisions.module.css';

/** Where it stands in words; what asks for somebody is in sight. */
export function DecisionState({ decision: { state, late, closingProposed } }: { decision: Pick<DecisionLineFragment, 'state' | 'late' | 'closingProposed'> }) {
  const labels = useLabels(decisionLabels);
  return (
    <>
      {labels.states[state]}
      {late && <span className={styles['late']}>, {labels.late}</span>}
      {closingProposed && `, ${labels.proposed}`}
    </>
  );
}
