import type { PieceKind } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { textDiffLabels } from '../labels/text-diff.js';
import styles from './text-diff.module.css';

/** A French text word by word: what stayed, what was put in and what was taken out, said aloud as well as drawn. */
export function TextDiff({ pieces }: { pieces: readonly { readonly kind: PieceKind; readonly text: string }[] }) {
  const labels = useLabels(textDiffLabels);
  return (
    <p lang="fr" className={styles['words']}>
      {pieces.map(({ kind, text }, index) =>
        kind === 'KEPT' ? (
          text
        ) : kind === 'ADDED' ? (
          <ins key={index}>
            <span className="visually-hidden">{labels.added}</span>
            {text}
          </ins>
        ) : (
          <del key={index}>
            <span className="visually-hidden">{labels.removed}</span>
            {text}
          </del>
        ),
      )}
    </p>
  );
}
