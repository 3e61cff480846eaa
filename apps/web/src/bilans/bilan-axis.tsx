import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { BilanLine, MissingLine } from './bilan-line.js';
import styles from './bilan.module.css';
import { KeyFigure, OtherFigure } from './figures.js';
import { useShortfall } from './shortfall.js';

/** A list no longer than this is shown open. */
const FEW = 5;

type BilanAxisItem = BilanPageQuery['bilan']['axes'][number];

/** One axis of the account: what was counted, then what was said of each commitment when a campaign asked. */
export function BilanAxis({ item, year, covered }: { item: BilanAxisItem; year: number; covered: boolean }) {
  const labels = useLabels(bilanLabels);
  const { axis, keyFigures, figures } = item;
  const id = `axe-${axis.number}`;
  return (
    <section id={id} className={styles['axis']} data-axis={axis.number} aria-labelledby={`${id}-titre`}>
      <header className={styles['axis-head']}>
        <span className={styles['axis-number']} aria-hidden>
          {axis.number}
        </span>
        <div>
          <p className={styles['axis-kicker']}>{labels.axis(axis.number)}</p>
          <h2 id={`${id}-titre`}>
            <French>{axis.title}</French>
          </h2>
          {axis.fullTitle !== axis.title && (
            <p className={styles['full-title']}>
              <French>{axis.fullTitle}</French>
            </p>
          )}
        </div>
      </header>
      {keyFigures.length > 0 && (
        <>
          <h3 className="visually-hidden">{labels.keyFigures}</h3>
          <ul className={styles['keys']}>
            {keyFigures.map((figure) => (
              <KeyFigure key={figure.id} figure={figure} />
            ))}
          </ul>
        </>
      )}
      {figures.length > 0 && (
        <>
          <h3 className={styles['part']}>{labels.figures}</h3>
          <ul className={styles['others']}>
            {figures.map((figure) => (
              <OtherFigure key={figure.id} figure={figure} />
            ))}
          </ul>
        </>
      )}
      {keyFigures.length + figures.length === 0 && <p className="small">{labels.noFigures(year)}</p>}
      {covered && <Lines item={item} />}
    </section>
  );
}

/** Reports in full, by objective; the commitments that have none stand on one line each, folded away when they are many. */
function Lines({ item: { axis, lines, coverage } }: { item: BilanAxisItem }) {
  const labels = useLabels(bilanLabels);
  const shortfall = useShortfall();
  const [reported, missing] = [lines.filter(({ report }) => report), lines.filter(({ report }) => !report)];
  const objectives = [...new Map(reported.map(({ commitment: { objective } }) => [objective.number, objective])).values()];
  return (
    <>
      <h3 className={styles['part']}>
        {labels.lines} <span className={styles['count']}>{labels.linesCount(coverage.accepted, coverage.commitments)}</span>
      </h3>
      {objectives.map(({ number, title }) => (
        <section key={number} className={styles['objective']} aria-labelledby={`objectif-${number}`}>
          <h4 id={`objectif-${number}`}>
            {number} <French>{title}</French>
          </h4>
          <ul>
            {reported
              .filter(({ commitment }) => commitment.objective.number === number)
              .map((line) => (
                <BilanLine key={line.commitment.number} line={line} />
              ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && (
        <details className={styles['missing']} open={missing.length <= FEW} id={`axe-${axis.number}-sans-rapport`}>
          <summary>{labels.missing(missing.length, shortfall(coverage))}</summary>
          <ul>
            {missing.map((line) => (
              <MissingLine key={line.commitment.number} line={line} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
