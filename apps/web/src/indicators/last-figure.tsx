import { type Figure, useFigures } from '../labels/figures.js';
import { unitForms } from '../labels/french.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Quoting } from '../ui/french.js';
import styles from './indicators.module.css';

/** The newest figure of an indicator with its period, or that there is none. */
export function LastFigure({ figure, unit }: { figure: (Figure & { readonly period: { readonly label: string } }) | undefined; unit: string }) {
  const labels = useLabels(indicatorLabels);
  const figures = useFigures();
  if (!figure) return <span className={styles['soft']}>{labels.noFigure}</span>;
  return (
    <>
      <Quoting french={unitForms(unit)}>{figures.words(figure, unit)}</Quoting>
      <div className="small">{figure.period.label}</div>
    </>
  );
}
