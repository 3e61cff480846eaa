import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { CorrectMeasurement, type Qualifier } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { readNumber, writeNumber } from '../ui/typed-number.js';
import { options } from './definition-draft.js';
import styles from './indicators.module.css';
import type { IndicatorShown } from './indicator.page.js';

/** Gives a figure another value, with a reason; opened under the figure. */
export function CorrectionForm({ measurement: { id, value, notKnown, qualifier, period }, kind }: { measurement: IndicatorShown['measurements'][number]; kind: IndicatorShown['kind'] }) {
  const labels = useLabels(indicatorLabels).correct;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState({ value: value === null ? '' : writeNumber(value), notKnown, qualifier, reason: '' });
  const [wrong, setWrong] = useState<string>();
  const { run, data, isPending, error } = useAction(CorrectMeasurement);
  const answer = data?.correctMeasurement;
  const errorAt = (path: string) => answer?.problems.find((problem) => problem.path === path)?.message;
  const save = async () => {
    const number = readNumber(draft.value);
    if (!draft.notKnown && draft.value.trim() !== '' && number === null) return setWrong(labels.notANumber);
    setWrong(undefined);
    const { correctMeasurement } = await run({ input: { id, value: draft.notKnown ? null : number, notKnown: draft.notKnown, qualifier: draft.qualifier, reason: draft.reason } });
    if (correctMeasurement.problems.length === 0) setOpen(false);
  };
  if (answer?.conflict) return <Notice tone="warn" announce="alert" title={labels.conflict} />;
  if (!open) {
    return (
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={labels.openOf(period.label)}>
        {labels.open}
      </Button>
    );
  }
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <AskBeforeLeaving unsaved={draft.reason ? [labels.openOf(period.label)] : []} />
      <TextField label={labels.value} value={draft.value} onChange={(text) => setDraft({ ...draft, value: text })} error={wrong ?? errorAt('value')} isDisabled={draft.notKnown} inputMode="decimal" />
      {kind !== 'YES_NO' && <SelectField label={labels.qualifier} value={draft.qualifier} onChange={(chosen) => setDraft({ ...draft, qualifier: chosen as Qualifier })} options={options(labels.qualifiers)} isDisabled={draft.notKnown} />}
      <label className={styles['check']}>
        <input type="checkbox" checked={draft.notKnown} onChange={(event) => setDraft({ ...draft, notKnown: event.target.checked })} />
        {labels.notKnown}
      </label>
      <TextField label={labels.reason} description={labels.reasonHelp} value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} error={errorAt('reason')} rows={2} />
      <Refusal error={error} />
      <p className={styles['acts']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.save}
        </Button>
        <Button onPress={() => setOpen(false)}>{labels.cancel}</Button>
      </p>
    </form>
  );
}
