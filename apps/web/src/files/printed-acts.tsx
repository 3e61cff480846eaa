import type { ReactNode } from 'react';
import { useApi } from '../graphql/api-context.js';
import type { PrintState } from '../graphql/generated.js';
import { Button } from '../ui/button.js';
import styles from './printed-acts.module.css';

export type PrintedAct = 'SHARE' | 'DISCARD';

interface PrintedActsProps {
  /** Path of its PDF. */
  readonly path: string;
  readonly print: PrintState;
  readonly pages: number | null;
  readonly labels: { readonly pdf: (pages: number) => string; readonly printing: string; readonly printFailed: string; readonly share: string; readonly discard: string };
  /** What the reader may do with it: nothing once it was shared. */
  readonly mayAct: boolean;
  readonly onAsk: (act: PrintedAct) => void;
  /** Another way to share it, beside the first. */
  readonly later?: ReactNode;
  /** The question that an act asks first. */
  readonly children: ReactNode;
}

/** A frozen document: its PDF once it is made; while it was only prepared, what is done with it. */
export function PrintedActs({ path, print, pages, labels, mayAct, onAsk, later, children }: PrintedActsProps) {
  const { addressOf } = useApi();
  return (
    <div className={styles['acts']}>
      <p role="status">
        {print === 'READY' && (
          <a href={addressOf(path)} download>
            {labels.pdf(pages!)}
          </a>
        )}
        {print === 'WAITING' && labels.printing}
        {print === 'FAILED' && labels.printFailed}
      </p>
      {mayAct && (
        <div className={styles['buttons']}>
          {print === 'READY' && (
            <Button look="primary" onPress={() => onAsk('SHARE')}>
              {labels.share}
            </Button>
          )}
          {print === 'READY' && later}
          <Button look="quiet" onPress={() => onAsk('DISCARD')}>
            {labels.discard}
          </Button>
        </div>
      )}
      {children}
    </div>
  );
}
