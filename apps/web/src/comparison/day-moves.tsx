import { Link } from 'react-router';
import { avenantLabels } from '../labels/avenants.js';
import { daysLabels } from '../labels/days.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { StatusMove, WeatherMove, weatherTurn } from '../overview/moves.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { Table } from '../ui/table.js';
import styles from './comparison.module.css';
import { type KindOfMove, type Move, movesByFamily, wayTo } from './days-rows.js';
import { Glance } from './glance.js';

const WAY_PARTS = ['etat', 'rapports', 'jalons', 'redactions'] as const;
const CODES = /^\d{4}-S[12]$/;

/** The moves, by what they are about: how many at the top, each list below. */
export function DayMoveSections({ moves }: { moves: readonly Move[] }) {
  const labels = useLabels(daysLabels);
  const families = movesByFamily(moves);
  return (
    <>
      <Glance label={labels.inShort} counts={families.map(({ family, count }) => ({ id: family.toLowerCase(), title: labels.families[family], count }))} />
      {families.map(({ family, kinds }) => (
        <Section key={family} title={labels.families[family]} id={family.toLowerCase()}>
          {kinds.length === 0 && <p className="small">{labels.none}</p>}
          {kinds.map((each) => (
            <KindList key={each.kind} of={each} />
          ))}
        </Section>
      ))}
    </>
  );
}

function KindList({ of: { kind, moves } }: { of: KindOfMove }) {
  const labels = useLabels(daysLabels);
  const format = useFormat();
  return (
    <div className={styles['kind']}>
      <h3>
        {labels.kinds[kind]} <span className="small">{format.number(moves.length)}</span>
      </h3>
      <ul className={styles['moves']}>
        {moves.map((move, at) => (
          <li key={at} data-axis={move.commitments.length === 1 ? move.commitments[0]!.axis : undefined}>
            <Head move={move} />
            <div>
              <What move={move} />
              <Why move={move} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a move is about leads there; the commitments that it is about follow. */
function Head({ move }: { move: Move }) {
  const { commitments } = move;
  const way = wayTo(move);
  const [only] = commitments;
  if (only && way?.startsWith('/engagements/')) return <CommitmentLink commitment={only} />;
  return (
    <div className={styles['subject']}>
      <Subject move={move} /> <Commitments move={move} />
    </div>
  );
}

function Subject({ move }: { move: Move }) {
  const semester = useSemester();
  const { subject, key } = move;
  const way = wayTo(move);
  const words = subject ? <French>{subject}</French> : key && CODES.test(key) ? <SetWords>{semester(key)}</SetWords> : null;
  return words && way && !way.startsWith('/engagements/') ? <Link to={way}>{words}</Link> : words;
}

function Commitments({ move: { commitments } }: { move: Move }) {
  return (
    <span className={styles['numbers']}>
      {commitments.map(({ number, axis, title }) => (
        <Link key={number} to={`/engagements/${number}`} data-axis={axis} title={title}>
          {number}{' '}
        </Link>
      ))}
    </span>
  );
}

/** From what to what. */
function What({ move }: { move: Move }) {
  const labels = useLabels(daysLabels);
  const { kind, fromStatus, toStatus, fromWeather, toWeather, subject, family } = move;
  if (kind === 'STATUS_CHANGED') return <StatusMove from={fromStatus} to={toStatus} />;
  if (kind === 'WORSENED' || kind === 'IMPROVED') return <WeatherMove from={fromWeather} to={toWeather} turn={weatherTurn({ fromWeather, toWeather })} />;
  const [before, after] = [hasSide(move, 'before'), hasSide(move, 'after')];
  return (
    <>
      {family === 'MILESTONES' && subject && (
        <p>
          <French>{subject}</French>
        </p>
      )}
      <Beside move={move} />
      {(before || after) && (
        <p>
          {before && (
            <>
              <span className="visually-hidden">{labels.from} </span>
              <Side move={move} side="before" /> →{' '}
            </>
          )}
          {after && before && <span className="visually-hidden">{labels.to} </span>}
          {after ? <Side move={move} side="after" /> : labels.nothing}
        </p>
      )}
    </>
  );
}

/** What is said once, of both sides: the semesters, the parts of the text, how many figures, of whom. */
function Beside({ move: { semesters, parts, count, organisation, toWeather } }: { move: Move }) {
  const labels = useLabels(daysLabels);
  const partWords = useLabels(avenantLabels).parts;
  const semester = useSemester();
  const words = [semesters?.map(semester).join(', '), parts?.map((part) => partWords[part]).join(', '), count !== null && labels.figures(count)].filter(Boolean).join(' ; ');
  if (!words && !organisation) return null;
  return (
    <p className={styles['said']}>
      {words && <SetWords>{words}</SetWords>}
      {toWeather && <WeatherMark weather={toWeather} />}
      {organisation && (
        <span className="small">
          <French>{organisation}</French>
        </span>
      )}
    </p>
  );
}

type SideName = 'before' | 'after';

function sideOf(move: Move, side: SideName) {
  const [status, weather, figure, words] = side === 'before' ? [move.fromStatus, move.fromWeather, move.fromFigure, move.from] : [move.toStatus, move.toWeather, move.toFigure, move.to];
  return { status, weather: move.family === 'STATE' ? weather : null, figure, words };
}

function hasSide(move: Move, side: SideName): boolean {
  return Object.values(sideOf(move, side)).some((each) => each !== null);
}

/** One side of a move; nothing where it has none. */
function Side({ move, side }: { move: Move; side: SideName }) {
  const labels = useLabels(daysLabels);
  const figures = useFigures();
  const format = useFormat();
  const { status, weather, figure, words } = sideOf(move, side);
  if (status) return <StatusWord status={status} />;
  if (weather) return <WeatherMark weather={weather} />;
  if (figure) return `${figures.words(figure, move.unit ?? '')} (${figure.period})`;
  if (!words) return null;
  return move.family === 'DECISIONS' ? <SetWords>{labels.due(format.day(words))}</SetWords> : <French>{words}</French>;
}

/** When, why, and where more is told of it. */
function Why({ move }: { move: Move }) {
  const labels = useLabels(daysLabels);
  const format = useFormat();
  const { on, reason } = move;
  const way = wayTo(move);
  const part = WAY_PARTS.find((each) => way?.endsWith(`#${each}`));
  if (!on && !reason && !part) return null;
  return (
    <p className="small">
      {on && <SetWords>{`${format.day(on)}.`}</SetWords>}{' '}
      {reason && (
        <>
          {labels.reason} <French>{reason}</French>{' '}
        </>
      )}
      {way && part && <Link to={way}>{labels.ways[part]}</Link>}
    </p>
  );
}

/** The same, one a line. */
export function DayMoveTable({ moves }: { moves: readonly Move[] }) {
  const { columns, caption } = useLabels(daysLabels);
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          {(['commitments', 'move', 'subject', 'before', 'after', 'on', 'reason'] as const).map((each) => (
            <th key={each} scope="col">
              {columns[each]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.map((move, at) => (
          <MoveLine key={at} move={move} />
        ))}
      </tbody>
    </Table>
  );
}

function MoveLine({ move }: { move: Move }) {
  const labels = useLabels(daysLabels);
  const format = useFormat();
  const { columns } = labels;
  return (
    <tr>
      <th scope="row">{move.commitments.length > 0 ? <Commitments move={move} /> : labels.allCommitments}</th>
      <td data-label={columns.move}>{labels.kinds[move.kind]}</td>
      <td data-label={columns.subject}>
        {move.subject || move.commitments.length !== 1 ? <Subject move={move} /> : <French>{move.commitments[0]!.title}</French>} <Beside move={move} />
      </td>
      <td data-label={columns.before}>
        <Side move={move} side="before" />
      </td>
      <td data-label={columns.after}>
        <Side move={move} side="after" />
      </td>
      <td data-label={columns.on}>{move.on && format.day(move.on)}</td>
      <td data-label={columns.reason}>{move.reason && <French>{move.reason}</French>}</td>
    </tr>
  );
}
