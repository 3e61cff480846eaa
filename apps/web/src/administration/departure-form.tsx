import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { DepartPerson } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import type { PersonShown } from './person.page.js';

/** A departure and who takes over, organisation by organisation: one act. */
export function DepartureForm({ person }: { person: PersonShown }) {
  const labels = useLabels(administrationLabels).person;
  const { today } = useShell();
  const { run, isPending, error } = useAction(DepartPerson);
  const [on, setOn] = useState(today);
  const [heirs, setHeirs] = useState<Readonly<Record<string, string>>>({});
  const send = (event: FormEvent) => {
    event.preventDefault();
    const successions = person.handOver.map(({ organisation }) => ({ organisation: organisation.slug, successor: heirs[organisation.slug] || null }));
    void run({ input: { person: person.id, on, successions } }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <p className={styles['soft']}>{labels.departureText}</p>
      <TextField type="date" label={labels.leavesOn} value={on} onChange={setOn} isRequired />
      {person.handOver.map(({ organisation, candidates }) => (
        <SelectField
          key={organisation.slug}
          label={labels.heir(organisation.name)}
          value={heirs[organisation.slug] ?? ''}
          onChange={(value) => setHeirs((chosen) => ({ ...chosen, [organisation.slug]: value }))}
          options={[{ value: '', label: labels.nobody }, ...candidates.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ))}
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending}>
          {labels.depart}
        </Button>
      </div>
    </form>
  );
}
