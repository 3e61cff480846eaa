import { Link, useSearchParams } from 'react-router';
import styles from './next-page.module.css';

interface NextPageProps {
  readonly cursor: string | null;
  readonly label: string;
}

/** Leads to the rows after those shown, under the same filters. */
export function NextPage({ cursor, label }: NextPageProps) {
  const next = new URLSearchParams(useSearchParams()[0]);
  next.set('apres', cursor ?? '');
  return (
    <nav className={styles['paging']}>
      <Link to={`?${next}`}>{label}</Link>
    </nav>
  );
}
