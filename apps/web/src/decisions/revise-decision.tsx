import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm, refusalOf } from '../commitments/act-form.js';
import { operationQuery } from '../graphql/api.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { DecisionChoices, type DecisionChoicesQuery, ReviseDecision as ReviseOperation } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { DecisionFields } from './decision-fields.js';
import type { Decision } from './decision.page.js';
import styles from './decisions.module.css';
import { decisionInput, typedDecision } from './typed-decision.js';

interface ReviseProps {
  readonly decision: Decision;
  readonly onEnd: (done: 'REVISE' | null) => void;
}

/** The secretariat changes what was written of an open decision. */
export function ReviseDecision(props: ReviseProps) {
  const { pact } = useShell();
  const { send } = useApi();
  const { loading } = useLabels(shellLabels);
  const { data, error } = useQuery(operationQuery(send, DecisionChoices, { pact: pact.slug }));
  if (error) return <Notice tone="bad" announce="alert" title={error.message} />;
  return data ? <ReviseForm {...props} choices={data} /> : <p className="small">{loading}</p>;
}

const FIELDS = ['text', 'commitments', 'organisation', 'person', 'dueOn', 'version'];

function ReviseForm({ decision, choices, onEnd }: ReviseProps & { choices: DecisionChoicesQuery }) {
  const labels = useLabels(decisionLabels);
  const { pact } = useShell();
  const { run, data, isPending, error, reset } = useAction(ReviseOperation);
  const [typed, setTyped] = useState(() => typedDecision(decision));
  // What was read when the form opened: the page may have read a newer one since.
  const [version, setVersion] = useState(decision.version);
  const problems = data?.reviseDecision.problems ?? [];
  const conflict = problems.some(({ code }) => code === 'VERSION_CONFLICT');
  const send = (from: number) => {
    setVersion(from);
    void run({ input: { pact: pact.slug, number: decision.number, version: from, ...decisionInput(typed) } }).then(({ reviseDecision }) => reviseDecision.problems.length === 0 && onEnd('REVISE'), () => undefined);
  };
  const takeTheirs = () => {
    setVersion(decision.version);
    setTyped(typedDecision(decision));
    reset();
  };
  return (
    <ActForm title={labels.acts.REVISE} problems={problems} fields={FIELDS} refusal={error?.at('dueOn') ? undefined : error?.message} isPending={isPending} onSave={() => send(version)} onCancel={() => onEnd(null)}>
      <DecisionFields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} choices={choices} refusalAt={(path) => refusalOf(problems, path) ?? error?.at(path)} isRecorded />
      {conflict && <Conflict decision={decision} onKeep={() => send(decision.version)} onTake={takeTheirs} />}
    </ActForm>
  );
}

/** What the other person saved beside what is typed, and a choice. Nothing is lost before it is made. */
function Conflict({ decision: { text, organisation, person, dueOn, commitments }, onKeep, onTake }: { decision: Decision; onKeep: () => void; onTake: () => void }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict}>
      <p>{labels.conflictTheirs}</p>
      <FrenchText>{text}</FrenchText>
      <p className="small">
        {organisation && <French>{organisation.name}</French>}
        {person && `, ${person.name}`}
        {dueOn && ` · ${labels.due} ${format.day(dueOn)}`} · {commitments.length > 0 ? labels.numbers(commitments.map(({ number }) => number)) : labels.noCommitment}
      </p>
      <div className={styles['acts']}>
        <Button onPress={onKeep}>{labels.keepMine}</Button>
        <Button onPress={onTake}>{labels.takeTheirs}</Button>
      </div>
    </Notice>
  );
}
