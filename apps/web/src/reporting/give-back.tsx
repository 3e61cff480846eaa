import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { GiveBackReport, type ReportChangeFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { validationLabels } from '../labels/validation.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import type { DeskRequest } from './desk-order.js';
import type { DraftKeeper } from './draft-keeper.js';
import styles from './request-card.module.css';

interface GiveBackProps {
  readonly request: DeskRequest;
  readonly keeper: DraftKeeper;
  readonly onGivenBack: (change: ReportChangeFragment) => void;
}

/** What is ready waits here: who validates reads and sends it, or gives it back with a word; who writes may take it back. */
export function WaitingToBeValidated(props: GiveBackProps) {
  const labels = useLabels(validationLabels);
  const format = useFormat();
  const { report, availableTransitions } = props.request;
  const validates = availableTransitions.includes('SUBMIT');
  if (!report?.readyAt) return null;
  return (
    <Notice title={labels.waiting(report.readyBy ?? '', format.instantDay(report.readyAt))}>
      <p>{validates ? labels.toRead : labels.stillYours}</p>
      {availableTransitions.includes('GIVE_BACK') && <GiveBack {...props} validates={validates} />}
    </Notice>
  );
}

function GiveBack({ request, keeper, onGivenBack, validates }: GiveBackProps & { readonly validates: boolean }) {
  const labels = useLabels(validationLabels);
  const { run, isPending, error } = useAction(GiveBackReport);
  const [asking, setAsking] = useState(false);
  const [word, setWord] = useState('');
  const [wrong, setWrong] = useState('');
  const settle = (change: ReportChangeFragment) => {
    if (change.conflict) return keeper.meet(change.conflict);
    if (change.problems.length > 0) {
      setAsking(true);
      return setWrong(change.problems.map(({ message }) => message).join(' '));
    }
    onGivenBack(change);
  };
  const giveBack = async () => {
    if (asking && !word.trim()) return setWrong(labels.wordRequired);
    if (!(await keeper.flush())) return;
    await run({ input: { request: request.id, version: keeper.version, word: word.trim() || null } }).then(({ giveBackReport }) => settle(giveBackReport), () => undefined);
  };
  if (!asking) {
    return (
      <>
        <Button isPending={isPending} onPress={() => (validates ? setAsking(true) : void giveBack())}>
          {validates ? labels.giveBack : labels.takeBack}
        </Button>
        {error && <p role="alert" className={styles['refusal']}>{error.message}</p>}
      </>
    );
  }
  return (
    <div className={styles['word']}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
      <TextField autoFocus label={labels.word} description={labels.wordHint} value={word} onChange={setWord} rows={2} error={wrong || error?.message} />
      <p className={styles['actions']}>
        <Button isPending={isPending} onPress={() => void giveBack()}>
          {labels.giveBackNow}
        </Button>
        <Button look="quiet" onPress={() => setAsking(false)}>
          {labels.cancel}
        </Button>
      </p>
    </div>
  );
}
