import { Link } from 'react-router';
import { PlaceNotes } from '../avis/notes-context.js';
import { placeOfFigure } from '../avis/places.js';
import type { FrozenFigureShownFragment } from '../graphql/generated.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import styles from './figures.module.css';

interface FrozenFigureProps {
  readonly figure: FrozenFigureShownFragment;
  /** To which a warning leads. */
  readonly id?: string;
}

/** A key figure: the number large, its qualifier, its period in words, and where it comes from. */
export function FrozenKeyFigure({ figure, id }: FrozenFigureProps) {
  const figures = useFigures();
  const { value, unit, title } = figure;
  const beside = figures.unitBeside(unit, title);
  return (
    <li className={styles['key']} id={id}>
      <p className={styles['qualifier']}>{value === null ? '' : figures.qualifier(figure)}</p>
      <p className={styles['number']}>
        {value === null ? figures.instead(figure) : figures.amount(value, unit)} {beside && (
          <span className={styles['unit']}>
            <French>{beside}</French>
          </span>
        )}
      </p>
      <Caption figure={figure} />
      <Provenance figure={figure} />
      <PlaceNotes place={placeOfFigure(figure)} about={figure.title} />
    </li>
  );
}

/** Another figure: one line, the number at the right. */
export function FrozenOtherFigure({ figure, id }: FrozenFigureProps) {
  const figures = useFigures();
  return (
    <li className={styles['other']} id={id}>
      <Caption figure={figure} />
      <p className={styles['other-number']}>
        <Quoting french={unitForms(figure.unit)}>{figures.words(figure, figure.unit)}</Quoting>
      </p>
      <Provenance figure={figure} />
      <PlaceNotes place={placeOfFigure(figure)} about={figure.title} />
    </li>
  );
}

function Caption({ figure: { title, period, fictional } }: FrozenFigureProps) {
  const { fictionalMark } = useLabels(bilanEditionLabels);
  return (
    <p className={styles['caption']}>
      <French>{title}</French>
      <span className={styles['period']}>
        {!title.includes(period.label) && (
          <>
            {', '}
            <French>{period.label}</French>
          </>
        )}
        {fictional && `. ${fictionalMark}`}
      </span>
    </p>
  );
}

/** Who gave the figure, when, how: one press away, and printed. */
function Provenance({ figure }: FrozenFigureProps) {
  const labels = useLabels(bilanLabels);
  return (
    <details className={styles['provenance']}>
      <summary>
        {labels.source}
        {figure.provenance.campaign && ` : ${labels.provenance.report.toLowerCase()}`}
        <span className="visually-hidden">
          {' '}
          <Quoting french={[figure.title]}>{labels.sourceOf(figure.title)}</Quoting>
        </span>
      </summary>
      <dl>
        <Giver figure={figure} />
        <Meaning figure={figure} />
      </dl>
    </details>
  );
}

/** The document, or the report and its organisation. */
function Giver({ figure: { provenance, verbatim } }: FrozenFigureProps) {
  const words = useLabels(bilanLabels).provenance;
  const own = useLabels(bilanEditionLabels);
  const format = useFormat();
  const { document, page, organisation, commitment, campaign, givenOn, evidence } = provenance;
  return (
    <>
      {document && <Fact term={words.document} french={document} />}
      {document && <Fact term={words.page}>{page ?? words.noPage}</Fact>}
      {verbatim && <Fact term={words.words} french={`« ${verbatim} »`} />}
      {commitment !== null && campaign && (
        <Fact term={words.report}>
          <Link to={`/engagements/${commitment}`}>
            <Quoting french={[campaign]}>{own.reportOf(commitment, campaign)}</Quoting>
          </Link>
        </Fact>
      )}
      {organisation && (
        <Fact term={words.given}>
          <French>{organisation}</French>
          {givenOn && `, ${words.givenOn(format.day(givenOn))}`}
        </Fact>
      )}
      {evidence.length > 0 && <Fact term={own.evidenceTerm}>{own.evidence(evidence.length)}</Fact>}
    </>
  );
}

/** What is counted, how it was worked out, what it is about. */
function Meaning({ figure: { definition, formula, commitments, recordedOn } }: FrozenFigureProps) {
  const words = useLabels(bilanLabels).provenance;
  const own = useLabels(bilanEditionLabels);
  const format = useFormat();
  return (
    <>
      {formula && <Fact term={own.formula} french={formula.parts.join(own.signs[formula.operation])} />}
      {definition && <Fact term={words.definition} french={definition} />}
      {commitments.length > 0 && (
        <Fact term={words.commitments}>
          {commitments.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <Link to={`/engagements/${number}`}>{number}</Link>
            </span>
          ))}
        </Fact>
      )}
      <Fact term={words.recorded}>{format.day(recordedOn)}</Fact>
    </>
  );
}

function Fact({ term, french, children }: { term: string; french?: string; children?: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{french ? <French>{french}</French> : children}</dd>
    </div>
  );
}
