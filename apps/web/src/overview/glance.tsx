import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import styles from './overview.module.css';
import { countOf, type Overview, readableAnswers, rowsPath } from './overview-rows.js';

/** Four numbers, each with what it is a part of, each leading to its rows. */
export function Glance({ overview, campaign }: { overview: Overview; campaign: string }) {
  const labels = useLabels(overviewLabels).glance;
  const format = useFormat();
  const { total, moved } = overview;
  const storms = countOf(total.weathers, 'weather', 'STORM');
  const readable = readableAnswers(overview.asked);
  const silent = total.expected - total.reported;
  const numbers = [
    { key: 'moved', count: moved.length, word: labels.moved(moved.length), of: readable < total.reported ? labels.ofAccepted(readable) : labels.of(total.reported), to: '#bouge' },
    { key: 'storms', count: storms, word: labels.storms(storms), of: labels.of(total.reported), to: '#orages' },
    { key: 'late', count: total.late, word: labels.late(total.late), of: labels.ofExpected(total.expected), to: rowsPath(campaign, { answer: 'retard' }) },
    { key: 'silent', count: silent, word: labels.silent(silent), of: labels.ofExpected(total.expected), to: '#silence' },
  ];
  return (
    <ul className={styles['glance']} aria-label={labels.title}>
      {numbers.map(({ key, count, word, of, to }) => (
        <li key={key} data-none={count === 0 || undefined}>
          <Link to={to}>
            <span className={styles['numeral']}>{format.number(count)}</span> <span className={styles['glance-word']}>{word}</span> <span className={styles['glance-of']}>{of}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
