import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { CorrectPerson } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';

/** Puts a person's name and address right. */
export function CorrectionForm({ person }: { person: { readonly id: string; readonly name: string; readonly email: string } }) {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error, data } = useAction(CorrectPerson);
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const same = name.trim() === person.name && email.trim().toLowerCase() === person.email;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input: { person: person.id, name, email } }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <TextField label={labels.name} value={name} onChange={setName} isRequired maxLength={120} autoComplete="off" />
      <TextField type="email" label={labels.email} value={email} onChange={setEmail} isRequired maxLength={254} autoComplete="off" description={labels.person.correctText} />
      <Refusal error={error} />
      {data && !error && same && <Notice tone="good" announce="status" title={labels.person.corrected} />}
      <div>
        <Button type="submit" isPending={isPending} isDisabled={same}>
          {labels.person.correctGo}
        </Button>
      </div>
    </form>
  );
}
