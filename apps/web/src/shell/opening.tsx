import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Brand } from './brand.js';
import styles from './shell.module.css';

/** What is seen before the first answer of the service. */
export function Opening() {
  const labels = useLabels(shellLabels);
  return (
    <div className={styles['opening']} role="status">
      <Brand />
      <span>{labels.loading}</span>
    </div>
  );
}
