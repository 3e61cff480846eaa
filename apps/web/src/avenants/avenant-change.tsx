import type { ReactNode } from 'react';
import type { AvenantPageQuery } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { FrenchText } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import styles from './avenants.module.css';
import { WordedParts } from './worded-parts.js';

type Change = AvenantPageQuery['avenant']['changes'][number];

/** What an avenant makes of one commitment; `children` are the acts on it, where there are. */
export function AvenantChange({ change: { commitment, kind, reason, changes }, children }: { change: Change; children?: ReactNode }) {
  const labels = useLabels(avenantLabels);
  return (
    <li className={styles['change']} data-axis={commitment.axis.number}>
      <h3>
        <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
      </h3>
      <p className={styles['kind']}>{labels.kinds[kind]}</p>
      {reason && <FrenchText>{reason}</FrenchText>}
      {changes.length > 0 && <WordedParts parts={changes} />}
      {children}
    </li>
  );
}
