import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import styles from './avis.module.css';

/** Somebody else saved meanwhile: both texts, and a choice. Nothing is lost before it is made. */
export function Conflict({ mine, theirs, onKeep, onTake }: { mine: string; theirs: string; onKeep: () => void; onTake: () => void }) {
  const labels = useLabels(avisLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict}>
      <p>{labels.conflictText}</p>
      <div className={styles['sides']}>
        {[{ whose: labels.mine, words: mine }, { whose: labels.theirs, words: theirs }].map(({ whose, words }) => (
          <div key={whose}>
            <h4>{whose}</h4>
            <FrenchText>{words || '—'}</FrenchText>
          </div>
        ))}
      </div>
      <div className={styles['acts']}>
        <Button onPress={onKeep}>{labels.keepMine}</Button>
        <Button onPress={onTake}>{labels.takeTheirs}</Button>
      </div>
    </Notice>
  );
}
