import { useId, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { TakeBackReport } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { takeBackLabels } from '../labels/take-back.js';
import { useToday } from '../shell/use-today.js';
import { Button, type ButtonLook } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import type { ListedRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import type { CardActs } from './request-card.js';

interface TakeBackButtonProps {
  readonly request: ListedRequest;
  readonly acts: Pick<CardActs, 'onTakenBack' | 'changed' | 'sendable'>;
  readonly look: ButtonLook;
}

/** Takes back what was sent and not accepted yet, and opens it to be corrected. Asks first: it is then not sent any more. */
export function TakeBackButton({ request, acts, look }: TakeBackButtonProps) {
  const labels = useLabels(takeBackLabels);
  const { rework } = useLabels(reportingLabels);
  const { takeBack, isPending, refusal, forget } = useTakeBack(request, acts);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const close = () => {
    setAsked(false);
    forget();
  };
  return (
    <>
      <Button look={look} onPress={() => setAsked(true)} aria-label={`${rework} : ${request.commitment.number}`} aria-describedby={id}>
        {rework}
      </Button>
      <span id={id} className="visually-hidden">
        {labels.hint}
      </span>
      {asked && (
        <Confirmation title={labels.title(request.commitment.number)} act={labels.act} keep={labels.keep} isPending={isPending} error={null} onAct={() => takeBack(close)} onClose={close}>
          <Consequences request={request} sendable={acts.sendable} />
          {refusal && <Notice tone="bad" announce="alert" title={refusal} />}
        </Confirmation>
      )}
    </>
  );
}

function useTakeBack(request: ListedRequest, { onTakenBack, changed }: TakeBackButtonProps['acts']) {
  const api = useApi();
  const words = useRefusalWords();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const takeBack = (onDone: () => void) => {
    setPending(true);
    setRefusal('');
    api
      .send(TakeBackReport, { input: { request: request.id, version: request.report?.version ?? 0 } })
      .then(({ takeBackReport: change }) => {
        onDone();
        // The secretariat, or a colleague, was faster: the card shows it.
        if (change.conflict) changed(change);
        else onTakenBack(change);
      })
      .catch((error: unknown) => setRefusal(words(error)))
      .finally(() => setPending(false));
  };
  return { takeBack, isPending, refusal, forget: () => setRefusal('') };
}

function Consequences({ request: { report }, sendable: { dueOn, closesOn } }: { request: ListedRequest; sendable: CardActs['sendable'] }) {
  const labels = useLabels(takeBackLabels);
  const format = useFormat();
  const today = useToday();
  const [due, closes] = [format.day(dueOn), format.day(closesOn)];
  // What the secretariat had returned keeps the lateness, or not, of its first sending.
  const wasReturned = Boolean(report?.returnComment) || (report?.comments.some(({ state }) => state === 'OPEN') ?? false);
  const until = today > closesOn ? labels.ended(closes) : wasReturned ? labels.untilClosed(closes) : today > dueOn ? labels.late(due, closes) : labels.until(due, closes);
  return (
    <>
      {report?.submittedAt && <p>{labels.sent(format.instantDay(report.submittedAt), report.submittedBy ?? '')}</p>}
      <p>{labels.text}</p>
      <p>{until}</p>
    </>
  );
}
