import { Link, useParams } from 'react-router';
import { ApiError, type Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { BilanYears, type BilanYearsQuery, type FrozenFigureShownFragment } from '../graphql/generated.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { yearsLabels } from '../labels/years.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './avis.module.css';

type Compared = BilanYearsQuery['bilanYears'];

export async function load(api: Api, { params }: PageArgs) {
  const year = Number(params['year']);
  if (!Number.isInteger(year)) throw new ApiError('BILAN_NOT_FOUND', '');
  return api.load(BilanYears, { pact: await pactSlug(api), year });
}

/** A bilan beside the one before it, where their perimeters match; and what was left out. */
export function Component() {
  const labels = useLabels(yearsLabels);
  const { pact } = useShell();
  const { addressOf } = useApi();
  const year = Number(useParams()['year']);
  const { bilanYears: found } = useOperation(BilanYears, { pact: pact.slug, year });
  const { before, after, figures, leftOut } = found;
  return (
    <Page title={labels.title(before.year, after.year)} lede={<p>{labels.lede}</p>} kicker={<Link to={`/bilans/${year}`}>{`Bilan ${year}`}</Link>}>
      <ul className={styles['files']}>
        {[before, after].map((each) => (
          <li key={each.year}>
            <Link to={each.edition === null ? `/bilans/${each.year}/compte` : `/bilans/${each.year}/editions/${each.edition}`}>{each.edition === null ? labels.living(each.year) : labels.edition(each.year, each.edition)}</Link>
          </li>
        ))}
      </ul>
      {(before.fictional || after.fictional) && <Notice tone="info" title={labels.fictional} />}
      <Section title={labels.figures} id="chiffres" aside={labels.counts(figures.length, leftOut.length)}>
        {figures.length === 0 ? <p>{labels.noFigures}</p> : <Figures found={found} />}
      </Section>
      <Lines found={found} />
      {leftOut.length > 0 && (
        <Section title={labels.leftOut} id="non-comparables" aside={labels.counts(figures.length, leftOut.length)}>
          <LeftOut found={found} />
        </Section>
      )}
      <p className={styles['files']}>
        <a href={addressOf(`/files/comparaison/${pact.slug}/${year}.csv`)} download>
          {labels.csv}
        </a>
      </p>
    </Page>
  );
}

/** A figure on one side: value, period, and where it comes from. */
function Side({ figure, year, edition }: { figure: FrozenFigureShownFragment | null; year: number; edition: number | null }) {
  const labels = useLabels(yearsLabels);
  const figures = useFigures();
  if (!figure) return labels.noValue;
  const { document, page, organisation, campaign, commitment } = figure.provenance;
  const place = edition === null ? `/bilans/${year}/compte` : `/bilans/${year}/editions/${edition}`;
  return (
    <>
      <French>{figures.words(figure, figure.unit)}</French>
      <span className="small">
        {' '}
        (<French>{figure.period.label}</French>)
      </span>
      <details className="small">
        <summary>
          {labels.source}
          <span className="visually-hidden"> {labels.sourceOf(figure.title, year)}</span>
        </summary>
        <French>{[document, page && `p. ${page}`, organisation, campaign].filter(Boolean).join(', ')}</French> <Link to={commitment === null ? place : `/engagements/${commitment}`}>{commitment === null ? `Bilan ${year}` : labels.commitment(commitment)}</Link>
      </details>
    </>
  );
}

function Named({ axis, commitment, title }: { axis: number; commitment: number | null; title: string }) {
  const labels = useLabels(yearsLabels);
  return (
    <th scope="row">
      <French>{title}</French> <span className="small">({commitment === null ? labels.axis(axis) : labels.commitment(commitment)})</span>
    </th>
  );
}

function Figures({ found: { before, after, figures } }: { found: Compared }) {
  const labels = useLabels(yearsLabels);
  const format = useFormat();
  return (
    <Table caption={labels.figures} stack>
      <thead>
        <tr>
          <th scope="col">{labels.indicator}</th>
          <th scope="col">{before.year}</th>
          <th scope="col">{after.year}</th>
          <th scope="col" data-figure>
            {labels.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((each, at) => (
          <tr key={at}>
            <Named axis={each.axis} commitment={each.commitment} title={each.after.title} />
            <td data-label={before.year}>
              <Side figure={each.before} {...before} />
            </td>
            <td data-label={after.year}>
              <Side figure={each.after} {...after} />
            </td>
            <td data-label={labels.change} data-figure>
              {each.change > 0 ? `+${format.number(each.change)}` : format.number(each.change).replace('-', '−')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LeftOut({ found: { before, after, leftOut } }: { found: Compared }) {
  const labels = useLabels(yearsLabels);
  return (
    <Table caption={labels.leftOutCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.indicator}</th>
          <th scope="col">{before.year}</th>
          <th scope="col">{after.year}</th>
          <th scope="col">{labels.reason}</th>
        </tr>
      </thead>
      <tbody>
        {leftOut.map((each, at) => (
          <tr key={at}>
            <Named axis={each.axis} commitment={each.commitment} title={each.title} />
            <td data-label={before.year}>
              <Side figure={each.before} {...before} />
            </td>
            <td data-label={after.year}>
              <Side figure={each.after} {...after} />
            </td>
            <td data-label={labels.reason}>{labels.reasons[each.reason]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Lines({ found: { before, after, lines, onlyBefore, onlyAfter, neither } }: { found: Compared }) {
  const labels = useLabels(yearsLabels);
  const moved = lines.filter((line) => line.moved);
  const same = lines.filter((line) => !line.moved);
  return (
    <Section title={labels.lines} id="engagements" aside={labels.linesCounts(moved.length, lines.length)}>
      <p className={styles['line']}>{labels.silent(onlyBefore, onlyAfter, neither)}</p>
      {moved.length > 0 && <LineTable caption={labels.moved} lines={moved} years={[before.year, after.year]} />}
      {same.length > 0 && (
        <details>
          <summary>{labels.showAll(same.length)}</summary>
          <LineTable caption={labels.same} lines={same} years={[before.year, after.year]} />
        </details>
      )}
    </Section>
  );
}

function LineTable({ caption, lines, years: [before, after] }: { caption: string; lines: Compared['lines']; years: readonly [number, number] }) {
  const labels = useLabels(yearsLabels);
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.lines}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <th scope="row">
              <CommitmentLink commitment={line} />
            </th>
            <td data-label={before}>
              <WeatherMark weather={line.weatherBefore} /> <StatusWord status={line.statusBefore} />
            </td>
            <td data-label={after}>
              <WeatherMark weather={line.weatherAfter} /> <StatusWord status={line.statusAfter} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
