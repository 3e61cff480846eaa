import { Link } from 'react-router';
import { useOperation } from '../graphql/api-context.js';
import { BilanIndex } from '../graphql/generated.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import styles from './reading.module.css';

/** The way to the bilan that is being written: of who writes it, and of who reads it before everybody. */
export function WayToWriting({ year }: { year: number }) {
  const labels = useLabels(bilanWritingLabels);
  const { pact, can } = useShell();
  const { bilans } = useOperation(BilanIndex, { pact: pact.slug });
  const writing = bilans.find((each) => each.year === year)?.writing;
  if (can('bilan.write')) {
    return (
      <p className={styles['way']}>
        <Link to={`/bilans/${year}/ecrire`}>{labels.write}</Link>
        {writing && `, ${labels.states[writing].toLowerCase()}`}
      </p>
    );
  }
  if (writing !== 'IN_READING' && writing !== 'FROZEN') return null;
  return (
    <p className={styles['way']}>
      <Link to={`/bilans/${year}/lecture`}>{labels.preview}</Link>
    </p>
  );
}
