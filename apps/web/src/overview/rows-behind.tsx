import { Link, useSearchParams } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { French } from '../ui/french.js';
import { AxisName, CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { Empty } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './overview.module.css';
import { choiceOf, hasAnswered, isDue, type Overview, type Row, type RowChoice, rowsOf } from './overview-rows.js';

/** The rows behind the number that was pressed. */
export function RowsBehind({ overview, campaign }: { overview: Overview; campaign: string }) {
  const labels = useLabels(overviewLabels).rows;
  const [search] = useSearchParams();
  const choice = choiceOf(search);
  if (Object.values(choice).every((each) => each === null)) return null;
  const rows = rowsOf(overview, choice);
  return (
    <Section title={labels.title} id="lignes" aside={<Link to={`/vue-d-ensemble?semestre=${campaign}`}>{labels.close}</Link>}>
      <ChoiceWords choice={choice} overview={overview} />
      {choice.answer === 'non-interroges' ? <NotAsked overview={overview} axis={choice.axis} /> : rows.length > 0 ? <Rows rows={rows} /> : <Empty title={labels.none} />}
    </Section>
  );
}

function ChoiceWords({ choice, overview }: { choice: RowChoice; overview: Overview }) {
  const { rows: labels, unanswered } = useLabels(overviewLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const axis = overview.axes.find((each) => each.axis.number === choice.axis)?.axis;
  return (
    <p className={styles['choice']} data-axis={axis?.number}>
      {axis && <AxisName axis={axis} />}
      {choice.weather && <span>{weathers[choice.weather]}</span>}
      {choice.status && <span>{statuses[choice.status]}</span>}
      {choice.answer && <span>{choice.answer === 'silence' ? unanswered(isDue(overview)) : labels.answers[choice.answer]}</span>}
    </p>
  );
}

/** Those that no count holds. */
function NotAsked({ overview, axis }: { overview: Overview; axis: number | null }) {
  return (
    <ul className={styles['unasked']}>
      {overview.notAsked
        .filter((commitment) => axis === null || commitment.axis.number === axis)
        .map((commitment) => (
          <li key={commitment.number}>
            <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
          </li>
        ))}
    </ul>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const labels = useLabels(overviewLabels).rows;
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.columns.commitment}</th>
          <th scope="col">{labels.columns.organisation}</th>
          <th scope="col">{labels.columns.state}</th>
          <th scope="col">{labels.columns.weather}</th>
          <th scope="col">{labels.columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, commitment, organisation, state, late, report }) => (
          <tr key={id}>
            <th scope="row" className={styles['row-title']}>
              <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
            </th>
            <td>
              <Link to={`/organisations/${organisation.slug}`}>
                <French>{organisation.name}</French>
              </Link>
            </td>
            <td data-label={labels.columns.state}>{late && !hasAnswered({ state }) && state !== 'RETURNED' ? labels.overdue : labels.states[state]}</td>
            <td data-label={labels.columns.weather}>{report?.weather ? <WeatherMark weather={report.weather} /> : '–'}</td>
            <td data-label={labels.columns.status}>{report?.status ? <StatusWord status={report.status} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
