import { useEffect, useId, useRef, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AcceptReport, CorrectReport, type ReportDecisionFragment, type ReportReviewQuery } from '../graphql/generated.js';
import { editLabels } from '../labels/edits.js';
import { useLabels } from '../labels/language.js';
import { StatusChoice, WeatherChoice } from '../reporting/choices.js';
import { PeopleField } from '../reporting/people-field.js';
import { PlacesField, useHasPlaces } from '../reporting/places-field.js';
import { type Answer, answerOf, lacksOf, PEOPLE, PLACES, saveInput, TEXTS, unsavable } from '../reporting/report-answer.js';
import { TextAnswer } from '../reporting/text-answer.js';
import { ValueField } from '../reporting/value-field.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import styles from './edit-answer.module.css';

export type EditAct = 'ACCEPT' | 'CORRECT';

interface EditAnswerProps {
  readonly report: ReportReviewQuery['report'];
  readonly act: EditAct;
  readonly onDone: (payload: ReportDecisionFragment) => void;
  readonly onClose: () => void;
}

/** The answer as the secretariat lets it read: its texts, its signs and its figures; of a closed campaign with a reason. */
export function EditAnswer({ report, act, onDone, onClose }: EditAnswerProps) {
  const labels = useLabels(editLabels);
  const id = useId();
  const form = useRef<HTMLElement>(null);
  const place = useRef<HTMLHeadingElement>(null);
  const { isSaved, isTyped, answer, edit, reason, setReason, lacks, errorOf, told, isPending, send } = useEdit({ report, act, onDone });
  const hasPlaces = useHasPlaces(report.commitment, answer.arrondissements);
  const indicators = report.commitment.indicators.filter(({ code }) => code in answer.values);
  useEffect(() => place.current?.focus(), []);
  useEffect(() => focusWrong(form.current), [lacks]);
  return (
    <section ref={form} aria-labelledby={id} className={styles['edit']}>
      <h3 id={id} ref={place} tabIndex={-1}>
        {act === 'ACCEPT' ? labels.formAccept : labels.formCorrect}
      </h3>
      <AskBeforeLeaving unsaved={isTyped ? [act === 'ACCEPT' ? labels.formAccept : labels.formCorrect] : []} isLeft={() => isSaved.current} />
      <WeatherChoice value={answer.weather} onChange={(weather) => edit({ weather })} error={errorOf('weather')} />
      <StatusChoice value={answer.status} onChange={(status) => edit({ status })} error={errorOf('status')} />
      {TEXTS.map((name) => (
        <TextAnswer key={name} name={name} value={answer[name]} onChange={(text) => edit({ [name]: text })} error={errorOf(name)} />
      ))}
      {hasPlaces && <PlacesField value={answer.arrondissements} onChange={(arrondissements) => edit({ arrondissements })} error={errorOf(PLACES)} />}
      {report.peopleReached && <PeopleField campaign={report.campaign.code} value={answer.people} onChange={(people) => edit({ people })} error={errorOf(PEOPLE)} />}
      {indicators.map((indicator) => (
        <ValueField
          key={indicator.code}
          indicator={indicator}
          campaign={report.campaign.code}
          value={answer.values[indicator.code]}
          onChange={(value) => edit({ values: { ...answer.values, [indicator.code]: value } })}
          error={errorOf(`values.${indicator.code}`)}
        />
      ))}
      {act === 'CORRECT' && <TextField label={labels.reason} description={labels.reasonHint} value={reason} onChange={setReason} rows={2} error={errorOf('reason')} isRequired />}
      {told && (
        <Notice tone="bad" announce="alert">
          <p>{told}</p>
        </Notice>
      )}
      <p className={styles['ways']}>
        <Button look="primary" isPending={isPending} onPress={send}>
          {act === 'ACCEPT' ? labels.sendAccept : labels.sendCorrect}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {labels.cancel}
        </Button>
      </p>
    </section>
  );
}

/** To the first field that has to be put right. */
function focusWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong?.matches('fieldset') ? wrong.querySelector('input') : wrong)?.focus();
}

function useEdit({ report, act, onDone }: Omit<EditAnswerProps, 'onClose'>) {
  const labels = useLabels(editLabels);
  const accept = useAction(AcceptReport);
  const correct = useAction(CorrectReport);
  const [answer, setAnswer] = useState<Answer>(() => answerOf(report));
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState<readonly { readonly field: string; readonly message: string }[]>([]);
  const [told, setTold] = useState('');
  const isSaved = useRef(false);
  const settle = (payload: ReportDecisionFragment) => {
    if (payload.conflict) return setTold(labels.stale);
    const found = lacksOf(payload.problems, Object.keys(answer.values));
    setLacks(found);
    const known = ['reason', 'weather', 'status', PLACES, PEOPLE, ...TEXTS, ...Object.keys(answer.values).map((code) => `values.${code}`)];
    setTold(found.filter(({ field }) => !known.includes(field)).map(({ message }) => message).join(' '));
    if (payload.problems.length > 0) return;
    isSaved.current = true;
    onDone(payload);
  };
  const send = () => {
    setTold('');
    if (act === 'CORRECT' && !reason.trim()) return setLacks([{ field: 'reason', message: labels.reasonRequired }]);
    const wrong = unsavable(answer);
    if (wrong.length > 0) return setLacks(wrong.map((field) => ({ field, message: labels.wrongFigures })));
    const { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleReached, measurements } = saveInput(report.id, report.version, answer);
    // Readers who are not told of people reached do not change them.
    const edit = { status, weather, achievements, difficulties, nextSteps, measurements, ...(arrondissements && { arrondissements }), ...(report.peopleReached ? { peopleReached } : {}) };
    const { id, version } = report;
    const sent = act === 'ACCEPT' ? accept.run({ input: { report: id, version, edit } }).then(({ acceptReport }) => acceptReport) : correct.run({ input: { report: id, version, reason: reason.trim(), edit } }).then(({ correctReport }) => correctReport);
    void sent.then(settle, () => undefined);
  };
  const error = accept.error ?? correct.error;
  return {
    isSaved,
    isTyped: reason !== '' || JSON.stringify(answer) !== JSON.stringify(answerOf(report)),
    answer,
    edit: (change: Partial<Answer>) => setAnswer({ ...answer, ...change }),
    reason,
    setReason,
    lacks,
    errorOf: (field: string) => lacks.find((each) => each.field === field)?.message,
    told: told || error?.message,
    isPending: accept.isPending || correct.isPending,
    send,
  };
}
