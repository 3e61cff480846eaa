import { useEffect, useId, useRef, useState } from 'react';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import styles from './conflict-panel.module.css';
import type { DeskRequest } from './desk-order.js';
import type { Draft, DraftKeeper } from './draft-keeper.js';
import { type Answer, answerOf, compare, type Field, merge, readNumber } from './report-answer.js';

/** Someone else saved meanwhile: both texts side by side, one choice per field that differs, nothing lost. */
export function ConflictPanel({ keeper, draft, request }: { keeper: DraftKeeper; draft: Draft; request: DeskRequest }) {
  const labels = useLabels(reportingLabels).conflict;
  const format = useFormat();
  const { name } = useFieldWords(request);
  const { viewer } = useShell();
  const [theirsKept, setTheirsKept] = useState<ReadonlySet<Field>>(new Set());
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { base, theirs: report } = draft.conflict!;
  const theirs = answerOf(report);
  const comparison = compare(base, draft.answer, theirs);
  const sent = report.state === 'SUBMITTED' || report.state === 'ACCEPTED';
  const choose = (field: Field, keepTheirs: boolean) =>
    setTheirsKept((old) => {
      const kept = new Set(old);
      if (keepTheirs) kept.add(field);
      else kept.delete(field);
      return kept;
    });
  return (
    <section ref={panel} tabIndex={-1} className={styles['panel']} aria-labelledby="conflict-title">
      <h4 id="conflict-title">{report.savedBy === viewer.person?.name ? labels.titleOwn(format.time(report.savedAt)) : labels.title(report.savedBy, format.time(report.savedAt))}</h4>
      <p>{sent ? labels.sent : comparison.toChoose.length > 0 ? labels.text : comparison.own.length > 0 ? labels.apart : labels.same}</p>
      {[...comparison.toChoose, ...(sent ? comparison.own : [])].map((field) => (
        <FieldChoice key={field} field={field} request={request} mine={draft.answer} theirs={theirs} who={report.savedBy} keepTheirs={theirsKept.has(field)} onChoose={(keep) => choose(field, keep)} readOnly={sent} />
      ))}
      {!sent && comparison.own.length > 0 && <p className="small">{labels.own(format.list(comparison.own.map(name)))}</p>}
      {!sent && comparison.taken.length > 0 && <p className="small">{labels.taken(format.list(comparison.taken.map(name)))}</p>}
      {sent ? (
        <Button onPress={() => keeper.drop()}>{labels.drop}</Button>
      ) : (
        <Button look="primary" onPress={() => void keeper.resolve(merge(comparison, draft.answer, theirs, theirsKept))}>
          {labels.keep}
        </Button>
      )}
    </section>
  );
}

interface FieldChoiceProps {
  readonly field: Field;
  readonly request: DeskRequest;
  readonly mine: Answer;
  readonly theirs: Answer;
  readonly who: string;
  readonly keepTheirs: boolean;
  readonly onChoose: (keepTheirs: boolean) => void;
  readonly readOnly: boolean;
}

function FieldChoice({ field, request, mine, theirs, who, keepTheirs, onChoose, readOnly }: FieldChoiceProps) {
  const labels = useLabels(reportingLabels).conflict;
  const { name, words } = useFieldWords(request);
  const id = useId();
  const side = (whose: string, answer: Answer, isTheirs: boolean) => (
    <label className={styles['side']}>
      <span className={styles['whose']}>
        {!readOnly && <input type="radio" name={id} checked={keepTheirs === isTheirs} onChange={() => onChoose(isTheirs)} />}
        {whose}
      </span>
      <span className={styles['text']}>
        <French>{words(field, answer)}</French>
      </span>
    </label>
  );
  return (
    <fieldset className={styles['choice']}>
      <legend>{name(field)}</legend>
      {side(labels.mine, mine, false)}
      {side(labels.theirs(who), theirs, true)}
    </fieldset>
  );
}

/** A field's name and its content, in words. */
function useFieldWords({ commitment }: DeskRequest) {
  const labels = useLabels(reportingLabels);
  const weathers = useLabels(weatherLabels);
  const statuses = useLabels(statusLabels);
  const figures = useFigures();
  const indicator = (field: Field) => commitment.indicators.find(({ code }) => code === field.slice(7));
  const name = (field: Field): string => {
    if (field === 'weather') return weathers.title;
    if (field === 'status') return statuses.title;
    return field.startsWith('values.') ? (indicator(field)?.title ?? field.slice(7)) : labels.texts[field as keyof typeof labels.texts];
  };
  const words = (field: Field, answer: Answer): string => {
    if (field === 'weather') return answer.weather ? weathers.words[answer.weather] : labels.empty;
    if (field === 'status') return answer.status ? statuses.words[answer.status] : labels.empty;
    if (!field.startsWith('values.')) return answer[field as 'achievements'] || labels.empty;
    const value = answer.values[field.slice(7)];
    if (!value || (!value.notKnown && value.text === '')) return labels.empty;
    const number = readNumber(value.text);
    return typeof number === 'number' || value.notKnown ? figures.words({ ...value, value: value.notKnown ? null : (number as number) }, indicator(field)?.unit ?? '') : value.text;
  };
  return { name, words };
}
