import { DecisionFields } from '../decisions/decision-fields.js';
import { BLANK, decisionInput, type TypedDecision } from '../decisions/typed-decision.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { DecisionChoices, RecordDecision } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import styles from './live.module.css';
import type { Change } from './typed-text.js';
import type { LiveItem } from './use-followed.js';

interface DecisionAtItemProps {
  readonly meeting: string;
  readonly at: LiveItem;
  /** What is typed here: held by the page, so that it outlives this form. */
  readonly held: TypedDecision | undefined;
  readonly onChange: Change<TypedDecision>;
  readonly onTyping: () => void;
  /** Told where the form may have made room for another. */
  readonly onSaved: (words: string) => void;
}

/** A decision, written where it is taken: the register holds it at once, and the screen shows it. */
export function DecisionAtItem({ meeting, at: { item, commitments }, held, onChange, onTyping, onSaved }: DecisionAtItemProps) {
  const labels = useLabels(liveLabels);
  const words = useLabels(decisionLabels);
  const { pact } = useShell();
  const choices = useOperation(DecisionChoices, { pact: pact.slug });
  const { run, data, isPending, error } = useAction(RecordDecision);
  const empty: TypedDecision = { ...BLANK, meeting, commitments: commitments.map(({ number }) => number) };
  const typed = held ?? empty;
  const problems = data?.recordDecision.problems ?? [];
  const change = (part: Partial<TypedDecision>) => {
    onChange((before) => {
      const after = { ...(before ?? empty), ...part };
      return JSON.stringify(after) === JSON.stringify(empty) ? undefined : after;
    });
    onTyping();
  };
  const save = () =>
    void run({ input: { pact: pact.slug, meeting, item: item.id, ...decisionInput(typed) } }).then(({ recordDecision: { decision } }) => {
      if (!decision) return;
      // What was typed since is another decision.
      onChange((before) => (before === held ? undefined : before));
      onSaved(labels.recorded(decision.number));
    }, () => undefined);
  return (
    <Section title={labels.record} id="decision">
      <form
        aria-label={labels.record}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save();
        }}
      >
        <DecisionFields typed={typed} onChange={change} choices={choices} refusalAt={(path) => problems.find((problem) => problem.path === path)?.message ?? error?.at(path)} isRecorded />
        <Refusal error={error?.at('dueOn') ? null : error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
