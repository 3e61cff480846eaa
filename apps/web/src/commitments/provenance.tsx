import { Link } from 'react-router';
import { commitmentLabels } from '../labels/commitments.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import type { Commitment } from './commitment.page.js';
import styles from './provenance.module.css';

type Measurement = Omit<Commitment['indicators'][number]['measurements'][number], 'commitments'>;
type Source = Measurement['provenance']['source'];

/** Who gave a published figure, when, and in which words: opened under the figure. */
export function Provenance({ measurement, unit }: { measurement: Measurement; unit: string }) {
  const labels = useLabels(commitmentLabels);
  const format = useFormat();
  const { kind, source, page, organisation, givenOn, report } = measurement.provenance;
  return (
    <details className={styles['provenance']}>
      <summary aria-label={labels.provenanceOf(`${measurement.lessThan ? `${labels.lessThan} ${format.number(measurement.lessThan)}` : measurement.value === null ? labels.notKnown : format.number(measurement.value)} ${unit}`)}>{labels.provenance}</summary>
      <dl>
        {measurement.verbatim && (
          <Row term={labels.words}>
            <French>{`« ${measurement.verbatim} »`}</French>
          </Row>
        )}
        {source && (
          <Row term={labels.document}>
            <SourceReference source={source} page={page} />
          </Row>
        )}
        {report && (
          <Row term={labels.document}>
            {labels.report}, <French>{[report.campaign.title, report.submittedBy].filter(Boolean).join(', ')}</French>
          </Row>
        )}
        {kind === 'COMPUTED' && <Row term={labels.document}>{labels.computed}</Row>}
        {organisation && (
          <Row term={labels.givenBy}>
            <Link to={`/organisations/${organisation.slug}`}>
              <French>{organisation.name}</French>
            </Link>
          </Row>
        )}
        {givenOn && <Row term={labels.givenOn}>{format.day(givenOn)}</Row>}
        <Row term={labels.recordedOn}>{format.day(measurement.recordedAt)}</Row>
      </dl>
    </details>
  );
}

/** Where a starting point or a target is written. */
export function DocumentWords({ source, page, verbatim }: { source: Source; page: number | null; verbatim: string | null }) {
  const labels = useLabels(commitmentLabels);
  return (
    <details className={styles['provenance']}>
      <summary>{labels.provenance}</summary>
      <dl>
        {verbatim && (
          <Row term={labels.words}>
            <French>{`« ${verbatim} »`}</French>
          </Row>
        )}
        {source && (
          <Row term={labels.document}>
            <SourceReference source={source} page={page} />
          </Row>
        )}
      </dl>
    </details>
  );
}

function SourceReference({ source, page }: { source: NonNullable<Source>; page: number | null }) {
  const labels = useLabels(commitmentLabels);
  return (
    <>
      <French>{[source.title, source.publisher, source.year].filter(Boolean).join(', ')}</French>, {page ? labels.page(page) : labels.noPage}
    </>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
