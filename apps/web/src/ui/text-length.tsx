import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { textLengthLabels } from '../labels/text-lengths.js';
import styles from './fields.module.css';

const NEARLY_FULL = 0.8;

/** The browser takes no more than `most` characters, and does not say so: this does, and before. Nothing while there is room. */
export function TextLength({ value, most }: { value: string; most: number }) {
  const labels = useLabels(textLengthLabels);
  const format = useFormat();
  // A text area counts each end of line as one character, as its value does.
  const left = most - value.length;
  return (
    <>
      {left > 0 && value.length >= most * NEARLY_FULL && <span className={styles['description']}>{labels.left(left)}</span>}
      {/* There before it is full: what comes into it later is said. How much is left is not said at each key. */}
      <span role="status" className={styles['full']}>
        {left <= 0 && labels.most(most, format.number(most))}
      </span>
    </>
  );
}
