import type { AvenantPageQuery } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { TextDiff } from '../ui/text-diff.js';
import styles from './avenants.module.css';

export type WordedPart = AvenantPageQuery['avenant']['changes'][number]['changes'][number];

/** The parts of a text that changed, each word by word. */
export function WordedParts({ parts }: { parts: readonly WordedPart[] }) {
  const labels = useLabels(avenantLabels);
  return (
    <dl className={styles['parts']}>
      {parts.map(({ part, words }) => (
        <div key={part} className={styles['part']}>
          <dt>{labels.parts[part]}</dt>
          <dd>
            <TextDiff pieces={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
