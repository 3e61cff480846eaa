import { Link } from 'react-router';
import { useOperation } from '../graphql/api-context.js';
import { AvisOfYear } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import styles from './avis.module.css';
import { AvisEditionShown } from './avis-edition.js';

/** The ways from a bilan to what the Conseil says of it, and to the year before. */
export function WaysBeside({ year }: { year: number }) {
  const labels = useLabels(avisLabels);
  const { pact, can } = useShell();
  const { avis } = useOperation(AvisOfYear, { pact: pact.slug, year });
  return (
    <ul className={styles['files']}>
      {(avis?.edition || can('bilan.preview')) && (
        <li>{avis?.edition?.public ? <a href="#avis">{labels.to}</a> : <Link to={`/bilans/${year}/avis`}>{labels.to}</Link>}</li>
      )}
      <li>
        <Link to={`/bilans/${year}/comparaison`}>{labels.compare}</Link>
      </li>
    </ul>
  );
}

/** The avis that was adopted, beside the edition that is read; nothing as long as it is not public. */
export function AvisBeside({ year, edition }: { year: number; edition: number }) {
  const { pact } = useShell();
  const { avis } = useOperation(AvisOfYear, { pact: pact.slug, year });
  return avis?.edition?.public ? <AvisEditionShown year={year} edition={avis.edition} beside={edition} /> : null;
}
