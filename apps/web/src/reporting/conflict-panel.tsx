import { useEffect, useId, useRef, useState } from 'react';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import styles from './conflict-panel.module.css';
import { ConflictChoice, ConflictSide, SideText } from './conflict-side.js';
import type { DeskRequest } from './desk-order.js';
import type { Draft, DraftKeeper } from './draft-keeper.js';
import { useFieldWords } from './field-words.js';
import { type Answer, answerOf, compare, type Field, merge } from './report-answer.js';

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
    <ConflictSide group={id} whose={whose} isChosen={keepTheirs === isTheirs} onChoose={readOnly ? undefined : () => onChoose(isTheirs)}>
      <SideText>
        <French>{words(field, answer)}</French>
      </SideText>
    </ConflictSide>
  );
  return (
    <ConflictChoice legend={name(field)}>
      {side(labels.mine, mine, false)}
      {side(labels.theirs(who), theirs, true)}
    </ConflictChoice>
  );
}
