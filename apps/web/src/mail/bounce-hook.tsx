import { useState } from 'react';
import { useAction, useOperation } from '../graphql/api-context.js';
import { BounceHookPart, MakeBounceKey, WithdrawBounceKey } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import styles from './mail.module.css';

function useKeyActs() {
  const [asks, setAsks] = useState<'make' | 'withdraw' | null>(null);
  const make = useAction(MakeBounceKey);
  const withdraw = useAction(WithdrawBounceKey);
  const close = (): void => {
    setAsks(null);
    withdraw.reset();
    // A key just made is still shown; only a refusal is forgotten with its question.
    if (make.error) make.reset();
  };
  const act = (): void => {
    const done = asks === 'make' ? make.run({}) : withdraw.run({}).then(make.reset);
    void done.then(() => setAsks(null), () => undefined);
  };
  const noted = (): void => {
    make.reset();
    focusWhenLost(() => null, 'retours-title');
  };
  return { asks, setAsks, make, withdraw, close, act, noted };
}

/** The key by which a program tells the space of mails that came back. */
export function BounceHook() {
  const labels = useLabels(mailLabels).hook;
  const format = useFormat();
  const { bounceHook } = useOperation(BounceHookPart, {});
  const { asks, setAsks, make, withdraw, close, act, noted } = useKeyActs();
  const key = make.data?.makeBounceKey.key;
  return (
    <Section id="retours" title={labels.title}>
      <p className={styles['prose']}>{labels.text}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{labels.url}</dt>
          <dd>
            <code>{bounceHook.url}</code>
          </dd>
        </div>
      </dl>
      <p>{bounceHook.madeAt ? labels.made(format.instantDay(bounceHook.madeAt)) : labels.none}</p>
      {key && <Key value={key} onDone={noted} />}
      <p className={styles['doors']}>
        <Button onPress={() => (bounceHook.madeAt ? setAsks('make') : void make.run({}).catch(() => undefined))} isPending={make.isPending}>
          {bounceHook.madeAt ? labels.makeAnew : labels.make}
        </Button>
        {bounceHook.madeAt && (
          <Button look="quiet" onPress={() => setAsks('withdraw')}>
            {labels.withdraw}
          </Button>
        )}
      </p>
      {!asks && <Refusal error={make.error} />}
      {asks && (
        <Confirmation
          title={asks === 'make' ? labels.makeTitle : labels.withdrawTitle}
          act={asks === 'make' ? labels.makeAnew : labels.withdraw}
          keep={labels.keep}
          isPending={make.isPending || withdraw.isPending}
          error={asks === 'make' ? make.error : withdraw.error}
          onAct={act}
          onClose={close}
        >
          <p>{asks === 'make' ? labels.makeText : labels.withdrawText}</p>
        </Confirmation>
      )}
    </Section>
  );
}

/** Shown this once: nobody can read it again. */
function Key({ value, onDone }: { value: string; onDone: () => void }) {
  const labels = useLabels(mailLabels).hook;
  return (
    <Notice tone="good" title={labels.key} announce="status">
      <p>
        <code className={styles['key']}>{value}</code>
      </p>
      <p>{labels.keyText}</p>
      <Button onPress={onDone}>{labels.done}</Button>
    </Notice>
  );
}
