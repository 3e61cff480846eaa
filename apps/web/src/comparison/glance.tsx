import { useFormat } from '../labels/format.js';
import styles from './comparison.module.css';

export interface Counted {
  /** Of the section that lists them. */
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly of?: string;
}

/** How many of each, at the top: each number leads to its rows. */
export function Glance({ label, counts }: { label: string; counts: readonly Counted[] }) {
  const format = useFormat();
  return (
    <ul className={styles['glance']} aria-label={label}>
      {counts.map(({ id, title, count, of }) => (
        <li key={id} data-none={count === 0 || undefined}>
          <a href={`#${id}`}>
            <span className={styles['numeral']}>{format.number(count)}</span> <span>{title}</span> {of && <span className="small">{of}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
