import { Link, useHref } from 'react-router';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { French } from '../ui/french.js';
import styles from './shell.module.css';
import { useShell } from './use-shell.js';

export function Footer() {
  const shell = useLabels(shellLabels);
  const labels = shell.footer;
  const { pact, demonstration, viewer } = useShell();
  const base = useHref('/').replace(/\/$/, '');
  const { fictional } = viewer.tenant;
  const { title, publisher, year } = pact.source;
  return (
    <footer className={styles['footer']}>
      <dl>
        <div>
          <dt>{labels.source}</dt>
          <dd>
            <French>{labels.sourceText(title, publisher ?? '', year ? String(year) : '')}</French> {!fictional && labels.licence}
          </dd>
          {fictional ? <dd>{shell.fictionalPlace}</dd> : demonstration && <dd>{labels.demonstration}</dd>}
        </div>
        <div>
          <dt>{labels.openData}</dt>
          <dd>
            {['commitments', 'indicators', 'measurements'].map((file) => (
              <a key={file} href={`${base}/open-data/${pact.slug}/${file}.csv`}>
                {file}.csv
              </a>
            ))}
          </dd>
        </div>
        <div>
          <dt>{labels.accessibility}</dt>
          <dd>{labels.accessibilityText}</dd>
          <dd>
            <Link to="/qui-peut-quoi">{shell.permissions}</Link>
            <Link to="/donnees-personnelles">{shell.personalData}</Link>
            {!viewer.person && <Link to="/acces">{shell.askAccess}</Link>}
          </dd>
        </div>
      </dl>
    </footer>
  );
}
