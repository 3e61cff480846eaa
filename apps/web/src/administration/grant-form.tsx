import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { GrantRole } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import { type OrganisationChoice, RoleFields, type RoleToGive, useRoleChoice } from './role-fields.js';

/** Gives a role from a day up to another. */
export function GrantForm({ person, organisations, offers }: { person: string; organisations: readonly OrganisationChoice[]; offers: readonly RoleToGive[] }) {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error } = useAction(GrantRole);
  const choice = useRoleChoice(offers, organisations);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!choice.role) return;
    void run({ input: { person, role: choice.role, organisation: choice.organisation || null, ...(from && { from }), until: until || null } }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <RoleFields choice={choice} organisations={organisations} />
      <TextField type="date" label={labels.person.fromDay} value={from} onChange={setFrom} />
      <TextField type="date" label={labels.person.untilDay} value={until} onChange={setUntil} />
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending} isDisabled={!choice.role}>
          {labels.person.grantGo}
        </Button>
      </div>
    </form>
  );
}
