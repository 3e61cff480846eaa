import { Link, useLocation } from 'react-router';
import { useLabels } from '../labels/language.js';
import { projectionLabels } from '../labels/projection.js';
import styles from './projection.module.css';

/** The way to show a page before a room. It is in the address (`projection=1`), so that a link opens on it; `Projected` leaves it. */
export function Projection() {
  const labels = useLabels(projectionLabels);
  const { pathname, search, hash } = useLocation();
  const choices = new URLSearchParams(search);
  if (choices.get('projection') === '1') return null;
  choices.set('projection', '1');
  return (
    <Link to={{ pathname, search: choices.toString(), hash }} preventScrollReset className={styles['way']}>
      {labels.enter}
    </Link>
  );
}
