import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import styles from './charts.module.css';
import { type Series, seriesOf } from './series.js';

/** Where a line is broken and why, and what is not drawn: nothing is joined that does not count the same thing. */
export function SeriesWords({ indicator }: { indicator: ChartedIndicatorFragment }) {
  const labels = useLabels(chartLabels).breaks;
  const words = useFigures();
  const { series, left } = seriesOf(indicator);
  const notes = [
    left.silent > 0 && labels.silent(left.silent),
    left.undated > 0 && labels.undated(left.undated),
    left.unlike.length > 0 && labels.unlike(left.unlike.length, left.unlike.map((each) => `${each.period.label}, ${words.words(each, indicator.unit)}`).join(' ; ')),
  ].filter((each) => each !== false);
  if (series.length < 2 && notes.length === 0) return null;
  return (
    <div className={styles['breaks']}>
      {series.length > 1 && (
        <>
          <p>{labels.title(series.length)}</p>
          <ul>
            {series.map((each) => (
              <li key={each.key}>
                <SeriesName series={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function SeriesName({ series: { kind, since, giver, commitments, figures } }: { series: Series }) {
  const { breaks, kinds } = useLabels(chartLabels);
  const of = kinds[kind];
  return (
    <>
      {giver && (
        <>
          <French>{giver}</French>,{' '}
        </>
      )}
      {[typeof of === 'function' ? of(since?.slice(0, 4) ?? null) : of, commitments.length > 0 && breaks.commitments(commitments.join(', ')), breaks.figures(figures.length)].filter(Boolean).join(', ')}
    </>
  );
}
