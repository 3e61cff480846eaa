import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import styles from './avenants.module.css';
import type { DraftChange } from './draft.page.js';
import { WordedParts } from './worded-parts.js';

/** Somebody else saved meanwhile: what they saved beside what is typed, and a choice. Nothing is lost before it is made. */
export function ChangeConflict({ change, onKeep, onTake }: { change: DraftChange | null; onKeep: () => void; onTake: () => void }) {
  const labels = useLabels(avenantLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict}>
      <p>{change ? labels.conflictTheirs : labels.conflictGone}</p>
      {change?.kind === 'WITHDRAWN' && <p>{labels.kinds.WITHDRAWN}</p>}
      {change?.reason && <FrenchText>{change.reason}</FrenchText>}
      {change && change.changes.length > 0 && <WordedParts parts={change.changes} />}
      <div className={styles['acts']}>
        <Button onPress={onKeep}>{labels.keepMine}</Button>
        <Button onPress={onTake}>{labels.takeTheirs}</Button>
      </div>
    </Notice>
  );
}
