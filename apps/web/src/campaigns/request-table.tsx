import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { porteurRoleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { Table } from '../ui/table.js';
import styles from './campaign.module.css';

type Row = CampaignPageQuery['reportRequests']['nodes'][number];

/** The requests, one a line; on a phone one a block. */
export function RequestTable({ campaign, requests }: { campaign: string; requests: readonly Row[] }) {
  const labels = useLabels(campaignLabels).table;
  return (
    <div className={styles['requests']}>
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.commitment}</th>
            <th scope="col">{labels.organisation}</th>
            <th scope="col">{labels.state}</th>
            <th scope="col">{labels.answer}</th>
            <th scope="col">{labels.contact}</th>
            <th scope="col">{labels.reminded}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow key={request.id} campaign={campaign} request={request} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function RequestRow({ campaign, request }: { campaign: string; request: Row }) {
  const labels = useLabels(campaignLabels);
  const roles = useLabels(porteurRoleLabels).words;
  const format = useFormat();
  const { commitment, organisation, contacts } = request;
  return (
    <tr>
      <th scope="row">
        <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
      </th>
      <td>
        <Link to={`/rapports/${campaign}/${organisation.slug}`}>
          <French>{organisation.name}</French>
        </Link>
        <span className={styles['role']}>{roles[request.role]}</span>
      </td>
      <td data-label={labels.table.state}>
        <span className={styles['state']} data-state={request.state}>
          {labels.states[request.state]}
        </span>
        {request.late && <span className={styles['late']}>{labels.lateMark}</span>}
      </td>
      <td data-label={labels.table.answer}>
        <Answer campaign={campaign} request={request} />
      </td>
      <td data-label={labels.table.contact}>
        <Contacts contacts={contacts} />
      </td>
      <td data-label={labels.table.reminded}>{request.lastRemindedAt ? format.instantDay(request.lastRemindedAt) : labels.never}</td>
    </tr>
  );
}

function Contacts({ contacts }: { contacts: Row['contacts'] }) {
  const labels = useLabels(campaignLabels);
  if (contacts.length === 0) return <em className={styles['nobody']}>{labels.noContact}</em>;
  return contacts.map(({ id, name }) => (
    <span key={id} className={styles['contact']}>
      {name}
    </span>
  ));
}

function Answer({ campaign, request: { report, state, commitment } }: { campaign: string; request: Row }) {
  const labels = useLabels(campaignLabels);
  if (!report) return '–';
  return (
    <span className={styles['answer']}>
      {report.weather && <WeatherMark weather={report.weather} />}
      {report.status && <StatusWord status={report.status} />}
      {report.unchanged && <span className={styles['role']}>{labels.unchanged}</span>}
      <Link to={`/campagnes/${campaign}/rapports/${report.id}`} aria-label={`${state === 'SUBMITTED' ? labels.read : labels.see} : ${commitment.number}`}>
        {state === 'SUBMITTED' ? labels.read : labels.see}
      </Link>
    </span>
  );
}
