import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { CreateIndicator, type IndicatorChoicesQuery, UpdateIndicator } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { useDraft } from '../ui/use-draft.js';
import { type DefinitionTyped, EMPTY, type FieldLabel, fieldOf, inputOf } from './definition-draft.js';
import { AimFields, MeaningFields, PlaceFields } from './definition-fields.js';
import { FormulaFields } from './formula-fields.js';
import styles from './indicators.module.css';

interface DefinitionFormProps {
  readonly pact: string;
  readonly choices: IndicatorChoicesQuery;
  /** The indicator to change, with its version; left out to add one. */
  readonly before?: { readonly typed: DefinitionTyped; readonly version: number };
}

function useSaving({ pact, before }: DefinitionFormProps) {
  const navigate = useNavigate();
  const labels = useLabels(indicatorLabels).form;
  const territories = useLabels(territoryLabels);
  const creating = useAction(CreateIndicator);
  const updating = useAction(UpdateIndicator);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // What was refused as it stood then: a field that was changed since is looked at again when it is saved.
  const [refused, setRefused] = useState<DefinitionTyped>();
  const isSaved = useRef(false);
  const answer = creating.data?.createIndicator ?? updating.data?.updateIndicator;
  const save = async (typed: DefinitionTyped, version: number | null) => {
    const made = inputOf(typed, pact, version);
    setWrong('wrong' in made ? made.wrong : []);
    setRefused(typed);
    if ('wrong' in made) return;
    const saved = before ? (await updating.run({ input: made.input })).updateIndicator : (await creating.run({ input: made.input })).createIndicator;
    if (saved.problems.length > 0) return;
    isSaved.current = true;
    await navigate(`/indicateurs/${saved.indicator?.code ?? typed.code.trim()}`);
  };
  const problems = [...wrong.map((path) => ({ path, message: path === 'territory' ? territories.chooseSome : labels.notANumber })), ...(wrong.length === 0 ? (answer?.problems ?? []) : [])];
  const stands = (path: string, typed: DefinitionTyped): boolean => {
    const key = fieldOf(path)?.key;
    return !key || refused?.[key] === typed[key];
  };
  return {
    save: (typed: DefinitionTyped, version: number | null) => void save(typed, version).catch(() => undefined),
    isSaved,
    answer,
    error: creating.error ?? updating.error,
    isPending: creating.isPending || updating.isPending,
    problemsOf: (typed: DefinitionTyped) => problems.filter(({ path }) => stands(path, typed)),
  };
}

/** Adds an indicator or changes one. What is typed stays typed, whatever is refused. */
export function DefinitionForm(props: DefinitionFormProps) {
  const { before, choices } = props;
  const labels = useLabels(indicatorLabels);
  const { form } = labels;
  const draft = useDraft(before?.typed ?? EMPTY, before?.version ?? 0);
  const typed = draft.words;
  const { save, isSaved, answer, error, isPending, problemsOf } = useSaving(props);
  const problems = problemsOf(typed);
  const errorAt = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const fields = { typed, onChange: draft.change, errorAt, choices, isNew: !before };
  const conflict = answer?.conflict;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(draft.hold(), before ? draft.version : null);
      }}
    >
      <AskBeforeLeaving unsaved={draft.isOwn ? [typed.title || form.create] : []} isLeft={() => isSaved.current} />
      <MeaningFields {...fields} />
      <Section title={labels.terms.commitments} id="place">
        <PlaceFields {...fields} />
      </Section>
      <FormulaFields {...fields} />
      <AimFields {...fields} />
      <Refusal error={error} />
      {conflict && (
        <Notice tone="warn" announce="alert" title={form.conflict}>
          <p>{form.theirs(conflict.title, conflict.definition)}</p>
          <Button onPress={() => save(draft.hold(), conflict.version)}>{form.keepMine}</Button>
        </Notice>
      )}
      {!conflict && problems.length > 0 && <Refused problems={problems} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {before ? form.save : form.create}
        </Button>
      </div>
    </form>
  );
}

/** Each refusal with the name of its field: the form is long, and its end is where one stands. */
function Refused({ problems }: { problems: readonly { readonly path: string; readonly message: string }[] }) {
  const labels = useLabels(indicatorLabels);
  const { form, terms } = labels;
  const names: Readonly<Record<FieldLabel, string>> = {
    ...terms,
    code: form.code,
    name: form.name,
    definition: labels.definition,
    baselineValue: form.baselineValue,
    baselineAt: form.baseline,
    targetValue: form.targets,
    targetBy: form.targets,
  };
  return (
    <Notice tone="bad" announce="alert" title={form.refused}>
      <ul className={styles['revisions']}>
        {problems.map(({ path, message }) => {
          const field = fieldOf(path);
          return <li key={path}>{field ? form.refusedField(names[field.label], message) : message}</li>;
        })}
      </ul>
    </Notice>
  );
}
