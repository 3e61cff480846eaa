import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { campaignLabels } from '../labels/campaigns.js';
import { porteurRoleLabels } from '../labels/enums.js';
import { exchangeLabels } from '../labels/exchanges.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { CommitmentLink, StatusWord, WeatherMark } from '../ui/marks.js';
import { useShell } from '../shell/use-shell.js';
import { Table } from '../ui/table.js';
import { AskedOrganisation } from './asked-organisation.js';
import styles from './campaign.module.css';
import { ExpectDialog } from './excuse-dialog.js';
import { useRequestStates } from './request-states.js';

type Row = CampaignPageQuery['reportRequests']['nodes'][number];

/** The requests, one a line; on a phone one a block. Contacts and reminders are told where they are open to the reader. */
export function RequestTable({ campaign, requests, excuses }: { campaign: string; requests: readonly Row[]; excuses: boolean }) {
  const labels = useLabels(campaignLabels).table;
  const open = requests.some(({ openToReader }) => openToReader);
  const [asked, setAsked] = useState<Row | null>(null);
  const { pact } = useShell();
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
            <RequestRow key={request.id} campaign={campaign} request={request} told={open} onExpect={excuses ? () => setAsked(request) : null} />
          ))}
        </tbody>
      </Table>
      {asked && <ExpectDialog pact={pact.slug} campaign={campaign} request={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function RequestRow({ campaign, request, told, onExpect }: { campaign: string; request: Row; told: boolean; onExpect: (() => void) | null }) {
  const labels = useLabels(campaignLabels);
  const roles = useLabels(porteurRoleLabels).words;
  const format = useFormat();
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
        <State request={request} onExpect={onExpect} />
      </td>
      <td data-label={labels.table.answer}>
        <Answer campaign={campaign} request={request} />
      </td>
      {told && <td data-label={labels.table.contact}>{request.openToReader ? <Contacts contacts={request.contacts} toPhone={request.toPhone} /> : <NotTold />}</td>}
      {told && <td data-label={labels.table.reminded}>{request.openToReader ? (request.lastRemindedAt ? format.instantDay(request.lastRemindedAt) : labels.never) : <NotTold />}</td>}
    </tr>
  );
}

/** Where the request stands; excused, or no longer its organisation's to answer, with why or since when. */
function State({ request: { openThreads, state, late, excused, excusedReason, formerOn, commitment, organisation }, onExpect }: { request: Row; onExpect: (() => void) | null }) {
  const labels = useLabels(campaignLabels);
  const acts = useLabels(campaignActLabels);
  const exchanges = useLabels(exchangeLabels);
  const format = useFormat();
  const states = useRequestStates();
  return (
    <>
      <span className={styles['state']} data-state={state}>
        {excused ? acts.excusedMark : states.one[state]}
      </span>
      {openThreads > 0 && <span className={styles['excuse']}>{exchanges.openCount(openThreads)}</span>}
      {late && <span className={styles['late']}>{labels.lateMark}</span>}
      {excused && excusedReason && (
        <span className={styles['excuse']}>
          <French>{excusedReason}</French>
        </span>
      )}
      {formerOn && <span className={styles['excuse']}>{acts.formerMark(format.day(formerOn))}</span>}
      {excused && onExpect && (
        <Button look="quiet" aria-label={acts.expectOf(commitment.number, organisation.name)} onPress={onExpect}>
          {acts.expect}
        </Button>
      )}
    </>
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
