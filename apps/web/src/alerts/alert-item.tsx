import { useState } from 'react';
import { Link } from 'react-router';
import { ActForm, refusalOf } from '../commitments/act-form.js';
import { useAction } from '../graphql/api-context.js';
import { AcknowledgeAlert, type AlertLineFragment, WithdrawAlertAcknowledgement } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useFocusAfter } from '../ui/use-focus-after.js';
import styles from './alerts.module.css';

/** One alert: what it is about, why, since when, who answers for it, and what is done. */
export function AlertItem({ alert }: { alert: AlertLineFragment }) {
  const labels = useLabels(alertLabels);
  const format = useFormat();
  const { can } = useShell();
  const { commitment, indicator, organisation, acknowledgement, report, campaign } = alert;
  return (
    <li className={styles['alert']} data-axis={commitment?.axis.number} data-acknowledged={acknowledgement ? true : undefined}>
      <h3 className={styles['subject']}>
        {commitment ? (
          <CommitmentLink commitment={commitment} />
        ) : (
          indicator && (
            <Link to={`/indicateurs/${indicator.code}`}>
              <French>{indicator.title}</French>
            </Link>
          )
        )}
      </h3>
      <p className={styles['why']}>{alert.why}</p>
      <p className={styles['facts']}>
        <span>{labels.since(format.longDay(alert.since))}</span>
        {organisation && (
          <Link to={`/organisations/${organisation.slug}`}>
            <French>{organisation.name}</French>
          </Link>
        )}
        {commitment && indicator && (
          <Link to={`/indicateurs/${indicator.code}`}>
            <French>{indicator.title}</French>
          </Link>
        )}
        {report && commitment && <Link to={report.state === 'ACCEPTED' || !can('report.decide') ? `/engagements/${commitment.number}#rapports` : `/campagnes/${campaign?.code}/rapports/${report.id}`}>{labels.answer}</Link>}
      </p>
      {acknowledgement && (
        <div className={styles['word']}>
          <p className="small">{labels.said(format.instantDay(acknowledgement.at), acknowledgement.by)}</p>
          <p>
            <French>{acknowledgement.word}</French>
          </p>
        </div>
      )}
      {can('alert.manage') && <Acts alert={alert} />}
    </li>
  );
}

function Acts({ alert }: { alert: AlertLineFragment }) {
  const labels = useLabels(alertLabels);
  const { pact } = useShell();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const place = useFocusAfter<HTMLDivElement>(!open);
  const withdrawal = useAction(WithdrawAlertAcknowledgement);
  const input = { pact: pact.slug, alert: alert.id };
  const what = alert.commitment ? `${alert.commitment.number}. ${alert.commitment.title}` : (alert.indicator?.title ?? '');
  return (
    <>
      <p role="status" className={styles['told']}>
        {told}
      </p>
      <Refusal error={withdrawal.error} />
      {!open && (
        <div ref={place} tabIndex={-1} className={styles['acts']}>
          {alert.acknowledgement ? (
            <Button look="quiet" isPending={withdrawal.isPending} aria-label={labels.withdrawOf(what)} onPress={() => void withdrawal.run({ input }).then(({ withdrawAlertAcknowledgement: { problems } }) => setTold(problems[0]?.message ?? labels.done.withdrawn), () => undefined)}>
              {labels.withdraw}
            </Button>
          ) : (
            <Button aria-label={labels.acknowledgeOf(what)} onPress={() => setOpen(true)}>
              {labels.acknowledge}
            </Button>
          )}
        </div>
      )}
      {open && (
        <WordForm
          input={input}
          title={labels.acknowledgeOf(what)}
          onEnd={(done) => {
            setOpen(false);
            setTold(done ? labels.done.acknowledged : '');
          }}
        />
      )}
    </>
  );
}

function WordForm({ input, title, onEnd }: { input: { pact: string; alert: string }; title: string; onEnd: (done: boolean) => void }) {
  const labels = useLabels(alertLabels);
  const { run, data, isPending, error } = useAction(AcknowledgeAlert);
  const [word, setWord] = useState('');
  const problems = data?.acknowledgeAlert.problems ?? [];
  const save = () => void run({ input: { ...input, word } }).then(({ acknowledgeAlert }) => acknowledgeAlert.problems.length === 0 && onEnd(true), () => undefined);
  return (
    <ActForm title={title} problems={problems} fields={['word']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={() => onEnd(false)}>
      <TextField
        label={labels.word}
        description={labels.wordHint}
        rows={2}
        maxLength={1000}
        value={word}
        onChange={setWord}
        error={refusalOf(problems, 'word')}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
        autoFocus
      />
    </ActForm>
  );
}
