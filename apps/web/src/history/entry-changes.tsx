import { historyLabels } from '../labels/journal.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import styles from './history.module.css';

export interface Change {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeText: string | null;
  readonly afterText: string | null;
}

/** Longer values stand one under the other. */
const SHORT = 60;

/** What an entry changed, field by field: before, then after. */
export function EntryChanges({ changes }: { changes: readonly Change[] }) {
  const labels = useLabels(historyLabels);
  return (
    <dl className={styles['changes']}>
      {changes.map((change) => (
        <div key={change.field} data-long={isLong(change) || undefined}>
          <dt>{change.label}</dt>
          {change.before !== null && (
            <dd>
              <span className={styles['when']}>{labels.before}</span> <Value raw={change.before} text={change.beforeText} />
            </dd>
          )}
          <dd>
            <span className={styles['when']}>{change.before === null ? '' : labels.after}</span> <Value raw={change.after} text={change.afterText} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isLong({ beforeText, afterText }: Change): boolean {
  return Math.max(beforeText?.length ?? 0, afterText?.length ?? 0) > SHORT;
}

/** Words that people typed are French; what stands for a code is in the reader's language. */
function Value({ raw, text }: { raw: string | null; text: string | null }) {
  const labels = useLabels(historyLabels);
  if (raw === null || text === null) return <span className={styles['none']}>{labels.nothing}</span>;
  return raw === text ? <French>{text}</French> : text;
}
