import { type ReactNode, useId, useState } from 'react';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { AttestUnchanged, type ReportChangeFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import type { DeskRequest } from './desk-order.js';
import styles from './request-card.module.css';

interface AttestButtonProps {
  readonly request: DeskRequest;
  readonly onSent: (change: ReportChangeFragment) => void;
  /** On a closed card the attestation is said once for the whole page, and read with the button. */
  readonly brief?: boolean;
  readonly children: ReactNode;
}

/** "Unchanged": one click sends last semester's answer again, attested. */
export function AttestButton({ request, onSent, brief = false, children }: AttestButtonProps) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const format = useFormat();
  const today = useToday();
  const id = useId();
  const { attest, isSending, refusal } = useAttest(request, onSent);
  const campaign = semester(request.previousReport?.campaign.code ?? '');
  return (
    <>
      <Button look={brief ? 'quiet' : 'secondary'} isPending={isSending} onPress={attest} aria-describedby={id}>
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

function useAttest(request: DeskRequest, onSent: (change: ReportChangeFragment) => void) {
  const api = useApi();
  const labels = useLabels(reportingLabels);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const attest = () => {
    setSending(true);
    setRefusal('');
    api
      .send(AttestUnchanged, { input: { request: request.id, version: request.report?.version ?? 0 } })
      .then(({ attestUnchanged: change }) => (change.problems.length > 0 ? setRefusal(change.problems.map(({ message }) => message).join(' ')) : onSent(change)))
      .catch((error: unknown) => setRefusal(error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : labels.unreachable))
      .finally(() => setSending(false));
  };
  return { attest, isSending, refusal };
}
