import { PlaceNotes } from '../avis/notes-context.js';
import { placeOfSection } from '../avis/places.js';
import { Fragment } from 'react';
import type { BilanContentShownFragment } from '../graphql/generated.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { ReadAxis } from './read-axis.js';
import styles from './reading.module.css';

export type BilanContent = BilanContentShownFragment;
export type BilanSectionRead = BilanContent['sections'][number];

/** The id of a section: warnings and the contents lead to it. */
export const anchorOf = ({ kind, axis }: Pick<BilanSectionRead, 'kind' | 'axis'>): string => (axis === null ? kind.toLowerCase() : `axe-${axis}`);

/** A bilan as it is read: the same of what is prepared and of what was frozen. */
export function BilanReading({ content }: { content: BilanContent }) {
  const labels = useLabels(bilanEditionLabels);
  const { covered } = content;
  const sections = content.sections.filter(({ kind, words }) => kind !== 'CAVEATS' || words);
  const listed = sections.filter(({ kind, words }) => kind !== 'INTRODUCTION' || words);
  return (
    <div className={styles['reading']}>
      {content.fictional && <Notice tone="info" title={labels.fictional} />}
      <Coverage content={content} />
      <nav aria-label={labels.contents} className={styles['contents']} id="sommaire">
        <ol>
          {listed.map((section) => (
            <li key={anchorOf(section)} data-axis={section.axis}>
              <a href={`#${anchorOf(section)}`}>
                {section.axis !== null && <span className={styles['contents-number']}>{section.axis}</span>}
                <French>{section.title}</French>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section) => (
        <Fragment key={anchorOf(section)}>
          {section.kind === 'AXIS' ? <ReadAxis section={section} year={content.year} covered={covered} /> : <Plain section={section} />}
          {listed.includes(section) && <Around at={listed.indexOf(section)} listed={listed} />}
        </Fragment>
      ))}
    </div>
  );
}

/** At the end of a section: the one before, the contents, the one after. The bilan is long, and is read in parts. */
function Around({ at, listed }: { at: number; listed: readonly BilanSectionRead[] }) {
  const labels = useLabels(bilanEditionLabels);
  const [before, after] = [listed[at - 1], listed[at + 1]];
  return (
    <p className={styles['around']}>
      {before && (
        <a href={`#${anchorOf(before)}`}>
          {labels.previousPart} <French>{before.title}</French>
        </a>
      )}
      <a href="#sommaire">{labels.toContents}</a>
      {after && (
        <a href={`#${anchorOf(after)}`}>
          {labels.nextPart} <French>{after.title}</French>
        </a>
      )}
    </p>
  );
}

function Coverage({ content: { coverage, covered } }: { content: BilanContent }) {
  const labels = useLabels(bilanEditionLabels);
  const { accepted, commitments, reported, expected, late, medianAgeDays } = coverage;
  if (!covered) return <p id="couverture">{labels.notCovered}</p>;
  return (
    <p id="couverture" className={styles['coverage']}>
      <strong>{labels.coverage(accepted, commitments)}</strong> {labels.counts(reported, expected, late)} {labels.age(medianAgeDays)}
    </p>
  );
}

/** Introduction, decisions, answers, caveats. */
function Plain({ section }: { section: BilanSectionRead }) {
  const { kind, title, words, decisions, organisations } = section;
  // Not written yet: the warning about it still leads here.
  if (kind === 'INTRODUCTION' && !words) return <span id={anchorOf(section)} />;
  return (
    <Section title={<French>{title}</French>} id={anchorOf(section)}>
      {words && (
        <div className={styles['words']}>
          <FrenchText>{words}</FrenchText>
        </div>
      )}
      <PlaceNotes place={placeOfSection(section)} about={title} />
      {kind === 'DECISIONS' && <Decisions decisions={decisions} />}
      {kind === 'DILIGENCE' && <Answers organisations={organisations} />}
    </Section>
  );
}

function Decisions({ decisions }: Pick<BilanSectionRead, 'decisions'>) {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  if (decisions.length === 0) return <p className="small">{labels.noDecision}</p>;
  return (
    <ul className={styles['decisions']}>
      {decisions.map(({ number, wording, decidedOn, dueOn, state, organisation, commitments, fictional }) => (
        <li key={number} id={`decision-${number}`}>
          <h3>{labels.decision(number)}</h3>
          <FrenchText>{wording}</FrenchText>
          <p className="small">
            {organisation && (
              <>
                <French>{organisation}</French>
                {' · '}
              </>
            )}
            {[labels.decidedOn(format.day(decidedOn)), dueOn && labels.dueOn(format.day(dueOn)), labels.states[state], commitments.length > 0 && labels.about(commitments), fictional && labels.fictionalMark].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

const COUNTS = ['asked', 'onTime', 'late', 'missing', 'awaited', 'excused'] as const;

function Answers({ organisations }: Pick<BilanSectionRead, 'organisations'>) {
  const labels = useLabels(bilanEditionLabels);
  if (organisations.length === 0) return <p className="small">{labels.noAnswers}</p>;
  return (
    <>
      {organisations.some(({ fictional }) => fictional) && <p className="small">{labels.fictionalMark}</p>}
      <Table caption={labels.answersTable}>
        <thead>
          <tr>
            <th scope="col">{labels.columns.organisation}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col" data-figure>
                {labels.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organisations.map((each) => (
            <tr key={each.organisation}>
              <th scope="row">
                <French>{each.organisation}</French>
              </th>
              {COUNTS.map((name) => (
                <td key={name} data-figure>
                  {each[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
