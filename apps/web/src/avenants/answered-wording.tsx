import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import styles from './avenants.module.css';
import { type WordedPart, WordedParts } from './worded-parts.js';

/** The report answered a text that has changed since: which wording, and what became of it. */
export function AnsweredWording({ report: { wording, wordingChanges } }: { report: { readonly wording: number | null; readonly wordingChanges: readonly WordedPart[] } }) {
  const labels = useLabels(avenantLabels);
  if (wording === null || wordingChanges.length === 0) return null;
  return (
    <details className={styles['answered']}>
      <summary>{labels.answered(wording)}</summary>
      <p className="small">{labels.answeredChanges}</p>
      <WordedParts parts={wordingChanges} />
    </details>
  );
}
