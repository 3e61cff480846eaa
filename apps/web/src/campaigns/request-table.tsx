import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { porteurRoleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { useShell } from '../shell/use-shell.js';
import { Table } from '../ui/table.js';
import { AskedOrganisation } from './asked-organisation.js';
import styles from './campaign.module.css';
import { useRequestStates } from './request-states.js';

type Row = CampaignPageQuery['reportRequests']['nodes'][number];

/** The requests, one a line; on a phone one a block. Contacts and reminders are told where they are open to the reader. */
export function RequestTable({ campaign, requests }: { campaign: string; requests: readonly Row[] }) {
  const labels = useLabels(campaignLabels).table;
  const open = requests.some(({ openToReader }) => openToReader);
  return (
    <div className={styles['requests']}>
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.commitment}</th>
            <th scope="col">{labels.organisation}</th>
            <th scope="col">{labels.state}</th>
            <th scope="col">{labels.answer}</th>
            {open && <th scope="col">{labels.contact}</th>}
            {open && <th scope="col">{labels.reminded}</th>}
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow key={request.id} campaign={campaign} request={request} told={open} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function RequestRow({ campaign, request, told }: { campaign: string; request: Row; told: boolean }) {
  const labels = useLabels(campaignLabels);
  const roles = useLabels(porteurRoleLabels).words;
  const format = useFormat();
  const states = useRequestStates();
  const { commitment, organisation } = request;
  return (
    <tr>
      <th scope="row">
        <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
      </th>
      <td>
        <AskedOrganisation campaign={campaign} organisation={organisation} open={request.openToReader} />
        <span className={styles['role']}>{roles[request.role]}</span>
      </td>
      <td data-label={labels.table.state}>
        <span className={styles['state']} data-state={request.state}>
          {states.one[request.state]}
        </span>
        {request.late && <span className={styles['late']}>{labels.lateMark}</span>}
      </td>
      <td data-label={labels.table.answer}>
        <Answer campaign={campaign} request={request} />
      </td>
      {told && <td data-label={labels.table.contact}>{request.openToReader ? <Contacts contacts={request.contacts} toPhone={request.toPhone} /> : <NotTold />}</td>}
      {told && <td data-label={labels.table.reminded}>{request.openToReader ? (request.lastRemindedAt ? format.instantDay(request.lastRemindedAt) : labels.never) : <NotTold />}</td>}
    </tr>
  );
}

function NotTold() {
  const labels = useLabels(campaignLabels);
  return <span className={styles['untold']}>{labels.notTold}</span>;
}

/** Who answers; those who want no reminders by mail are to be phoned. */
function Contacts({ contacts, toPhone }: Pick<Row, 'contacts' | 'toPhone'>) {
  const labels = useLabels(campaignLabels);
  if (contacts.length === 0) return <em className={styles['nobody']}>{labels.noContact}</em>;
  return contacts.map(({ id, name }) => (
    <span key={id} className={styles['contact']}>
      {name}
      {toPhone.some((each) => each.id === id) && <span className={styles['role']}>{labels.toPhone}</span>}
    </span>
  ));
}

function Answer({ campaign, request: { report, state, commitment } }: { campaign: string; request: Row }) {
  const labels = useLabels(campaignLabels);
  const decides = useShell().can('report.decide');
  if (!report) return state === 'SUBMITTED' ? <span className={styles['untold']}>{labels.notAccepted}</span> : '–';
  const read = decides && state === 'SUBMITTED' ? labels.read : labels.see;
  return (
    <span className={styles['answer']}>
      {report.weather && <WeatherMark weather={report.weather} />}
      {report.status && <StatusWord status={report.status} />}
      {report.unchanged && <span className={styles['role']}>{labels.unchanged}</span>}
      <Link to={`/campagnes/${campaign}/rapports/${report.id}`} aria-label={`${read} : ${commitment.number}`}>
        {read}
      </Link>
    </span>
  );
}
