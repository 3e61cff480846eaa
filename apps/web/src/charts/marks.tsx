import type { ReactNode } from 'react';
import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import styles from './charts.module.css';

export type Qualifier = ChartedIndicatorFragment['measurements'][number]['qualifier'];
export type Sense = ChartedIndicatorFragment['targets'][number]['sense'];

/** How sure a figure is, as a shape: full when exact; an arrow where it goes beyond; half full from below; ringed with a spread; dashed. */
const FIGURES: Record<Qualifier, ReactNode> = {
  EXACT: <circle r="5" className={styles['dot']} />,
  MORE_THAN: (
    <>
      <circle r="5" className={styles['dot']} />
      <path d="M0 -5V-16M-4 -12 0 -16.5 4 -12" className={styles['stroke']} />
    </>
  ),
  LESS_THAN: (
    <>
      <circle r="5" className={styles['hollow']} />
      <path d="M0 5V16M-4 12 0 16.5 4 12" className={styles['stroke']} />
    </>
  ),
  NEARLY: (
    <>
      <circle r="5" className={styles['hollow']} />
      <path d="M-5 0a5 5 0 0 0 10 0z" className={styles['dot']} />
    </>
  ),
  ABOUT: (
    <>
      <path d="M0 -13V13M-4 -13H4M-4 13H4" className={styles['stroke']} />
      <circle r="5" className={styles['hollow']} />
    </>
  ),
  PROVISIONAL: <circle r="5.5" className={styles['dashed']} />,
};

/** What is aimed at, as a bar that one has to reach, stay under, or meet. */
const TARGETS: Record<Sense, ReactNode> = {
  AT_LEAST: <path d="M-9 0H9M0 -2V-9M-4 -5.5 0 -9.5 4 -5.5" className={styles['aim']} />,
  AT_MOST: <path d="M-9 0H9M0 2V9M-4 5.5 0 9.5 4 5.5" className={styles['aim']} />,
  EXACTLY: <path d="M-9 -2.5H9M-9 2.5H9" className={styles['aim']} />,
};

export function FigureMark({ qualifier, x, y }: { qualifier: Qualifier; x: number; y: number }) {
  return <g transform={`translate(${x} ${y})`}>{FIGURES[qualifier]}</g>;
}

export function TargetMark({ sense, x, y }: { sense: Sense; x: number; y: number }) {
  return <g transform={`translate(${x} ${y})`}>{TARGETS[sense]}</g>;
}

export function BaselineMark({ x, y }: { x: number; y: number }) {
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className={styles['hollow']} />;
}
