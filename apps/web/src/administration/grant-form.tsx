import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { GrantRole, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';

export const ROLES = (Object.keys(roleLabels.fr.words) as Role[]).filter((role) => role !== 'OPERATOR');

export interface OrganisationChoice {
  readonly slug: string;
  readonly name: string;
}

/** Gives a role from a day up to another. */
export function GrantForm({ person, organisations }: { person: string; organisations: readonly OrganisationChoice[] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const { run, isPending, error } = useAction(GrantRole);
  const [role, setRole] = useState<Role>('CONTRIBUTOR');
  const [organisation, setOrganisation] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input: { person, role, organisation: organisation || null, ...(from && { from }), until: until || null } }).catch(() => undefined);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <SelectField label={labels.role} value={role} onChange={(value) => setRole(value as Role)} options={ROLES.map((each) => ({ value: each, label: roles[each] }))} />
      <OrganisationField value={organisation} onChange={setOrganisation} organisations={organisations} none={labels.noOrganisation} />
      <TextField type="date" label={labels.person.fromDay} value={from} onChange={setFrom} />
      <TextField type="date" label={labels.person.untilDay} value={until} onChange={setUntil} />
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending}>
          {labels.person.grantGo}
        </Button>
      </div>
    </form>
  );
}

export function OrganisationField({ value, onChange, organisations, none }: { value: string; onChange: (value: string) => void; organisations: readonly OrganisationChoice[]; none: string }) {
  const labels = useLabels(administrationLabels);
  return <SelectField label={labels.organisation} value={value} onChange={onChange} options={[{ value: '', label: none }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name }))]} />;
}
