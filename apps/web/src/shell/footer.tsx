import { Link, useLocation } from 'react-router';
import { AS_OF } from '../as-of/dated-paths.js';
import { useApi } from '../graphql/api-context.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { French } from '../ui/french.js';
import styles from './shell.module.css';
import { type PactCard, useShell } from './use-shell.js';

export function Footer() {
  const shell = useLabels(shellLabels);
  const labels = shell.footer;
  const shown = useShell();
  const { viewer } = shown;
  return (
    <footer className={styles['footer']}>
      <dl>
        {shown.pacts.length > 0 && <PactSources pact={shown.pact} />}
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

/** Where the pact shown comes from, and where it can be taken. */
function PactSources({ pact: { slug, source } }: { pact: PactCard }) {
  const shell = useLabels(shellLabels);
  const labels = shell.footer;
  const { demonstration, viewer } = useShell();
  const { addressOf } = useApi();
  const { fictional } = viewer.tenant;
  const { search } = useLocation();
  return (
    <>
      <div>
        <dt>{labels.source}</dt>
        <dd>
          <French>{labels.sourceText(source.title, source.publisher ?? '', source.year ? String(source.year) : '')}</French> {!fictional && labels.licence}
        </dd>
        {fictional ? <dd>{shell.fictionalPlace}</dd> : demonstration && <dd>{labels.demonstration}</dd>}
      </div>
      <div>
        <dt>{new URLSearchParams(search).has(AS_OF) ? labels.openDataOfToday : labels.openData}</dt>
        <dd>
          {['commitments', 'indicators', 'measurements', 'breakdowns'].map((file) => (
            <a key={file} href={addressOf(`/open-data/${slug}/${file}.csv`)}>
              {file}.csv
            </a>
          ))}
        </dd>
      </div>
    </>
  );
}
