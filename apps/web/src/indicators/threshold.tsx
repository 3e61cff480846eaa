import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { SetSmallCountThreshold } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './indicators.module.css';

/** From what number on a count of people is told to everybody. */
export function Threshold({ pact, threshold }: { pact: string; threshold: number }) {
  const labels = useLabels(indicatorLabels).threshold;
  const [typed, setTyped] = useState(String(threshold));
  const { run, data, isPending, error } = useAction(SetSmallCountThreshold);
  const problem = data?.setSmallCountThreshold.problems[0]?.message ?? (/^\d{1,3}$/.test(typed.trim()) ? undefined : labels.help);
  return (
    <Section title={labels.title} id="petits-nombres">
      <p className={styles['note']}>{labels.text(threshold)}</p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (/^\d{1,3}$/.test(typed.trim())) void run({ input: { pact, threshold: Number(typed) } }).catch(() => undefined);
        }}
      >
        <div className={styles['threshold']}>
          <TextField label={labels.label} description={labels.help} value={typed} onChange={setTyped} error={problem} inputMode="numeric" />
          <Button type="submit" isPending={isPending}>
            {labels.save}
          </Button>
        </div>
        <Refusal error={error} />
        {data && !problem && <Notice tone="good" announce="status" title={labels.saved} />}
      </form>
    </Section>
  );
}
