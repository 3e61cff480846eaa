import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RestoreMailText, type WordedMailFragment, WordMail } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './mail.module.css';
import { TextPreview } from './text-preview.js';
import type { useTypedText } from './use-typed-text.js';

interface TextFormProps {
  readonly text: WordedMailFragment;
  readonly typed: ReturnType<typeof useTypedText>;
  readonly mayWrite: boolean;
}

/** Subject, beginning and end; what may stand in them; how the mail then is. */
export function TextForm({ text, typed: { words, set, take }, mayWrite }: TextFormProps) {
  const labels = useLabels(mailTextLabels);
  const { kind, locale, version } = text;
  const { run, data, isPending, error } = useAction(WordMail);
  const outcome = data?.wordMail;
  const problem = (path: string): string | undefined => outcome?.problems.find((each) => each.path === path)?.message;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void run({ input: { kind, locale, version, ...words } }).catch(() => undefined);
  };
  const field = { isReadOnly: !mayWrite, lang: locale };
  return (
    <>
      <form className={styles['form']} onSubmit={save} noValidate>
        <TextField label={labels.subject} value={words.subject} onChange={set('subject')} error={problem('subject')} {...field} />
        <TextField label={labels.introduction} description={labels.introductionHint} rows={6} value={words.introduction} onChange={set('introduction')} error={problem('introduction')} {...field} />
        <TextField label={labels.closing} description={labels.closingHint} rows={5} value={words.closing} onChange={set('closing')} error={problem('closing')} {...field} />
        <Placeholders text={text} />
        {outcome?.conflict && <Notice tone="warn" announce="alert" title={labels.conflict} />}
        <Refusal error={error} />
        {mayWrite && (
          <p className={styles['doors']}>
            <Button type="submit" look="primary" isPending={isPending}>
              {labels.save}
            </Button>
            <Restore text={text} onRestored={take} />
          </p>
        )}
        <p role="status" className={styles['status']}>
          {outcome && !outcome.conflict && outcome.problems.length === 0 && labels.saved}
        </p>
      </form>
      <TextPreview kind={kind} locale={locale} words={words} />
    </>
  );
}

function Placeholders({ text: { placeholders } }: { text: WordedMailFragment }) {
  const labels = useLabels(mailTextLabels);
  return (
    <>
      <h2 className={styles['small-title']}>{labels.placeholders}</h2>
      <dl className={styles['facts']}>
        {placeholders.map(({ name, words }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Asked first: the words of others go, too. Stays when there is nothing left to restore, to give the form its words back. */
function Restore({ text: { kind, locale, version, edited }, onRestored }: { text: WordedMailFragment; onRestored: ReturnType<typeof useTypedText>['take'] }) {
  const labels = useLabels(mailTextLabels);
  const [asks, setAsks] = useState(false);
  const { run, isPending, error } = useAction(RestoreMailText);
  const restore = async (): Promise<void> => {
    const { restoreMailText } = await run({ input: { kind, locale, version } });
    setAsks(false);
    onRestored(restoreMailText.text);
  };
  return (
    <>
      {edited && <Button onPress={() => setAsks(true)}>{labels.restore}</Button>}
      {asks && (
        <Confirmation title={labels.restoreTitle} act={labels.restore} keep={labels.keep} isPending={isPending} error={error} onAct={() => void restore().catch(() => undefined)} onClose={() => setAsks(false)}>
          <p>{labels.restoreText}</p>
        </Confirmation>
      )}
    </>
  );
}
