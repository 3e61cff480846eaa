import { useId, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { type ReportChangeFragment, TakeBackReport } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { Button, type ButtonLook } from '../ui/button.js';
import type { ListedRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import styles from './request-card.module.css';

interface TakeBackButtonProps {
  readonly request: ListedRequest;
  readonly onTakenBack: (change: ReportChangeFragment) => void;
  /** The secretariat, or a colleague, was faster. */
  readonly onMoved: (change: ReportChangeFragment) => void;
  readonly look: ButtonLook;
}

/** Takes back what was sent and not accepted yet, and opens it to be corrected. */
export function TakeBackButton({ request, onTakenBack, onMoved, look }: TakeBackButtonProps) {
  const api = useApi();
  const labels = useLabels(reportingLabels);
  const words = useRefusalWords();
  const id = useId();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const takeBack = () => {
    setPending(true);
    setRefusal('');
    api
      .send(TakeBackReport, { input: { request: request.id, version: request.report?.version ?? 0 } })
      .then(({ takeBackReport: change }) => (change.conflict ? onMoved(change) : onTakenBack(change)))
      .catch((error: unknown) => setRefusal(words(error)))
      .finally(() => setPending(false));
  };
  return (
    <>
      <Button look={look} isPending={isPending} onPress={takeBack} aria-label={`${labels.rework} : ${request.commitment.number}`} aria-describedby={id}>
        {labels.rework}
      </Button>
      <span id={id} className="visually-hidden">
        {labels.takeBack}
      </span>
      {refusal && (
        <span role="alert" className={styles['refusal']}>
          {refusal}
        </span>
      )}
    </>
  );
}
