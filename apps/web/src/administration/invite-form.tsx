import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { Invite } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import { type OrganisationChoice, RoleFields, type RoleToGive, useRoleChoice } from './role-fields.js';

/** Invites by mail, to a role that is chosen or, with `within`, to contribute for that organisation. */
export function InviteForm({ organisations = [], offers = [], within }: { organisations?: readonly OrganisationChoice[]; offers?: readonly RoleToGive[]; within?: string }) {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error, data } = useAction(Invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const choice = useRoleChoice(offers, organisations);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = within === undefined ? { role: choice.role, organisation: choice.organisation || null } : { role: 'CONTRIBUTOR' as const, organisation: within };
    if (!given.role) return;
    void run({ input: { name, email, role: given.role, organisation: given.organisation } }).then(
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
        <RoleFields choice={choice} organisations={organisations} />
      ) : (
        <p className={styles['soft']}>{labels.members.contributorOnly}</p>
      )}
      <Refusal error={error} />
      {data && !error && <Notice tone="good" announce="status" title={labels.access.invited} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={within === undefined && !choice.role}>
          {labels.access.inviteGo}
        </Button>
      </div>
    </form>
  );
}
