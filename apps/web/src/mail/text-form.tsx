import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type WordedMailFragment, WordMail } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import type { Draft } from '../ui/use-draft.js';
import styles from './mail.module.css';
import { TextPreview } from './text-preview.js';
import { RestoreText } from './text-restore.js';

export type TypedWords = Pick<WordedMailFragment, 'subject' | 'introduction' | 'closing'>;

interface TextFormProps {
  readonly text: WordedMailFragment;
  readonly draft: Draft<TypedWords>;
  readonly mayWrite: boolean;
}

function useSaving({ kind, locale }: WordedMailFragment, draft: Draft<TypedWords>) {
  const { run, data, isPending, error, reset } = useAction(WordMail);
  const [said, setSaid] = useState<'saved' | 'restored' | null>(null);
  const [theirs, setTheirs] = useState<WordedMailFragment | null>(null);
  const conflictWith = (other: WordedMailFragment): void => {
    setTheirs(other);
    draft.shown(other.version);
  };
  const save = async (): Promise<void> => {
    const sent = draft.hold();
    setSaid(null);
    const { wordMail } = await run({ input: { kind, locale, version: draft.version, ...sent } });
    if (wordMail.conflict) return conflictWith(wordMail.text);
    if (wordMail.problems.length > 0) return undefined;
    setTheirs(null);
    draft.saved(sent, wordMail.text.version);
    return setSaid('saved');
  };
  const restored = (): void => {
    reset();
    setTheirs(null);
    draft.drop();
    setSaid('restored');
  };
  const problem = (path: string): string | undefined => data?.wordMail.problems.find((each) => each.path === path)?.message;
  return { save: () => void save().catch(() => undefined), restored, conflictWith, problem, theirs, isPending, error, said: draft.isOwn ? null : said };
}

/** Subject, beginning and end; what may stand in them; how the mail then is. */
export function TextForm({ text, draft, mayWrite }: TextFormProps) {
  const labels = useLabels(mailTextLabels);
  const { kind, locale } = text;
  const { words, change } = draft;
  const { save, restored, conflictWith, problem, theirs, isPending, error, said } = useSaving(text, draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const field = { isReadOnly: !mayWrite, lang: locale };
  return (
    <>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextField label={labels.subject} value={words.subject} onChange={(subject) => change({ subject })} error={problem('subject')} {...field} />
        <TextField label={labels.introduction} description={labels.introductionHint} rows={6} value={words.introduction} onChange={(introduction) => change({ introduction })} error={problem('introduction')} {...field} />
        <TextField label={labels.closing} description={labels.closingHint} rows={5} value={words.closing} onChange={(closing) => change({ closing })} error={problem('closing')} {...field} />
        <Placeholders text={text} />
        {theirs && <Theirs text={theirs} />}
        <Refusal error={error} />
        {mayWrite && (
          <p className={styles['doors']}>
            <Button type="submit" look="primary" isPending={isPending}>
              {labels.save}
            </Button>
            <RestoreText text={text} version={draft.version} onRestored={restored} onConflict={conflictWith} />
          </p>
        )}
        <p role="status" className={styles['status']}>
          {said && labels[said]}
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

/** What somebody else saved meanwhile, beside what is typed here. */
function Theirs({ text }: { text: WordedMailFragment }) {
  const labels = useLabels(mailTextLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict}>
      <dl className={styles['facts']}>
        {(['subject', 'introduction', 'closing'] as const).map((part) => (
          <div key={part}>
            <dt>{labels[part]}</dt>
            <dd lang={text.locale} className={styles['theirs']}>
              {text[part] || '—'}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
