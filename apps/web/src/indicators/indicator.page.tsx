import { Link, useParams } from 'react-router';
import { DocumentWords, Provenance } from '../commitments/provenance.js';
import { ProgressLine } from '../commitments/progress-line.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { IndicatorPage, type IndicatorPageQuery } from '../graphql/generated.js';
import { commitmentLabels } from '../labels/commitments.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { French, Quoting } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { territoryLabels } from '../labels/territories.js';
import { TerritoryWords } from '../territories/territory-words.js';
import { Breakdowns } from './breakdowns.js';
import { CorrectionForm } from './correction-form.js';
import { FormulaWords } from './formula-words.js';
import styles from './indicators.module.css';
import { PeriodTable } from './period-table.js';
import { Retirement } from './retirement.js';
import { TrajectoryChart } from './trajectory-chart.js';

export type IndicatorShown = IndicatorPageQuery['indicator'];
type Measurement = IndicatorShown['measurements'][number];

export async function load(api: Api, { params }: PageArgs) {
  return api.load(IndicatorPage, { pact: await pactSlug(api), code: params['code'] ?? '' });
}

/** One indicator: what it counts, where it should stand, every figure with where it comes from. */
export function Component() {
  const labels = useLabels(indicatorLabels);
  const format = useFormat();
  const { pact, can } = useShell();
  const { indicator } = useOperation(IndicatorPage, { pact: pact.slug, code: useParams()['code'] ?? '' });
  const manages = can('indicator.manage');
  return (
    <Page title={<French>{indicator.title}</French>} documentTitle={indicator.title} axis={indicator.axis?.number ?? 0} kicker={<Link to="/indicateurs">{labels.back}</Link>} lede={<French>{indicator.definition}</French>}>
      {indicator.retiredOn && (
        <Notice title={labels.retired(format.day(indicator.retiredOn))}>
          <French>{indicator.retiredReason ?? ''}</French>
        </Notice>
      )}
      {manages && (
        <p className={styles['acts']}>
          <ButtonLink to={`/indicateurs/${indicator.code}/modifier`}>{labels.edit}</ButtonLink>
        </p>
      )}
      <Section title={labels.chart.title} id="trajectoire">
        <TrajectoryChart indicator={indicator} />
        {indicator.progress && <ProgressLine indicator={indicator} progress={indicator.progress} />}
        <PeriodTable indicator={indicator} />
      </Section>
      <FormulaWords indicator={indicator} />
      <Section title={labels.figures} id="chiffres">
        <Figures indicator={indicator} manages={manages} />
      </Section>
      <Breakdowns indicator={indicator} manages={manages} />
      <Section title={labels.definition} id="definition">
        <Definition indicator={indicator} />
      </Section>
      {manages && <Retirement pact={pact.slug} indicator={indicator} key={indicator.version} />}
    </Page>
  );
}

function Figures({ indicator: { measurements, unit, kind }, manages }: { indicator: IndicatorShown; manages: boolean }) {
  const labels = useLabels(indicatorLabels);
  if (measurements.length === 0) return <p className={styles['soft']}>{labels.noFigure}</p>;
  return (
    <Table caption={labels.figuresCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.period}</th>
          <th scope="col">{labels.figure}</th>
          <th scope="col">{labels.from}</th>
        </tr>
      </thead>
      <tbody>
        {measurements.map((measurement) => (
          <tr key={measurement.id}>
            <th scope="row">{measurement.period.label}</th>
            <td data-label={labels.figure}>
              <FigureWords figure={measurement} unit={unit} />
              {measurement.fictional && ` (${labels.fictional})`}
              <Revisions measurement={measurement} unit={unit} />
            </td>
            <td data-label={labels.from}>
              <Provenance measurement={measurement} unit={unit} />
              {manages && measurement.provenance.kind !== 'COMPUTED' && <CorrectionForm measurement={measurement} kind={kind} />}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function FigureWords({ figure, unit }: { figure: Pick<Measurement, 'value' | 'lessThan' | 'kept' | 'notKnown' | 'qualifier'>; unit: string }) {
  const figures = useFigures();
  return <Quoting french={unitForms(unit)}>{figures.words(figure, unit)}</Quoting>;
}

/** What the figure was before, and why it is so no more. */
function Revisions({ measurement: { revisions, reason }, unit }: { measurement: Measurement; unit: string }) {
  const labels = useLabels(indicatorLabels);
  const format = useFormat();
  const figures = useFigures();
  if (revisions.length === 0) return null;
  return (
    <details>
      <summary className="small">
        {labels.corrected(revisions.length)}
        {reason && labels.because(reason)}
      </summary>
      <ul className={styles['revisions']}>
        {revisions.map((revision) => (
          <li key={revision.id}>
            {labels.was(figures.words(revision, unit), format.instantDay(revision.recordedAt))}
            {revision.recordedBy && labels.by(revision.recordedBy)}
            {revision.reason && labels.because(revision.reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Definition({ indicator }: { indicator: IndicatorShown }) {
  const labels = useLabels(indicatorLabels);
  const places = useLabels(territoryLabels);
  const format = useFormat();
  const figures = useFigures();
  const { drawing } = useLabels(commitmentLabels);
  const { terms } = labels;
  const french = (text: string | null) => text && <French>{text}</French>;
  return (
    <>
      <dl className={styles['facts']}>
        <Fact term={terms.unit}>{french(indicator.unit)}</Fact>
        <Fact term={terms.kind}>{labels.kinds[indicator.kind]}</Fact>
        <Fact term={terms.direction}>{labels.directions[indicator.direction]}</Fact>
        <Fact term={terms.periodicity}>{labels.periodicities[indicator.periodicity]}</Fact>
        <Fact term={terms.countsPersons}>{indicator.countsPersons ? labels.hidden : labels.shownAll}</Fact>
        <Fact term={terms.weight}>{format.number(indicator.weight)}</Fact>
        <Fact term={terms.axis}>{indicator.axis && <AxisName axis={indicator.axis} link />}</Fact>
        <Fact term={places.countsIn}>{indicator.territory && <TerritoryWords territory={indicator.territory} />}</Fact>
        <Fact term={terms.owner}>
          {indicator.owner && (
            <Link to={`/organisations/${indicator.owner.slug}`}>
              <French>{indicator.owner.name}</French>
            </Link>
          )}
        </Fact>
        <Fact term={labels.form.baseline}>{indicator.baseline && <Quoting french={unitForms(indicator.unit)}>{labels.start(figures.words(indicator.baseline, indicator.unit), indicator.baseline.onDate && drawing.unit(indicator.baseline.onDate, indicator.baseline.precision))}</Quoting>}</Fact>
        <Fact term={terms.method}>{french(indicator.method)}</Fact>
        <Fact term={terms.caveats}>{french(indicator.caveats)}</Fact>
        <Fact term={terms.dataSource}>{french(indicator.dataSource)}</Fact>
        <Fact term={terms.document}>{indicator.source && <DocumentWords source={indicator.source} page={indicator.page} verbatim={indicator.baseline?.verbatim ?? null} />}</Fact>
      </dl>
      {indicator.commitments.length > 0 && (
        <div className={styles['served']}>
          <h3>{terms.commitments}</h3>
          <ul>
            {indicator.commitments.map((commitment) => (
              <li key={commitment.number}>
                <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
