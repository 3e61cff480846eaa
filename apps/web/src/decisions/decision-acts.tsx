import { useState } from 'react';
import { ActForm, refusalOf } from '../commitments/act-form.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { CloseDecision, type DecisionTransition, DropDecision, NoteOnDecision, ProposeDecisionClosing, ReopenDecision } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import type { Decision } from './decision.page.js';
import styles from './decisions.module.css';
import { ReviseDecision } from './revise-decision.js';
import { useFocusAfter } from '../ui/use-focus-after.js';

type WordsTransition = Exclude<DecisionTransition, 'REVISE'>;
const DOCUMENTS = { NOTE: NoteOnDecision, PROPOSE_CLOSING: ProposeDecisionClosing, CLOSE: CloseDecision, DROP: DropDecision, REOPEN: ReopenDecision } as const;

/** What the reader can do with it: the API says what, each act asks for its words. */
export function DecisionActs({ decision }: { decision: Decision }) {
  const labels = useLabels(decisionLabels);
  const { asOf } = useApi();
  const [open, setOpen] = useState<DecisionTransition | null>(null);
  const [told, setTold] = useState('');
  const place = useFocusAfter<HTMLDivElement>(open === null);
  const end = (done: DecisionTransition | null) => {
    setOpen(null);
    setTold(done ? labels.done[done] : '');
  };
  return (
    <>
      <p role="status" className={styles['told']}>
        {told}
      </p>
      {open === null && (
        <div ref={place} tabIndex={-1} className={styles['acts']}>
          {(asOf === null ? decision.availableTransitions : []).map((transition) => (
            <Button key={transition} look={transition === 'CLOSE' || transition === 'PROPOSE_CLOSING' ? 'primary' : 'secondary'} onPress={() => setOpen(transition)}>
              {labels.acts[transition]}
            </Button>
          ))}
        </div>
      )}
      {open === 'REVISE' && <ReviseDecision decision={decision} onEnd={end} />}
      {open !== null && open !== 'REVISE' && <WordsForm key={open} decision={decision} transition={open} onEnd={end} />}
    </>
  );
}

function WordsForm({ decision: { number, version }, transition, onEnd }: { decision: Decision; transition: WordsTransition; onEnd: (done: DecisionTransition | null) => void }) {
  const labels = useLabels(decisionLabels);
  const { pact } = useShell();
  const { run, data, isPending, error } = useAction(DOCUMENTS[transition]);
  const [words, setWords] = useState('');
  // Somebody else wrote meanwhile: what stands now is above, and is what the next try starts from.
  const problems = (data?.followed.problems ?? []).map((problem) => (problem.code === 'VERSION_CONFLICT' ? { ...problem, message: labels.changedMeanwhile } : problem));
  const save = () => void run({ input: { pact: pact.slug, number, version, words } }).then(({ followed }) => followed.problems.length === 0 && onEnd(transition), () => undefined);
  return (
    <ActForm title={labels.acts[transition]} problems={problems} fields={['words']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={() => onEnd(null)}>
      <TextField
        label={labels.words[transition]}
        description={transition === 'NOTE' ? undefined : labels.hints[transition]}
        rows={4}
        maxLength={4000}
        value={words}
        onChange={setWords}
        error={refusalOf(problems, 'words')}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
        autoFocus
      />
    </ActForm>
  );
}
