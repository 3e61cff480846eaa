import { useEffect, useId, useRef, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { AttestAllUnchanged } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { attestAllLabels } from '../labels/attest-all.js';
import { useSemester } from '../labels/semester.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { CommitmentNumber, StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './attest-all.module.css';
import type { Desk, ListedRequest } from './desk-order.js';
import { useQuestion } from './discard-question.js';
import { type LeftOut, unchangedCandidates } from './unchanged-candidates.js';
import { useBulkAct } from './use-bulk-act.js';
import type { DeskActions } from './use-desk.js';

interface AttestAllProps {
  readonly desk: Desk;
  readonly actions: DeskActions;
  readonly onSent: (numbers: readonly number[]) => void;
}

/** "Unchanged" for all that remains: says first what will be repeated and what cannot be, then sends all in one act. */
export function AttestAll({ desk, actions, onSent }: AttestAllProps) {
  const labels = useLabels(attestAllLabels);
  const [isAsking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The question took the button's place, and gives its focus back.
  useEffect(() => {
    if (wasAsked && !isAsking) button.current?.focus();
  }, [wasAsked, isAsking]);
  const candidates = unchangedCandidates(desk.requests, actions.isBegun);
  if (isAsking) {
    const close = () => {
      setAsking(false);
      setWasAsked(true);
    };
    const sent = (numbers: readonly number[]) => {
      setAsking(false);
      onSent(numbers);
    };
    return <Question {...candidates} desk={desk} actions={actions} onSent={sent} onClose={close} />;
  }
  // For one, the card's own button is nearer.
  if (candidates.repeated.length < 2) return null;
  return (
    <p className={styles['offer']}>
      <Button ref={button} onPress={() => setAsking(true)}>
        {labels.offer(candidates.repeated.length)}
      </Button>
    </p>
  );
}

type QuestionProps = AttestAllProps & { readonly repeated: readonly ListedRequest[]; readonly leftOut: readonly LeftOut[]; readonly onClose: () => void };

function Question({ desk, actions, repeated, leftOut, onSent, onClose }: QuestionProps) {
  const labels = useLabels(attestAllLabels);
  const format = useFormat();
  const today = useToday();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { run, isSending, refusal } = useAttestAll(desk, actions, onSent);
  useQuestion(place, onClose);
  return (
    <div role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} ref={place} tabIndex={-1} className={styles['question']}>
      <h2 id={`${id}-title`}>{labels.title(repeated.length)}</h2>
      <p id={`${id}-text`}>{labels.attestation(format.shortDay(today))}</p>
      {repeated.length > 0 && (
        <>
          <h3>{labels.listed}</h3>
          <ul className={styles['list']}>
            {repeated.map((request) => (
              <Repeated key={request.id} request={request} />
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{labels.leftOut}</h3>
          <ul className={styles['list']}>
            {leftOut.map(({ request, why }) => (
              <Line key={request.id} request={request}>
                {labels.why[why]}
              </Line>
            ))}
          </ul>
        </>
      )}
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      <div className={styles['ways']}>
        {repeated.length > 0 && (
          <Button look="primary" isPending={isSending} onPress={() => run(repeated)}>
            {labels.confirm(repeated.length)}
          </Button>
        )}
        <Button onPress={onClose}>{labels.cancel}</Button>
      </div>
    </div>
  );
}

function useAttestAll(desk: Desk, actions: DeskActions, onSent: AttestAllProps['onSent']) {
  const api = useApi();
  const { refused } = useLabels(attestAllLabels);
  return useBulkAct(desk, actions, async (input) => (await api.send(AttestAllUnchanged, { input })).attestAllUnchanged, refused, onSent);
}

/** One commitment of a list to be sent, and what is said of it. */
export function Line({ request: { commitment }, children }: { request: ListedRequest; children: React.ReactNode }) {
  return (
    <li data-axis={commitment.axis.number}>
      <CommitmentNumber number={commitment.number} />
      <div>
        <p className={styles['title']}>
          <French>{commitment.title}</French>
        </p>
        <p className={styles['said']}>{children}</p>
      </div>
    </li>
  );
}

/** What an attestation of this one would say again. */
function Repeated({ request }: { request: ListedRequest }) {
  const labels = useLabels(attestAllLabels);
  const semester = useSemester();
  const { status, weather, measurements, campaign } = request.previousReport!;
  const asked = new Set(request.commitment.indicators.map(({ code }) => code));
  const figures = measurements.filter(({ indicator }) => asked.has(indicator.code)).length;
  return (
    <Line request={request}>
      <span>{semester(campaign.code)}</span>
      {weather && <WeatherMark weather={weather} />}
      {status && <StatusWord status={status} />}
      {figures > 0 && <span>{labels.figures(figures)}</span>}
    </Line>
  );
}
