import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RequestAccess } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from '../administration/administration.module.css';

const EMPTY = { name: '', email: '', organisation: '', message: '' };

/** For whoever acts for an organisation and has no account. */
export function Component() {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error, data } = useAction(RequestAccess);
  const [input, setInput] = useState(EMPTY);
  const field = (key: keyof typeof EMPTY) => ({ value: input[key], onChange: (value: string) => setInput((typed) => ({ ...typed, [key]: value })) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input }).catch(() => undefined);
  };
  return (
    <Page title={labels.ask.title} lede={labels.ask.lede}>
      {data ? (
        <Notice tone="good" announce="status" title={labels.ask.sentTitle}>
          <p>{labels.ask.sent}</p>
        </Notice>
      ) : (
        <form className={styles['form']} onSubmit={send}>
          <AskBeforeLeaving unsaved={input.message ? [labels.ask.message] : []} />
          <TextField label={labels.ask.name} autoComplete="name" isRequired maxLength={120} {...field('name')} />
          <TextField type="email" label={labels.email} autoComplete="email" isRequired maxLength={254} {...field('email')} />
          <TextField label={labels.ask.organisation} autoComplete="organization" isRequired maxLength={200} {...field('organisation')} />
          <TextField label={labels.ask.message} rows={4} maxLength={2000} {...field('message')} />
          <Refusal error={error} />
          <div>
            <Button type="submit" look="primary" isPending={isPending}>
              {labels.ask.send}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}
