import { PlaceNotes } from '../avis/notes-context.js';
import { placeOfLine, placeOfSection } from '../avis/places.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useLeadAnswerWords } from '../labels/lead-answers.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import styles from './bilan.module.css';
import { FrozenKeyFigure, FrozenOtherFigure } from './frozen-figures.js';
import own from './reading.module.css';
import type { BilanSectionRead } from './reading.js';
import { ReportWords } from './report-words.js';
import { useShortfall } from './shortfall.js';

/** A list no longer than this is shown open. */
const FEW = 5;

type Line = BilanSectionRead['lines'][number];

/** One axis: its words, its figures, its examples, then a line for each commitment. */
export function ReadAxis({ section, year, covered }: { section: BilanSectionRead; year: number; covered: boolean }) {
  const labels = useLabels(bilanLabels);
  const { axis, title, words, keyFigures, figures } = section;
  const id = `axe-${axis}`;
  return (
    <section id={id} className={styles['axis']} data-axis={axis} aria-labelledby={`${id}-titre`}>
      <header className={styles['axis-head']}>
        <span className={styles['axis-number']} aria-hidden>
          {axis}
        </span>
        <div>
          <p className={styles['axis-kicker']}>{labels.axis(axis!)}</p>
          <h2 id={`${id}-titre`}>
            <French>{title}</French>
          </h2>
        </div>
      </header>
      {words && (
        <div className={own['words']}>
          <FrenchText>{words}</FrenchText>
        </div>
      )}
      <PlaceNotes place={placeOfSection(section)} about={title} />
      <Figures section={section} />
      {keyFigures.length + figures.length === 0 && <p className="small">{labels.noFigures(year)}</p>}
      {covered && <Lines section={section} />}
    </section>
  );
}

/** Key figures large, then the examples, then what else was published. */
function Figures({ section: { axis, keyFigures, figures, lines } }: { section: BilanSectionRead }) {
  const labels = useLabels(bilanLabels);
  const { examples } = useLabels(bilanEditionLabels);
  const shown = lines.filter(({ example }) => example);
  return (
    <>
      {keyFigures.length > 0 && <h3 className="visually-hidden">{labels.keyFigures}</h3>}
      {keyFigures.length > 0 && (
        <ul className={styles['keys']}>
          {keyFigures.map((figure, at) => (
            <FrozenKeyFigure key={at} figure={figure} id={`chiffre-${axis}-cle-${at + 1}`} />
          ))}
        </ul>
      )}
      {shown.length > 0 && <h3 className={styles['part']}>{examples}</h3>}
      {shown.length > 0 && (
        <ul className={own['examples']}>
          {shown.map((line) => (
            <Example key={line.number} line={line} />
          ))}
        </ul>
      )}
      {figures.length > 0 && <h3 className={styles['part']}>{labels.figures}</h3>}
      {figures.length > 0 && (
        <ul className={styles['others']}>
          {figures.map((figure, at) => (
            <FrozenOtherFigure key={at} figure={figure} id={`chiffre-${axis}-${at + 1}`} />
          ))}
        </ul>
      )}
    </>
  );
}

/** A commitment told apart: the secretariat's words, else what its report says was done. */
function Example({ line }: { line: Line }) {
  const words = line.exampleWords ?? line.report?.achievements;
  return (
    <li className={own['example']} id={`exemple-${line.number}`}>
      <h4>
        <CommitmentLink commitment={line} />
      </h4>
      {words && <FrenchText>{words}</FrenchText>}
    </li>
  );
}

function Lines({ section: { axis, lines, coverage } }: { section: BilanSectionRead }) {
  const labels = useLabels(bilanLabels);
  const shortfall = useShortfall();
  const [told, missing] = [lines.filter(({ report }) => report), lines.filter(({ report }) => !report)];
  const objectives = [...new Map(told.map(({ objectiveNumber, objective }) => [objectiveNumber, objective]))];
  return (
    <>
      <h3 className={styles['part']}>
        {labels.lines} {coverage && <span className={styles['count']}>{labels.linesCount(coverage.accepted, coverage.commitments)}</span>}
      </h3>
      {objectives.map(([number, title]) => (
        <section key={number} className={styles['objective']} aria-labelledby={`objectif-${number}`}>
          <h4 id={`objectif-${number}`}>
            {number} <French>{title}</French>
          </h4>
          <ul>
            {told
              .filter(({ objectiveNumber }) => objectiveNumber === number)
              .map((line) => (
                <ToldLine key={line.number} line={line} />
              ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && coverage && (
        <details className={styles['missing']} open={missing.length <= FEW} id={`axe-${axis}-sans-rapport`}>
          <summary>{labels.missing(missing.length, shortfall(coverage))}</summary>
          <ul>
            {missing.map((line) => (
              <li key={line.number} className={styles['missing-line']} id={`engagement-${line.number}`}>
                <CommitmentLink commitment={line} />
                <Standing line={line} />
                <PlaceNotes place={placeOfLine(line.number)} about={`${line.number}. ${line.title}`} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ToldLine({ line }: { line: Line }) {
  const labels = useLabels(bilanLabels);
  const { fictionalMark, evidence } = useLabels(bilanEditionLabels);
  const format = useFormat();
  const report = line.report!;
  return (
    <li className={styles['line']} id={`engagement-${line.number}`}>
      <h5>
        <CommitmentLink commitment={line} />
      </h5>
      <ReportWords report={report} figures={report.figures.map((figure) => ({ ...figure, period: figure.period.label }))}>
        {report.unchanged && `${labels.unchanged} `}
        <Quoting french={[report.organisation]}>{labels.acceptedOn(report.acceptedOn ? format.day(report.acceptedOn) : '', report.organisation)}</Quoting>
        {report.evidence.length > 0 && `. ${evidence(report.evidence.length)}`}
        {report.fictional && `. ${fictionalMark}`}
      </ReportWords>
    </li>
  );
}

function Standing({ line: { answers } }: { line: Line }) {
  const labels = useLabels(bilanLabels);
  const words = useLeadAnswerWords();
  if (answers.length === 0) return <p className={styles['standing']}>{labels.notAskedLine}</p>;
  return (
    <p className={styles['standing']}>
      {answers.map(({ campaign: code, ...answer }) => (
        <span key={code} data-state={answer.state}>
          {words({ ...answer, campaign: { code } })}
        </span>
      ))}
    </p>
  );
}
