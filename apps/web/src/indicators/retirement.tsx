import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RetireIndicator } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './indicators.module.css';

/** Takes an indicator out of what is asked, with a reason, or back in. */
export function Retirement({ pact, indicator: { code, version, retiredOn } }: { pact: string; indicator: { code: string; version: number; retiredOn: string | null } }) {
  const labels = useLabels(indicatorLabels).retire;
  const [reason, setReason] = useState('');
  const { run, data, isPending, error } = useAction(RetireIndicator);
  return (
    <Section title={labels.title} id="retrait">
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run({ input: { pact, code, version, reason: retiredOn ? null : reason } }).catch(() => undefined);
        }}
      >
        {!retiredOn && <p className={styles['note']}>{labels.text}</p>}
        {!retiredOn && <TextField label={labels.reason} value={reason} onChange={setReason} error={data?.retireIndicator.problems[0]?.message} />}
        <Refusal error={error} />
        <div>
          <Button type="submit" isPending={isPending}>
            {retiredOn ? labels.resume : labels.act}
          </Button>
        </div>
      </form>
    </Section>
  );
}
