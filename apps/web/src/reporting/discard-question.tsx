import { type RefObject, useEffect, useId, useRef } from 'react';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { Button } from '../ui/button.js';
import type { ListedRequest } from './desk-order.js';
import styles from './request-card.module.css';

interface DiscardQuestionProps {
  readonly request: ListedRequest;
  readonly isSending: boolean;
  readonly refusal: string;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asked in the button's place before "unchanged" puts a draft aside; what loses nothing comes first, and Escape does it. */
export function DiscardQuestion({ request: { report, previousReport }, isSending, refusal, onDiscard, onKeep }: DiscardQuestionProps) {
  const labels = useLabels(reportingLabels).discard;
  const semester = useSemester();
  const format = useFormat();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useQuestion(place, onKeep);
  const campaign = semester(previousReport?.campaign.code ?? '');
  return (
    <div role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} ref={place} tabIndex={-1} className={styles['question']}>
      <p id={`${id}-title`} className={styles['question-title']}>
        {report ? labels.saved(report.savedBy, format.instantDay(report.savedAt)) : labels.kept}
      </p>
      <p id={`${id}-text`}>{labels.text(campaign)}</p>
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      <div className={styles['question-ways']}>
        <Button look="primary" onPress={onKeep}>
          {labels.keep}
        </Button>
        <Button isPending={isSending} onPress={onDiscard}>
          {labels.discard}
        </Button>
      </div>
    </div>
  );
}

/** Takes the focus when it is asked; Escape answers no. */
export function useQuestion(place: RefObject<HTMLDivElement | null>, onEscape: () => void): void {
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  });
  useEffect(() => {
    const element = place.current;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && escape.current();
    element?.focus();
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [place]);
}
