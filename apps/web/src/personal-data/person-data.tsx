import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../graphql/api-context.js';
import { ErasePerson, type ErasureReason } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import styles from './personal-data.module.css';

interface Props {
  readonly person: { readonly id: string; readonly name: string };
}

/** Of a person's record: a copy of their data for whoever asks, and their erasure. */
export function PersonData({ person }: Props) {
  const labels = useLabels(personalDataLabels).person;
  const { addressOf } = useApi();
  return (
    <div className={styles['words']}>
      <p>{labels.copyText}</p>
      <p>
        <a href={addressOf(`/files/donnees-personnelles.json?personne=${person.id}`)} download>
          {labels.copy(person.name)}
        </a>
      </p>
      <ErasureForm person={person} />
    </div>
  );
}

/** What cannot be undone is asked twice: the first press shows what will be done. */
function ErasureForm({ person }: Props) {
  const labels = useLabels(personalDataLabels).person;
  const { run, isPending, error } = useAction(ErasePerson);
  const [reason, setReason] = useState<ErasureReason>('ASKED');
  const [asked, setAsked] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!asked) return setAsked(true);
    void run({ input: { person: person.id, reason } }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <p>{labels.eraseText}</p>
      <SelectField
        label={labels.reason}
        value={reason}
        onChange={(value) => setReason(value as ErasureReason)}
        options={(['ASKED', 'NOT_NEEDED', 'MISTAKE'] as const).map((value) => ({ value, label: labels.reasons[value] }))}
      />
      {asked && <p role="status">{labels.sure(person.name)}</p>}
      <Refusal error={error} />
      <div className={styles['actions']}>
        <Button type="submit" isPending={isPending}>
          {asked ? labels.eraseNow : labels.erase}
        </Button>
        {asked && (
          <Button look="quiet" onPress={() => setAsked(false)}>
            {labels.keep}
          </Button>
        )}
      </div>
    </form>
  );
}
