import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { Invite, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import { OrganisationField, type OrganisationChoice, ROLES } from './grant-form.js';

/** Invites by mail; `within` holds the form to contributors of one organisation. */
export function InviteForm({ organisations, within }: { organisations: readonly OrganisationChoice[]; within?: string }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const { run, isPending, error, data } = useAction(Invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('CONTRIBUTOR');
  const [organisation, setOrganisation] = useState(within ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input: { name, email, role, organisation: organisation || null } }).then(
      () => {
        setName('');
        setEmail('');
      },
      () => undefined,
    );
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <TextField label={labels.name} value={name} onChange={setName} isRequired maxLength={120} autoComplete="off" />
      <TextField type="email" label={labels.email} value={email} onChange={setEmail} isRequired maxLength={254} autoComplete="off" />
      {within === undefined ? (
        <>
          <SelectField label={labels.role} value={role} onChange={(value) => setRole(value as Role)} options={ROLES.map((each) => ({ value: each, label: roles[each] }))} />
          <OrganisationField value={organisation} onChange={setOrganisation} organisations={organisations} none={labels.noOrganisation} />
        </>
      ) : (
        <p className={styles['soft']}>{labels.members.contributorOnly}</p>
      )}
      <Refusal error={error} />
      {data && !error && <Notice tone="good" announce="status" title={labels.access.invited} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.access.inviteGo}
        </Button>
      </div>
    </form>
  );
}
