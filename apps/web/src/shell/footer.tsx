import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { French } from '../ui/french.js';
import styles from './shell.module.css';
import { useShell } from './use-shell.js';

export function Footer() {
  const labels = useLabels(shellLabels).footer;
  const { pact, demonstration } = useShell();
  const { title, publisher, year } = pact.source;
  return (
    <footer className={styles['footer']}>
      <dl>
        <div>
          <dt>{labels.source}</dt>
          <dd>
            <French>{labels.sourceText(title, publisher ?? '', year ? String(year) : '')}</French> {labels.licence}
          </dd>
          {demonstration && <dd>{labels.demonstration}</dd>}
        </div>
        <div>
          <dt>{labels.openData}</dt>
          <dd>
            {['commitments', 'indicators', 'measurements'].map((file) => (
              <a key={file} href={`/open-data/${pact.slug}/${file}.csv`}>
                {file}.csv
              </a>
            ))}
          </dd>
        </div>
        <div>
          <dt>{labels.accessibility}</dt>
          <dd>{labels.accessibilityText}</dd>
        </div>
      </dl>
    </footer>
  );
}
