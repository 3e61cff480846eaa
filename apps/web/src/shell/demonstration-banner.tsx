import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AdvanceClock, type ShellQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/fields.js';
import { French } from '../ui/french.js';
import styles from './demonstration-banner.module.css';

type Demonstration = NonNullable<ShellQuery['demonstration']>;

/** Says that the date is simulated, and lets it advance. Only in the demonstration mode. */
export function DemonstrationBanner({ demonstration }: { demonstration: Demonstration }) {
  const labels = useLabels(shellLabels).demonstration;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState('');
  return (
    <aside className={styles['banner']} aria-label={labels.title}>
      <div className={styles['line']}>
        <p>
          <strong>{labels.title}</strong> <time dateTime={demonstration.today}>{labels.today(format.longDay(demonstration.today))}</time>
        </p>
        <button type="button" aria-expanded={open} aria-controls="advance" onClick={() => setOpen(!open)}>
          {labels.advance}
        </button>
        {demonstration.mailboxUrl && <a href={demonstration.mailboxUrl}>{labels.mailbox}</a>}
      </div>
      <p role="status" className={moved ? styles['moved'] : undefined}>
        {moved && labels.moved(format.day(moved))}
      </p>
      <div id="advance" hidden={!open}>
        <AdvancePanel
          demonstration={demonstration}
          onMoved={(day) => {
            setMoved(day);
            setOpen(false);
          }}
        />
      </div>
    </aside>
  );
}

function AdvancePanel({ demonstration, onMoved }: { demonstration: Demonstration; onMoved: (day: string) => void }) {
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
            <Button isDisabled={isPending} onPress={() => advance(step.on)} aria-label={`${labels.advanceTo(format.day(step.on))} : ${step.label}`}>
              {format.shortDay(step.on)}
            </Button>
            <French>{step.label}</French>
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
