import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../graphql/api-context.js';
import { ErasePerson, type ErasureReason } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { SelectField } from '../ui/select-field.js';
import styles from './personal-data.module.css';

interface Props {
  readonly person: { readonly id: string; readonly name: string; readonly leftOn: string | null; readonly roles: readonly { readonly until: string | null }[] };
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
      <Erasure person={person} />
    </div>
  );
}

/** Offered once nothing depends on the person any more; before that, what has to come first is said instead. */
function Erasure({ person }: Props) {
  const labels = useLabels(personalDataLabels).person;
  const format = useFormat();
  const { today } = useShell();
  const { leftOn, roles } = person;
  const leaves = leftOn !== null && leftOn > today;
  const needed = leaves || (leftOn === null && roles.some(({ until }) => until === null || until > today));
  return (
    <>
      <p>{labels.eraseText}</p>
      {needed ? <p>{leaves ? labels.leavesFirst(format.day(leftOn)) : labels.departureFirst}</p> : <ErasureForm person={person} />}
    </>
  );
}

function ErasureForm({ person }: Props) {
  const labels = useLabels(personalDataLabels).person;
  const { run, isPending, error, reset } = useAction(ErasePerson);
  const [reason, setReason] = useState<ErasureReason>('ASKED');
  const [asked, setAsked] = useState(false);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    reset();
    setAsked(true);
  };
  return (
    <form className={styles['form']} onSubmit={ask}>
      <SelectField
        label={labels.reason}
        value={reason}
        onChange={(value) => setReason(value as ErasureReason)}
        options={(['ASKED', 'NOT_NEEDED', 'MISTAKE'] as const).map((value) => ({ value, label: labels.reasons[value] }))}
      />
      <div>
        <Button type="submit">{labels.erase}</Button>
      </div>
      {asked && (
        <Confirmation
          title={labels.eraseTitle(person.name)}
          act={labels.eraseNow}
          keep={labels.keep}
          isPending={isPending}
          error={error}
          onAct={() => void run({ input: { person: person.id, reason } }).catch(() => undefined)}
          onClose={() => setAsked(false)}
        >
          <p>{labels.eraseText}</p>
          <p>{labels.final}</p>
        </Confirmation>
      )}
    </form>
  );
}
