import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { overviewAgendaLabels } from '../labels/overview-agenda.js';
import { daysBetween } from '../shell/use-today.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { StatusMove, WeatherMove, weatherTurn } from './moves.js';
import styles from './overview.module.css';
import { isClosed, isDue, type Overview, rowsPath, type SilentOrganisation, silentOrganisations, unread } from './overview-rows.js';

/** Commitments whose lead says they are at risk, in the lead's own words, as far as the reader may read them. */
export function Storms({ overview, campaign }: { overview: Overview; campaign: string }) {
  const labels = useLabels(overviewLabels).storms;
  const { storms, total } = overview;
  const hidden = unread(total);
  return (
    <Section title={labels.title} id="orages">
      <p className={styles['lede']}>{storms.length > 0 ? labels.lede : labels.none(total.readable)}</p>
      <ul className={styles['storms']}>
        {storms.map((report) => (
          <Storm key={report.id} report={report} />
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles['unread']}>
          <Link to={rowsPath(campaign, { answer: 'non-lus' })}>{labels.unread(hidden)}</Link>
        </p>
      )}
    </Section>
  );
}

function Storm({ report }: { report: Overview['storms'][number] }) {
  const labels = useLabels(overviewLabels).storms;
  const format = useFormat();
  return (
    <li data-axis={report.commitment.axis.number}>
      <AxisName axis={report.commitment.axis} />
      <h3>
        <CommitmentLink commitment={report.commitment} />
      </h3>
      {report.difficulties && <Said title={labels.difficulties} text={report.difficulties} />}
      {report.nextSteps && <Said title={labels.next} text={report.nextSteps} />}
      <p className="small">
        {labels.answerOf} <French>{report.organisation.name}</French>
        {report.state !== 'ACCEPTED' && report.submittedAt && `, ${labels.notAccepted(format.instantDay(report.submittedAt))}`}
      </p>
    </li>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles['said']}>
      <p className="small">{title}</p>
      <FrenchText>{text}</FrenchText>
    </div>
  );
}

/** A list a little longer than this is shown whole. */
const SHOWN = 12;
const SLACK = 3;
type MoveItem = Overview['moved'][number];

/** What changed status or météo since the semester before; the worst turns first. */
export function Moves({ overview, since }: { overview: Overview; since: string | null }) {
  const labels = useLabels(overviewLabels).moved;
  const moves = overview.moved.toSorted((a, b) => weatherTurn(a) - weatherTurn(b) || a.commitment.number - b.commitment.number);
  const shown = moves.length <= SHOWN + SLACK ? moves.length : SHOWN;
  return (
    <Section title={labels.title} id="bouge">
      <p className={styles['lede']}>
        <SetWords>{since === null ? labels.noPrevious : moves.length === 0 ? labels.none : labels.lede(since)}</SetWords>
      </p>
      <MoveList moves={moves.slice(0, shown)} />
      {moves.length > shown && (
        <details className={styles['more']}>
          <summary>{labels.more(moves.length - shown)}</summary>
          <MoveList moves={moves.slice(shown)} />
        </details>
      )}
    </Section>
  );
}

function MoveList({ moves }: { moves: readonly MoveItem[] }) {
  return (
    <ul className={styles['moves']}>
      {moves.map((move) => (
        <li key={move.report.id} data-axis={move.commitment.axis.number}>
          <CommitmentLink commitment={move.commitment} />
          <div>
            {move.fromWeather !== move.toWeather && <WeatherMove from={move.fromWeather} to={move.toWeather} turn={weatherTurn(move)} />}
            {move.fromStatus !== move.toStatus && <StatusMove from={move.fromStatus} to={move.toStatus} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Who still owes an answer, those who owe most first; nobody is said to be silent before the due date. */
export function Silent({ overview, campaign }: { overview: Overview; campaign: string }) {
  const { silent, awaited, unanswering, rows } = useLabels(overviewLabels);
  const format = useFormat();
  const organisations = silentOrganisations(overview);
  const labels = isClosed(overview) ? unanswering : isDue(overview) ? silent : awaited;
  const count = overview.total.expected - overview.total.reported - overview.total.excused;
  return (
    <Section title={labels.title} id="silence">
      <p className={styles['lede']}>{organisations.length > 0 ? labels.lede(format.day(overview.campaign?.dueOn ?? '')) : silent.none}</p>
      {count > 0 && (
        <p className={styles['unanswered']}>
          <Link to={rowsPath(campaign, { answer: 'silence' })}>{rows.show(count)}</Link>
        </p>
      )}
      <ul className={styles['silent']}>
        {organisations.map((organisation) => (
          <Owing key={organisation.slug} organisation={organisation} today={overview.today} />
        ))}
      </ul>
    </Section>
  );
}

/** An organisation with how much it owes, since when, and which commitments, by axis. */
function Owing({ organisation: { slug, name, count, axes, dueOn, lastSentOn }, today }: { organisation: SilentOrganisation; today: string }) {
  const labels = useLabels(overviewLabels).silent;
  const since = useLabels(overviewAgendaLabels).silent;
  const format = useFormat();
  return (
    <li>
      <p>
        <Link to={`/organisations/${slug}`}>
          <French>{name}</French>
        </Link>
        <span className={styles['owes']}>
          {labels.owes(count)}
          {dueOn && `, ${dueOn < today ? since.since(daysBetween(dueOn, today)) : since.dueOn(format.shortDay(dueOn))}`}
        </span>
        {dueOn && <span className={styles['owes']}>{lastSentOn ? since.last(format.day(lastSentOn)) : since.never}</span>}
      </p>
      <div>
        {axes.map(({ axis, numbers }) => (
          <p key={axis} className={styles['numbers']} data-axis={axis}>
            <span className={styles['of-axis']}>{labels.axis(axis)}</span>
            {numbers.map((number) => (
              <Link key={number} to={`/engagements/${number}`}>
                {number}
              </Link>
            ))}
          </p>
        ))}
      </div>
    </li>
  );
}
