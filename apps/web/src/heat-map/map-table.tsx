import { memo, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { heatMapLabels } from '../labels/heat-map.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { rowsPath } from '../overview/overview-rows.js';
import { useShell } from '../shell/use-shell.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { SetWords } from '../ui/set-words.js';
import { LateSign, PendingSign, ReadingSign, StatusSign } from './cell-mark.js';
import { ageOf, type Cell, cellPath, type HeatMap, type Line, type Reader, readingOf, type Semester } from './heat-map-rows.js';
import styles from './heat-map.module.css';
import { useGridKeys } from './use-grid-keys.js';

/** The map: a table of links, axis by axis, each axis under how much of it was answered. */
export function MapTable({ map, lines }: { map: HeatMap; lines: readonly Line[] }) {
  const labels = useLabels(heatMapLabels);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  const { can } = useShell();
  const [decides, writes] = [can('report.decide'), can('report.write')];
  const reader = useMemo(() => ({ decides, writes }), [decides, writes]);
  return (
    <>
      <p className={`small ${styles['keys']}`}>{labels.keys}</p>
      <table ref={table} className={styles['map']} style={{ '--semesters': map.campaigns.length } as React.CSSProperties} {...keys}>
        <caption className="visually-hidden">{labels.caption}</caption>
        <Head campaigns={map.campaigns} />
        <tbody>
          <CoverageRow name={labels.whole} axis={null} semesters={map.semesters} />
        </tbody>
        {map.axes.map(({ axis, semesters }) => {
          const rows = lines.filter(({ commitment }) => commitment.axis.number === axis.number);
          return (
            rows.length > 0 && (
              <tbody key={axis.number} data-axis={axis.number}>
                <CoverageRow name={<AxisName axis={axis} link />} axis={axis.number} semesters={semesters} />
                {rows.map((line) => (
                  <CommitmentRow key={line.commitment.number} line={line} campaigns={map.campaigns} reader={reader} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </>
  );
}

export function Head({ campaigns }: Pick<HeatMap, 'campaigns'>) {
  const labels = useLabels(heatMapLabels);
  const semester = useSemester();
  return (
    <thead>
      <tr>
        <th scope="col">{labels.commitment}</th>
        {campaigns.map(({ code }) => (
          <th key={code} scope="col">
            <Link to={`/vue-d-ensemble?semestre=${code}`}>
              <span aria-hidden>
                {labels.half(code.slice(-1))} <span className={styles['year']}>{code.slice(0, 4)}</span>
              </span>
              <span className="visually-hidden">
                <SetWords>{semester(code)}</SetWords>
              </span>
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How much was answered, semester by semester, and how old it is; each number opens its rows. */
export function CoverageRow({ name, axis, semesters, linked = true }: { name: React.ReactNode; axis: number | null; semesters: readonly Semester[]; linked?: boolean }) {
  const labels = useLabels(heatMapLabels);
  return (
    <tr className={styles['coverage']}>
      <th scope="row">
        {name}
        <small>{axis === null ? labels.ofPact : labels.ofAxis}</small>
      </th>
      {semesters.map(({ campaign, line }) => (
        <td key={campaign}>{line.expected === 0 ? <span className="visually-hidden">{labels.noneAsked}</span> : <Coverage campaign={campaign} axis={axis} line={line} linked={linked} />}</td>
      ))}
    </tr>
  );
}

function Coverage({ campaign, axis, line: { reported, expected, medianAgeDays }, linked }: { campaign: string; axis: number | null; line: Semester['line']; linked: boolean }) {
  const labels = useLabels(heatMapLabels);
  const age = medianAgeDays === null ? null : ageOf(medianAgeDays);
  const words = (
    <>
      <span aria-hidden>
        <strong>{labels.short(reported, expected)}</strong>
        <svg width="100%" height="5" className={styles['bar']}>
          <rect width="100%" height="5" />
          <rect width={`${(100 * reported) / expected}%`} height="5" />
        </svg>
        <small>{age ? labels.age[age.unit](age.count) : '–'}</small>
      </span>
      <span className="visually-hidden">{`${labels.coverage(reported, expected)}, ${medianAgeDays === null ? labels.noAge : labels.ageOf(medianAgeDays)}`}</span>
    </>
  );
  return linked ? <Link to={rowsPath(campaign, { axis, answer: 'recus' })}>{words}</Link> : <span className={styles['told']}>{words}</span>;
}

export const CommitmentRow = memo(function CommitmentRow({ line: { commitment, cells, found }, campaigns, reader }: { line: Line; campaigns: HeatMap['campaigns']; reader: Reader }) {
  return (
    <tr>
      <th scope="row">
        <CommitmentLink commitment={commitment} />
      </th>
      {cells.map((cell, at) => (
        <CellOf key={campaigns[at]!.code} commitment={commitment} cell={cell} before={cells[at - 1]} isFound={found[at]!} reader={reader} />
      ))}
    </tr>
  );
});

function CellOf({ commitment, cell, before, isFound, reader }: { commitment: Line['commitment']; cell: Cell | undefined; before: Cell | undefined; isFound: boolean; reader: Reader }) {
  const reading = readingOf(cell);
  const words = useCellWords(cell, before);
  return (
    <td data-reading={reading} data-found={isFound || undefined}>
      <Link to={cellPath(commitment, cell, reader)}>
        <ReadingSign reading={reading} />
        {cell?.status && <StatusSign status={cell.status} />}
        {cell?.weather && cell.state === 'SENT' && <PendingSign />}
        {cell?.late && <LateSign />}
        <span className={styles['words']}>{words}</span>
      </Link>
    </td>
  );
}

/** What a cell says, in words: read aloud, and shown where the pointer or the focus is. */
function useCellWords(cell: Cell | undefined, before: Cell | undefined): string {
  const labels = useLabels(heatMapLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const reading = readingOf(cell);
  const word = cell?.weather ? weathers[cell.weather] : labels.readings[reading as keyof typeof labels.readings];
  const words = [word, cell?.status && statuses[cell.status], cell?.weather && cell.state === 'SENT' && labels.notAccepted, cell?.late && labels.late.toLowerCase(), before && cell && before.organisation !== cell.organisation && labels.changed];
  return words.filter(Boolean).join(', ');
}
