import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type BreakdownDimension, SetBreakdown, type SetBreakdownMutation } from '../graphql/generated.js';
import { breakdownLabels } from '../labels/breakdowns.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { CATEGORIES, cellsOf, missingOf, typedCells } from './breakdown-draft.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { useMissingFromTotal } from './missing-from-total.js';

/** Breaks a figure down one way: what is left empty is not given, zero is said. What the sum lacks is told while it is typed. */
export function BreakdownForm({ measurement, dimension }: { measurement: IndicatorShown['measurements'][number]; dimension: BreakdownDimension }) {
  const words = useLabels(breakdownLabels);
  const { notANumber } = useLabels(indicatorLabels).form;
  const missingWords = useMissingFromTotal();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { run, data, isPending, error } = useAction(SetBreakdown);
  const name = words.dimensions[dimension];
  const show = () => {
    setTyped(typedCells(measurement.breakdowns.find((each) => each.dimension === dimension)?.cells ?? []));
    setOpen(true);
  };
  if (!open) {
    return (
      <Button look="quiet" onPress={show} aria-label={words.openOf(name, measurement.period.label)}>
        {words.open(name)}
      </Button>
    );
  }
  const made = cellsOf(typed);
  const save = async () => {
    if (!made.cells) return;
    const { setBreakdown } = await run({ input: { measurement: measurement.id, version: measurement.breakdownVersion, dimension, cells: [...made.cells] } });
    if (setBreakdown.problems.length === 0) setOpen(false);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      aria-label={words.openOf(name, measurement.period.label)}
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <div className={styles['fields']}>
        {CATEGORIES[dimension].map((category) => (
          <TextField key={category} label={words.category(dimension, category)} value={typed[category] ?? ''} onChange={(text) => setTyped({ ...typed, [category]: text })} error={made.wrong.includes(category) ? notANumber : undefined} inputMode="decimal" />
        ))}
      </div>
      <p role="status" className={styles['note']}>
        {made.cells && made.cells.length > 0 && measurement.value !== null && missingWords(missingOf(measurement.value, made.cells))}
      </p>
      <Answered answer={data?.setBreakdown} />
      <Refusal error={error} />
      <Acts isPending={isPending} onCancel={() => setOpen(false)} />
    </form>
  );
}

function Acts({ isPending, onCancel }: { isPending: boolean; onCancel: () => void }) {
  const { save } = useLabels(breakdownLabels);
  const { cancel } = useLabels(indicatorLabels).correct;
  return (
    <p className={styles['acts']}>
      <Button type="submit" look="primary" isPending={isPending}>
        {save}
      </Button>
      <Button onPress={onCancel}>{cancel}</Button>
    </p>
  );
}

/** Why nothing was written: somebody else did, or what is wrong. */
function Answered({ answer }: { answer: SetBreakdownMutation['setBreakdown'] | undefined }) {
  const labels = useLabels(breakdownLabels);
  if (answer?.conflict) return <Notice tone="warn" announce="alert" title={labels.conflict} />;
  return answer && answer.problems.length > 0 ? <Notice tone="bad" announce="alert" title={answer.problems.map(({ message }) => message).join(' ')} /> : null;
}
