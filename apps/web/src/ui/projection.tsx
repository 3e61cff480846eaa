import { useEffect } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useLabels } from '../labels/language.js';
import { projectionLabels } from '../labels/projection.js';
import styles from './projection.module.css';

/**
 * A page before a room: larger type, nothing of what surrounds pages. It is in the address (`projection=1`), so that a link
 * opens on it; Escape leaves it. Put it once in a page that can be projected: it is also the link that enters and leaves.
 */
export function Projection() {
  const labels = useLabels(projectionLabels);
  const [search] = useSearchParams();
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const isOn = search.get('projection') === '1';
  const other = new URLSearchParams(search);
  if (isOn) other.delete('projection');
  else other.set('projection', '1');
  const to = { pathname, search: other.toString(), hash };
  const address = `${pathname}?${other}${hash}`;
  useEffect(() => {
    if (!isOn) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void navigate(address, { preventScrollReset: true });
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [isOn, address, navigate]);
  return (
    <Link to={to} preventScrollReset className={styles['way']} data-projection={isOn || undefined} title={isOn ? labels.hint : undefined}>
      {isOn ? labels.leave : labels.enter}
    </Link>
  );
}
