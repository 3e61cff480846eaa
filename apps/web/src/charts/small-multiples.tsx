import { Link } from 'react-router';
import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { useFigures } from '../labels/figures.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import styles from './charts.module.css';
import { FiguresChart } from './figures-chart.js';
import { Folded } from '../ui/folded.js';
import { FiguresTable } from './figures-table.js';
import { markCount } from './series.js';

/** One small drawing an indicator; those that have no two marks are said in words. `name` is what they are of. */
export function SmallMultiples({ indicators, name }: { indicators: readonly ChartedIndicatorFragment[]; name: string }) {
  const labels = useLabels(chartLabels);
  const drawn = indicators.filter((each) => markCount(each) > 1);
  const others = indicators.filter((each) => markCount(each) <= 1);
  return (
    <>
      {drawn.length > 0 && (
        <ul className={styles['multiples']}>
          {drawn.map((indicator) => (
            <li key={indicator.code}>
              <Name indicator={indicator} />
              <FiguresChart indicator={indicator} size="small" />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className={styles['undrawn']}>
          <p>{labels.undrawn}</p>
          <ul>
            {others.map((indicator) => (
              <li key={indicator.code}>
                <Name indicator={indicator} /> <LastWords indicator={indicator} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Folded summary={labels.table(name)}>
        <FiguresTable indicators={indicators} caption={labels.tableCaption(name)} />
      </Folded>
    </>
  );
}

function Name({ indicator: { code, title } }: { indicator: ChartedIndicatorFragment }) {
  return (
    <Link to={`/indicateurs/${code}`} className={styles['name']}>
      <French>{title}</French>
    </Link>
  );
}

function LastWords({ indicator: { measurements, unit } }: { indicator: ChartedIndicatorFragment }) {
  const labels = useLabels(chartLabels);
  const figures = useFigures();
  const [last] = measurements;
  if (!last) return <span className="small">{labels.noFigure}</span>;
  return (
    <span className="small">
      <Quoting french={unitForms(unit)}>{labels.figureWords(last.period.label, figures.words(last, unit))}</Quoting>
    </span>
  );
}
