import { chartLabels } from '../labels/charts.js';
import { useLabels } from '../labels/language.js';
import styles from './charts.module.css';
import { BaselineMark, FigureMark, TargetMark } from './marks.js';

const QUALIFIERS = ['EXACT', 'MORE_THAN', 'LESS_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'] as const;
const SENSES = ['AT_LEAST', 'AT_MOST', 'EXACTLY'] as const;

/** What each sign of the drawings says; its words stand beside each figure too. */
export function ChartKey() {
  const labels = useLabels(chartLabels).key;
  const line = (name: 'expected' | 'extent') => <line x1="4" x2="44" y1="20" y2="20" className={styles[name]} />;
  const signs = [
    ...QUALIFIERS.map((each) => ({ key: each, sign: <FigureMark qualifier={each} x={24} y={20} />, words: labels[each] })),
    ...SENSES.map((each) => ({ key: each, sign: <TargetMark sense={each} x={24} y={20} />, words: labels[each] })),
    { key: 'baseline', sign: <BaselineMark x={24} y={20} />, words: labels.baseline },
    { key: 'expected', sign: line('expected'), words: labels.expected },
    { key: 'period', sign: line('extent'), words: labels.period },
  ];
  return (
    <details className={styles['key']}>
      <summary>{labels.title}</summary>
      <dl>
        {signs.map(({ key, sign, words }) => (
          <div key={key}>
            <dt>
              <svg viewBox="0 0 48 40" width="48" height="40" aria-hidden>
                {sign}
              </svg>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
