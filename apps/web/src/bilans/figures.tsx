import { Link } from 'react-router';
import type { FigureFragment } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import styles from './figures.module.css';

/** A key figure: the number large, its qualifier, its period in words, and where it comes from. */
export function KeyFigure({ figure }: { figure: FigureFragment }) {
  const figures = useFigures();
  const { indicator, value } = figure;
  const unit = figures.unitBeside(indicator.unit, indicator.title);
  return (
    <li className={styles['key']}>
      <p className={styles['qualifier']}>{value === null ? '' : figures.qualifier(figure)}</p>
      <p className={styles['number']}>
        {value === null ? figures.instead(figure) : figures.amount(value, indicator.unit)} {unit && (
          <span className={styles['unit']}>
            <French>{unit}</French>
          </span>
        )}
      </p>
      <Caption figure={figure} />
      <Provenance figure={figure} />
    </li>
  );
}

/** Another figure: one line, the number at the right. */
export function OtherFigure({ figure }: { figure: FigureFragment }) {
  const figures = useFigures();
  return (
    <li className={styles['other']}>
      <Caption figure={figure} />
      <p className={styles['other-number']}>
        <Quoting french={unitForms(figure.indicator.unit)}>{figures.words(figure, figure.indicator.unit)}</Quoting>
      </p>
      <Provenance figure={figure} />
    </li>
  );
}

function Caption({ figure: { indicator, period, fictional } }: { figure: FigureFragment }) {
  const labels = useLabels(bilanLabels);
  return (
    <p className={styles['caption']}>
      <French>{indicator.title}</French>
      <span className={styles['period']}>
        {/* Some titles already say their period. */}
        {!indicator.title.includes(period.label) && (
          <>
            {', '}
            {period.label}
          </>
        )}
        {fictional && `. ${labels.fictional}`}
      </span>
    </p>
  );
}

/** Who gave the figure, when, how: one press away, and printed. */
function Provenance({ figure }: { figure: FigureFragment }) {
  const labels = useLabels(bilanLabels);
  const { source, report } = figure.provenance;
  return (
    <details className={styles['provenance']}>
      <summary>
        {labels.source}
        {source?.year ? `, ${source.year}` : report ? ` : ${labels.provenance.report.toLowerCase()}` : ''}
        <span className="visually-hidden">
          {' '}
          <Quoting french={[figure.indicator.title]}>{labels.sourceOf(figure.indicator.title)}</Quoting>
        </span>
      </summary>
      <dl>
        <ProvenanceRows figure={figure} />
      </dl>
    </details>
  );
}

function ProvenanceRows({ figure: { provenance, verbatim, indicator, recordedAt } }: { figure: FigureFragment }) {
  const labels = useLabels(bilanLabels).provenance;
  const format = useFormat();
  const { source, report, organisation, page, givenOn } = provenance;
  return (
    <>
      {source && (
        <Fact term={labels.document}>
          <French>{[source.title, source.publisher, source.year].filter(Boolean).join(', ')}</French>
        </Fact>
      )}
      {source && <Fact term={labels.page}>{page ?? labels.noPage}</Fact>}
      {verbatim && (
        <Fact term={labels.words}>
          <em>
            <French>{`« ${verbatim} »`}</French>
          </em>
        </Fact>
      )}
      {report && (
        <Fact term={labels.report}>
          <Link to={`/engagements/${report.commitment.number}`}>
            {report.commitment.number}, <French>{report.campaign.title}</French>
          </Link>
        </Fact>
      )}
      {organisation && (
        <Fact term={labels.given}>
          <French>{organisation.name}</French>
          {report?.submittedBy && ` (${report.submittedBy})`}
          {givenOn && `, ${labels.givenOn(format.day(givenOn))}`}
        </Fact>
      )}
      <Fact term={labels.definition}>
        <French>{indicator.definition}</French>
      </Fact>
      {indicator.commitments.length > 0 && (
        <Fact term={labels.commitments}>
          {indicator.commitments.map(({ number }, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <Link to={`/engagements/${number}`}>{number}</Link>
            </span>
          ))}
        </Fact>
      )}
      <Fact term={labels.recorded}>{format.instantDay(recordedAt)}</Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
