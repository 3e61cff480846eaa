import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import styles from './overview.module.css';
import { countOf, isClosed, isDue, type Overview, readingOf, rowsPath } from './overview-rows.js';

/** Four numbers, each with what it counts and of what, each leading to its rows. */
export function Glance({ overview, campaign, since }: { overview: Overview; campaign: string; since: string | null }) {
  const labels = useLabels(overviewLabels).glance;
  const format = useFormat();
  const { total, moved } = overview;
  const { reported, accepted, readable } = total;
  const storms = countOf(total.weathers, 'weather', 'STORM');
  // Who was excused owes nothing.
  const owed = total.expected - reported - total.excused;
  const answers = labels.of[readingOf(total)](readable);
  const owedWord = isClosed(overview) ? labels.unanswered(owed) : isDue(overview) ? labels.late(owed) : labels.awaited(owed);
  const sent = reported - accepted;
  const numbers = [
    since ? { key: 'moved', count: moved.length, word: labels.moved(moved.length), of: answers, to: '#bouge' } : { key: 'moved', count: null, word: labels.noPrevious, of: '', to: '#bouge' },
    { key: 'storms', count: storms, word: labels.storms(storms), of: answers, to: '#orages' },
    { key: 'owed', count: owed, word: owedWord, of: labels.ofAsked(total.expected), to: '#silence' },
    { key: 'sent', count: sent, word: labels.sent(sent), of: labels.of.received(reported), to: rowsPath(campaign, { answer: 'envoyes' }) },
  ];
  return (
    <ul className={styles['glance']} aria-label={labels.title}>
      {numbers.map(({ key, count, word, of, to }) => (
        <li key={key} data-none={!count || undefined}>
          <Link to={to}>
            <span className={styles['numeral']}>{count === null ? '–' : format.number(count)}</span> <span className={styles['glance-word']}>{word}</span> {of && <span className={styles['glance-of']}>{of}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
