import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { overviewAgendaLabels } from '../labels/overview-agenda.js';
import { useShell } from '../shell/use-shell.js';
import styles from './overview.module.css';
import { countOf, isClosed, isDue, type Overview, readingOf, rowsPath } from './overview-rows.js';

/** One number for each question of the committee, and what waits for the secretariat each with what it counts and of what, each leading to its rows. */
export function Glance({ overview, campaign, since }: { overview: Overview; campaign: string; since: string | null }) {
  const labels = useLabels(overviewLabels).glance;
  const agendaLabels = useLabels(overviewAgendaLabels).glance;
  const format = useFormat();
  const { can } = useShell();
  const { total, moved, agenda } = overview;
  const { reported, accepted, readable } = total;
  const storms = countOf(total.weathers, 'weather', 'STORM');
  // Who was excused owes nothing.
  const owed = total.expected - reported - total.excused;
  const answers = labels.of[readingOf(total)](readable);
  const owedWord = isClosed(overview) ? labels.unanswered(owed) : isDue(overview) ? labels.late(owed) : labels.awaited(owed);
  const sent = reported - accepted;
  const toDecide = agenda.decisionsDue.length + agenda.proposals.length + agenda.avenantDrafts.length;
  const numbers = [
    since ? { key: 'moved', count: moved.length, word: labels.moved(moved.length), of: answers, to: '#bouge' } : { key: 'moved', count: null, word: labels.noPrevious, of: '', to: '#bouge' },
    { key: 'late', count: agenda.overdue.length, word: agendaLabels.late(agenda.overdue.length), of: agendaLabels.ofDated(agenda.dated), to: '#retard' },
    { key: 'storms', count: storms, word: labels.storms(storms), of: answers, to: '#orages' },
    { key: 'owed', count: owed, word: owedWord, of: labels.ofAsked(total.expected), to: '#silence' },
    { key: 'decide', count: toDecide, word: agendaLabels.decide(toDecide), of: can('decision.read') ? agendaLabels.ofAll : agendaLabels.ofPublic, to: '#decider' },
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
