import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type AccessPageQuery, DecideAccessRequest, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import { OrganisationField, type OrganisationChoice } from './role-fields.js';

type Request = AccessPageQuery['accessRequests']['nodes'][number];

/** Requests for access, each with its answer; the roles offered are those its reader may give in it. */
export function RequestList({ requests, organisations }: { requests: readonly Request[]; organisations: readonly OrganisationChoice[] }) {
  const labels = useLabels(administrationLabels).access;
  const waiting = requests.filter(({ state }) => state === 'WAITING');
  if (waiting.length === 0) return <Empty title={labels.noRequest} />;
  return (
    <ul className={styles['list']}>
      {waiting.map((request) => (
        <RequestItem key={request.id} request={request} organisations={organisations} />
      ))}
    </ul>
  );
}

function RequestItem({ request, organisations }: { request: Request; organisations: readonly OrganisationChoice[] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  const { run, isPending, error } = useAction(DecideAccessRequest);
  const [role, setRole] = useState<Role>('CONTRIBUTOR');
  const [organisation, setOrganisation] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const decide = (approve: boolean) => void run({ input: { request: request.id, approve, role, organisation: organisation || null, until: until || null, reason: reason || null } }).catch(() => undefined);
  return (
    <li className={styles['request']}>
      <p>
        <strong>{request.name}</strong> {labels.access.asks(request.organisation?.name ?? request.organisationText ?? '')}
        <span className={styles['soft']}>
          {request.email} · {format.instant(request.confirmedAt)}
        </span>
      </p>
      {request.message && <FrenchText>{request.message}</FrenchText>}
      {request.roles.length > 1 && <SelectField label={labels.role} value={role} onChange={(value) => setRole(value as Role)} options={request.roles.map((each) => ({ value: each, label: roles[each] }))} />}
      {!request.organisation && <OrganisationField value={organisation} onChange={setOrganisation} organisations={organisations} none={labels.chooseOrganisation} />}
      <TextField type="date" label={labels.person.untilDay} value={until} onChange={setUntil} error={error?.at('until')} />
      <TextField label={labels.access.reason} value={reason} onChange={setReason} maxLength={2000} />
      <Refusal error={error?.at('until') ? null : error} />
      <div className={styles['actions']}>
        <Button look="primary" isPending={isPending} aria-label={labels.access.approveOf(request.name)} onPress={() => decide(true)}>
          {labels.access.approve}
        </Button>
        <Button isPending={isPending} aria-label={labels.access.refuseOf(request.name)} onPress={() => decide(false)}>
          {labels.access.refuse}
        </Button>
      </div>
    </li>
  );
}
