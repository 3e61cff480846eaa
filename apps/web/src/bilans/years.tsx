import { NavLink } from 'react-router';
import { useOperation } from '../graphql/api-context.js';
import { BilanIndex } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import styles from './bilan.module.css';

/** The years that have begun; the one shown is among them. */
export function Years() {
  const labels = useLabels(bilanLabels);
  const { pact } = useShell();
  const { bilans } = useOperation(BilanIndex, { pact: pact.slug });
  return (
    <nav aria-label={labels.years} className={styles['years']}>
      <ul>
        {bilans.map(({ year }) => (
          <li key={year}>
            <NavLink to={`/bilans/${year}`}>{year}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
