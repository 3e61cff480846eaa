import { useEffect, useId, useRef, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { SubmitReadyReports } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { validationLabels } from '../labels/validation.js';
import { Button } from '../ui/button.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import { Line } from './attest-all.js';
import styles from './attest-all.module.css';
import type { Desk, ListedRequest } from './desk-order.js';
import { useQuestion } from './discard-question.js';
import { useBulkAct } from './use-bulk-act.js';
import type { DeskActions } from './use-desk.js';

interface SendReadyProps {
  readonly desk: Desk;
  readonly actions: DeskActions;
  readonly onSent: (numbers: readonly number[]) => void;
}

/** For who validates: all that was handed over, sent in one act that says so. */
export function SendReady({ desk, actions, onSent }: SendReadyProps) {
  const labels = useLabels(validationLabels).all;
  const [asked, setAsked] = useState<'NO' | 'ASKING' | 'KEPT'>('NO');
  const button = useRef<HTMLButtonElement>(null);
  // The question took the button's place, and gives its focus back.
  useEffect(() => {
    if (asked === 'KEPT') button.current?.focus();
  }, [asked]);
  const ready = desk.requests.filter(({ state, availableTransitions }) => state === 'READY' && availableTransitions.includes('SUBMIT')).toSorted((a, b) => a.commitment.number - b.commitment.number);
  if (asked === 'ASKING') {
    const sent = (numbers: readonly number[]) => {
      setAsked('NO');
      onSent(numbers);
    };
    return <Question ready={ready} desk={desk} actions={actions} onSent={sent} onClose={() => setAsked('KEPT')} />;
  }
  // For one, the card's own button is nearer.
  if (ready.length < 2) return null;
  return (
    <p className={styles['offer']}>
      <Button ref={button} look="primary" onPress={() => setAsked('ASKING')}>
        {labels.offer(ready.length)}
      </Button>
    </p>
  );
}

function Question({ ready, desk, actions, onSent, onClose }: SendReadyProps & { readonly ready: readonly ListedRequest[]; readonly onClose: () => void }) {
  const labels = useLabels(validationLabels).all;
  const api = useApi();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { run, isSending, refusal } = useBulkAct(desk, actions, async (input) => (await api.send(SubmitReadyReports, { input })).submitReadyReports, labels.refused, onSent);
  useQuestion(place, onClose);
  return (
    <div role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} ref={place} tabIndex={-1} className={styles['question']}>
      <h2 id={`${id}-title`}>{labels.title(ready.length)}</h2>
      <p id={`${id}-text`}>{labels.attestation}</p>
      <ul className={styles['list']}>
        {ready.map((request) => (
          <Line key={request.id} request={request}>
            {request.report?.readyBy && <span>{labels.by(request.report.readyBy)}</span>}
            {request.report?.weather && <WeatherMark weather={request.report.weather} />}
            {request.report?.status && <StatusWord status={request.report.status} />}
          </Line>
        ))}
      </ul>
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      <div className={styles['ways']}>
        <Button look="primary" isPending={isSending} onPress={() => run(ready)}>
          {labels.confirm(ready.length)}
        </Button>
        <Button onPress={onClose}>{labels.cancel}</Button>
      </div>
    </div>
  );
}
