import { Link } from 'react-router';
import type { ComparedMove } from '../graphql/generated.js';
import { comparisonLabels } from '../labels/comparison.js';
import { useLabels } from '../labels/language.js';
import { StatusMove, WeatherMove, weatherTurn } from '../overview/moves.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { type Comparison, isCompared, leftOut, movesByKind, type Row } from './comparison-rows.js';
import styles from './comparison.module.css';
import { Glance } from './glance.js';

/** Moves that can be told of compared commitments only; the others are of all. */
const OF_COMPARED: readonly ComparedMove[] = ['WORSENED', 'IMPROVED', 'STATUS_CHANGED'];

/** The moves, kind by kind: how many at the top, each list below. */
export function MoveSections({ comparison }: { comparison: Comparison }) {
  const labels = useLabels(comparisonLabels);
  const kinds = movesByKind(comparison);
  const compared = comparison.commitments.filter(isCompared).length;
  const names = new Map(comparison.leads.map(({ slug, name }) => [slug, name]));
  return (
    <>
      <Glance
        label={labels.inShort}
        counts={kinds.map(({ move, rows }) => ({ id: move.toLowerCase(), title: labels.moves[move], count: rows.length, of: OF_COMPARED.includes(move) ? labels.ofCompared(compared) : labels.ofAll(comparison.commitments.length) }))}
      />
      {kinds.map(({ move, rows }) => (
        <Section key={move} title={labels.moves[move]} id={move.toLowerCase()}>
          {rows.length === 0 ? (
            <p className="small">{labels.none}</p>
          ) : (
            <ul className={styles['moves']}>
              {rows.map((row) => (
                <li key={row.commitment.number} data-axis={row.commitment.axis.number}>
                  <CommitmentLink commitment={row.commitment} />
                  <div>
                    <What move={move} row={row} names={names} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  );
}

function What({ move, row: { before, after }, names }: { move: ComparedMove; row: Row; names: ReadonlyMap<string, string> }) {
  const labels = useLabels(comparisonLabels);
  if (!before || !after) return null;
  if (move === 'WORSENED' || move === 'IMPROVED') {
    return <WeatherMove from={before.weather} to={after.weather} turn={weatherTurn({ fromWeather: before.weather, toWeather: after.weather })} />;
  }
  if (move === 'STATUS_CHANGED') return <StatusMove from={before.status} to={after.status} />;
  if (move === 'LEAD_CHANGED') {
    return (
      <p>
        <span className="visually-hidden">{labels.from} </span>
        <French>{names.get(before.organisation) ?? before.organisation}</French> → <span className="visually-hidden">{labels.to} </span>
        <French>{names.get(after.organisation) ?? after.organisation}</French>
      </p>
    );
  }
  const said = move === 'SILENT_NOW' ? before : after;
  return (
    <p className={styles['said']}>
      {said.weather ? <WeatherMark weather={said.weather} /> : <span className="small">{labels.unread}</span>}
      {said.status && <StatusWord status={said.status} />}
      <span className="small">
        <French>{names.get(after.organisation) ?? after.organisation}</French>
      </span>
    </p>
  );
}

/** Matched perimeters only: what is outside is named, with why. */
export function LeftOut({ comparison }: { comparison: Comparison }) {
  const labels = useLabels(comparisonLabels).leftOut;
  const groups = leftOut(comparison);
  const word = (reason: keyof typeof labels.reasons | null) => (reason ? labels.reasons[reason] : labels.answered);
  return (
    <Section title={labels.title} id="hors-perimetre">
      <p className={styles['lede']}>{labels.lede(groups.reduce((sum, { rows }) => sum + rows.length, 0))}</p>
      {groups.length > 0 && (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.after}</th>
              <th scope="col" data-figure>
                {labels.count}
              </th>
              <th scope="col">{labels.commitments}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ before, after, rows }) => (
              <tr key={`${before} ${after}`}>
                <td data-label={labels.before}>{word(before)}</td>
                <td data-label={labels.after}>{word(after)}</td>
                <td data-figure data-label={labels.count}>
                  {rows.length}
                </td>
                <td className={styles['numbers']}>
                  {rows.map(({ commitment: { number, axis } }) => (
                    <Link key={number} to={`/engagements/${number}`} data-axis={axis.number}>
                      {number}{' '}
                    </Link>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
