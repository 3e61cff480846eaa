import { type CSSProperties, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { PartContentFragment } from '../graphql/generated.js';
import { StatusSign } from '../heat-map/cell-mark.js';
import { type Line, linesOf, NO_FILTER } from '../heat-map/heat-map-rows.js';
import heatMapStyles from '../heat-map/heat-map.module.css';
import { CommitmentRow, CoverageRow, Head } from '../heat-map/map-table.js';
import { useGridKeys } from '../heat-map/use-grid-keys.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { useSemester } from '../labels/semester.js';
import { useShell } from '../shell/use-shell.js';
import { momentOf } from '../timeline/timeline-rows.js';
import { AxisName, CommitmentLink, WeatherSign } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import styles from './parts.module.css';

type Part = PartContentFragment;

/** How much was answered and how old it is: said before anything that is counted. */
export function PartLede({ part: { campaign, line } }: { part: Part }) {
  const labels = useLabels(partLabels);
  const semester = useSemester();
  if (!campaign) return labels.noCampaign;
  const code = semester(campaign.code);
  const words = line.expected === 0 ? `${labels.noneAsked(code)}.` : `${labels.coverage(line.reported, line.expected, code)}, ${labels.freshness(line.medianAgeDays)}.`;
  return <SetWords>{[words, campaign.fictional && labels.fictional].filter(Boolean).join(' ')}</SetWords>;
}

/** What the answers of the latest semester say, as counts of those that can be read. */
export function PartNow({ part: { line } }: { part: Part }) {
  const labels = useLabels(partLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const format = useFormat();
  if (line.readable === 0) return null;
  return (
    <Section title={labels.now} id="reponses">
      <p className={styles['of']}>{labels.nowOf(line.readable)}</p>
      <dl className={styles['counts']}>
        <div>
          <dt>{labels.weather}</dt>
          {line.weathers.map(({ weather, count }) => (
            <dd key={weather}>
              <WeatherSign weather={weather} /> {weathers[weather]} <strong>{format.number(count)}</strong>
            </dd>
          ))}
        </div>
        <div>
          <dt>{labels.status}</dt>
          {line.statuses.map(({ status, count }) => (
            <dd key={status}>
              <StatusSign status={status} /> {statuses[status]} <strong>{format.number(count)}</strong>
            </dd>
          ))}
        </div>
      </dl>
    </Section>
  );
}

/** Commitments past a sure date, and leads silent after the due date of the latest semester. */
export function PartAttention({ part: { rows, campaign, today } }: { part: Part }) {
  const labels = useLabels(partLabels);
  const noted = rows
    .map(({ commitment, cells }) => ({ commitment, isLate: momentOf(commitment, today) === 'LATE', isSilent: cells.some((cell) => cell.campaign === campaign?.code && cell.state === 'OVERDUE') }))
    .filter(({ isLate, isSilent }) => isLate || isSilent);
  return (
    <Section title={labels.attention} id="attention">
      {noted.length === 0 && <p className={styles['of']}>{labels.nothing}</p>}
      <ul className={styles['noted']}>
        {noted.map(({ commitment, isLate, isSilent }) => (
          <li key={commitment.number}>
            <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
            <span>{[isLate && labels.late, isSilent && labels.overdue].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Commitments × semesters of the part, axis by axis where it holds several. */
export function PartRows({ part, title, caption }: { part: Part; title: string; caption?: string }) {
  const labels = useLabels(partLabels);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  const { can } = useShell();
  const [decides, writes] = [can('report.decide'), can('report.write')];
  const reader = useMemo(() => ({ decides, writes }), [decides, writes]);
  const lines = linesOf(part, NO_FILTER);
  const axes = [...new Map(part.rows.map(({ commitment: { axis } }) => [axis.number, axis])).values()];
  return (
    <Section title={title} id="engagements">
      {lines.length === 0 ? (
        <p className={styles['of']}>{labels.noRows}</p>
      ) : (
        <table ref={table} className={heatMapStyles['map']} style={{ '--semesters': part.campaigns.length } as CSSProperties} {...keys}>
          <caption className="visually-hidden">{caption ?? labels.rowsCaption}</caption>
          <Head campaigns={part.campaigns} />
          <tbody>
            <CoverageRow name={labels.total} axis={null} semesters={part.semesters} linked={false} />
          </tbody>
          {axes.map((axis) => (
            <tbody key={axis.number} data-axis={axis.number}>
              {axes.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={part.campaigns.length + 1}>
                    <AxisName axis={axis} link />
                  </th>
                </tr>
              )}
              {lines
                .filter((line: Line) => part.rows.find(({ commitment }) => commitment.number === line.commitment.number)?.commitment.axis.number === axis.number)
                .map((line) => (
                  <CommitmentRow key={line.commitment.number} line={line} campaigns={part.campaigns} reader={reader} />
                ))}
            </tbody>
          ))}
        </table>
      )}
    </Section>
  );
}

/** Ways to the same commitments seen otherwise; `filter` is that of the map and of the calendar. */
export function PartWays({ text, filter, calendar }: { text: string; filter: string | null; calendar: string | null }) {
  const labels = useLabels(partLabels).ways;
  return (
    <nav aria-label={labels.title} className={styles['ways']}>
      <Link to={text}>{labels.text}</Link>
      {filter && <Link to={`/carte-des-engagements?${filter}`}>{labels.map}</Link>}
      {calendar && <Link to={`/calendrier?${calendar}`}>{labels.calendar}</Link>}
    </nav>
  );
}
