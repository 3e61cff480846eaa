import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AdvanceClock } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { setFrench } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import type { Demonstration } from './demonstration-banner.js';
import styles from './demonstration-banner.module.css';

/** The days worth advancing to, and any other. Loaded when it is opened. */
export default function AdvancePanel({ demonstration, onMoved }: { demonstration: Demonstration; onMoved: (day: string) => void }) {
  const labels = useLabels(shellLabels).demonstration;
  const format = useFormat();
  const { run, isPending, error } = useAction(AdvanceClock);
  const [day, setDay] = useState('');
  const advance = (to: string) => run({ input: { to } }).then(() => onMoved(to), () => undefined);
  return (
    <div className={styles['panel']}>
      <ul>
        {demonstration.nextSteps.map((step) => (
          <li key={step.on}>
            <button type="button" disabled={isPending} onClick={() => void advance(step.on)}>
              <time dateTime={step.on}>{format.shortDay(step.on)}</time>
              <span>{setFrench(step.label)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day) void advance(day);
        }}
      >
        <TextField type="date" label={labels.otherDay} value={day} onChange={setDay} error={error?.message} isRequired />
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.go}
        </Button>
      </form>
      <p className={styles['note']}>
        {labels.notToday} {labels.never}
      </p>
    </div>
  );
}
