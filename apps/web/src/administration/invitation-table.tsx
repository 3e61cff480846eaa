import { useAction } from '../graphql/api-context.js';
import { type AccessPageQuery, ResendInvitation, RevokeInvitation } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';

type Invitation = AccessPageQuery['invitations']['nodes'][number];

/** Invitations sent: sent again or withdrawn as long as they are not accepted. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const labels = useLabels(administrationLabels);
  if (invitations.length === 0) return <Empty title={labels.access.noInvitation} />;
  return (
    <Table caption={labels.access.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.role}</th>
          <th scope="col">{labels.state}</th>
          <th scope="col">{labels.access.actions}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </tbody>
    </Table>
  );
}

function InvitationRow({ invitation: { id, name, email, role, state, expiresAt, organisation } }: { invitation: Invitation }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  const resend = useAction(ResendInvitation);
  const revoke = useAction(RevokeInvitation);
  const open = state === 'WAITING' || state === 'EXPIRED';
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles['soft']}>{email}</span>
      </th>
      <td data-label={labels.role}>
        {roles[role]}
        {organisation && (
          <span className={styles['soft']}>
            <French>{organisation.name}</French>
          </span>
        )}
      </td>
      <td data-label={labels.state}>
        {labels.access.invitationStates[state]}
        {state === 'WAITING' && <span className={styles['soft']}>{labels.access.expires(format.instant(expiresAt))}</span>}
      </td>
      <td data-label={labels.access.actions}>
        <Refusal error={resend.error ?? revoke.error} />
        {open && (
          <div className={styles['actions']}>
            <Button look="quiet" isPending={resend.isPending} aria-label={labels.access.resendTo(name)} onPress={() => void resend.run({ input: { invitation: id } }).catch(() => undefined)}>
              {labels.access.resend}
            </Button>
            <Button look="quiet" isPending={revoke.isPending} aria-label={labels.access.revokeOf(name)} onPress={() => void revoke.run({ input: { invitation: id } }).catch(() => undefined)}>
              {labels.access.revoke}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
