import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { threadLabels } from '../labels/threads.js';
import { FrenchText } from '../ui/french.js';
import type { FieldComment } from './commented-field.js';
import styles from './field-comments.module.css';

/** What the secretariat said of a field, beside it. */
export function FieldComments({ comments }: { comments: readonly FieldComment[] }) {
  const labels = useLabels(threadLabels);
  const format = useFormat();
  return comments.map((comment) => (
    <div key={comment.id} className={styles['comment']} role="note">
      <p className={styles['who']}>{labels.asked(comment.writtenBy, format.instantDay(comment.writtenAt))}</p>
      <FrenchText>{comment.words}</FrenchText>
      {comment.answered && <p className={styles['who']}>{labels.answered}</p>}
    </div>
  ));
}
