import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { ReportChangeFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import type { ListedRequest } from './desk-order.js';
import { DiscardQuestion } from './discard-question.js';
import styles from './request-card.module.css';
import { useAttest } from './use-attest.js';
import type { DeskActions } from './use-desk.js';

interface AttestButtonProps {
  readonly request: ListedRequest;
  readonly actions: DeskActions;
  readonly onSent: (change: ReportChangeFragment) => void;
  /** On a closed card the attestation is said once for the whole page, and read with the button. */
  readonly brief?: boolean;
  readonly children: ReactNode;
}

/** "Unchanged": one click sends last semester's answer again, attested. Asks first when a draft would be lost by it. */
export function AttestButton({ request, actions, onSent, brief = false, children }: AttestButtonProps) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const format = useFormat();
  const today = useToday();
  const id = useId();
  const { attest, isSending, refusal } = useAttest(request, actions, onSent);
  const [asked, setAsked] = useState<'NO' | 'ASKING' | 'KEPT'>('NO');
  const button = useRef<HTMLButtonElement>(null);
  // The question took the button's place, and gives its focus back.
  useEffect(() => {
    if (asked === 'KEPT') button.current?.focus();
  }, [asked]);
  const campaign = semester(request.previousReport?.campaign.code ?? '');
  if (asked === 'ASKING') return <DiscardQuestion request={request} isSending={isSending} refusal={refusal} onDiscard={attest} onKeep={() => setAsked('KEPT')} />;
  return (
    <>
      <Button look={brief ? 'quiet' : 'secondary'} ref={button} isPending={isSending} onPress={() => (actions.isBegun(request) ? setAsked('ASKING') : attest())} aria-describedby={id}>
        {children}
      </Button>
      <span id={id} className={brief ? 'visually-hidden' : 'small'}>
        {labels.attestation(campaign, format.shortDay(today))}
      </span>
      {refusal && (
        <span role="alert" className={styles['refusal']}>
          {refusal}
        </span>
      )}
    </>
  );
}
