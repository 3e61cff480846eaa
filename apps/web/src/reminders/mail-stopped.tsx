import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { ResumeMail, type ReminderRulesPageQuery, StopMail } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import styles from './reminders.module.css';

type Stop = ReminderRulesPageQuery['mailStop'];

/** Mails are held: since when and why, and who may let them go does so here. Nothing while they leave. */
export function MailStopped({ stop }: { stop: Stop }) {
  const labels = useLabels(reminderLabels).rules.stopping;
  const format = useFormat();
  const { can } = useShell();
  const [asks, setAsks] = useState(false);
  const { run, isPending, error } = useAction(ResumeMail);
  if (!stop) return null;
  return (
    <div className={styles['stopped']}>
      <Notice tone="warn" title={labels.stopped(format.instant(stop.since))}>
        <p>
          <French>{stop.reason}</French>
        </p>
        <p>{labels.held}</p>
        {can('mail.stop') && <Button onPress={() => setAsks(true)}>{labels.resume}</Button>}
        {asks && (
          <Confirmation title={labels.resumeTitle} act={labels.resume} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({}).then(() => setAsks(false), () => undefined)} onClose={() => setAsks(false)}>
            <p>{labels.resumeText}</p>
          </Confirmation>
        )}
      </Notice>
    </div>
  );
}

/** Holds them, for a reason that the secretariat reads. */
export function StopMails() {
  const labels = useLabels(reminderLabels).rules.stopping;
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const { run, data, isPending, error } = useAction(StopMail);
  const stop = () => void run({ input: { reason } }).then(({ stopMail }) => stopMail.problems.length === 0 && setAsks(false), () => undefined);
  return (
    <>
      <p>{labels.text}</p>
      <Button onPress={() => setAsks(true)}>{labels.stop}</Button>
      {asks && (
        <Confirmation title={labels.stopTitle} act={labels.stop} keep={labels.keep} isPending={isPending} error={error} onAct={stop} onClose={() => setAsks(false)}>
          <p>{labels.stopText}</p>
          <TextField label={labels.reason} description={labels.reasonHint} rows={2} value={reason} onChange={setReason} error={data?.stopMail.problems[0]?.message} isRequired />
        </Confirmation>
      )}
    </>
  );
}
