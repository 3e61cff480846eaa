import type { ReactNode } from 'react';
import styles from './table.module.css';

/**
 * A table that scrolls by itself when it is too wide. Figures go in `<td data-figure>` (right-aligned, one width),
 * the first cell of a row in `<th scope="row">`. On a phone `stack` turns each row into a block: give every cell
 * `data-label`.
 */
export function Table({ caption, showCaption = false, stack = false, children }: { caption: string; showCaption?: boolean; stack?: boolean; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className={styles['frame']} role="region" aria-label={caption} tabIndex={0}>
      <table className={`${styles['table']} ${stack ? styles['stack'] : ''}`}>
        <caption className={showCaption ? styles['caption'] : 'visually-hidden'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
