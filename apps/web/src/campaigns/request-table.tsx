import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { batchLabels } from '../labels/batch.js';
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
import { BatchAccept, type BatchOutcome, type Chosen } from './batch.js';
import batch from './batch.module.css';
import styles from './campaign.module.css';
import { ExpectDialog } from './excuse-dialog.js';
import { useRequestStates } from './request-states.js';

type Row = CampaignPageQuery['reportRequests']['nodes'][number];

interface RequestTableProps {
  readonly campaign: string;
  readonly requests: readonly Row[];
  readonly excuses: boolean;
  readonly onAccepted: (outcome: BatchOutcome) => void;
}

/** The requests, one a line; on a phone one a block. Contacts and reminders are told where they are open to the reader. */
export function RequestTable({ campaign, requests, excuses, onAccepted }: RequestTableProps) {
  const labels = useLabels(campaignLabels).table;
  const open = requests.some(({ openToReader }) => openToReader);
  const [asked, setAsked] = useState<Row | null>(null);
  const { pact, can } = useShell();
  const choice = useChoice(requests, can('report.decide'));
  return (
    <div className={styles['requests']}>
      {choice && choice.choosable.size > 0 && <ChooseAll choice={choice} onAccepted={onAccepted} />}
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
            <RequestRow key={request.id} campaign={campaign} request={request} told={open} choice={choice} onExpect={excuses ? () => setAsked(request) : null} />
          ))}
        </tbody>
      </Table>
      {asked && <ExpectDialog pact={pact.slug} campaign={campaign} request={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function RequestRow({ campaign, request, told, choice, onExpect }: { campaign: string; request: Row; told: boolean; choice: Choice | null; onExpect: (() => void) | null }) {
  const labels = useLabels(campaignLabels);
  const batchWords = useLabels(batchLabels);
  const roles = useLabels(porteurRoleLabels).words;
  const format = useFormat();
  const { commitment, organisation } = request;
  return (
    <tr>
      <th scope="row">
        {choice?.choosable.has(request.id) && (
          <label className={batch['choose']}>
            <input type="checkbox" aria-label={batchWords.choose(commitment.number, organisation.name)} checked={choice.isChosen(request.id)} onChange={(event) => choice.set([request.id], event.target.checked)} />
          </label>
        )}
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

interface Choice {
  /** By request: its report at the version shown. */
  readonly choosable: ReadonlyMap<string, Chosen>;
  readonly chosen: readonly Chosen[];
  readonly isChosen: (request: string) => boolean;
  readonly set: (requests: readonly string[], chosen: boolean) => void;
}

/** What may be chosen on this page of the list, and what is; null for who does not decide. */
function useChoice(requests: readonly Row[], decides: boolean): Choice | null {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choosable = new Map(requests.flatMap(({ id, state, report }) => (state === 'SUBMITTED' && report ? [[id, { report: report.id, version: report.version }] as const] : [])));
  if (!decides) return null;
  const set = (requests: readonly string[], chosen: boolean) => setIds((old) => new Set(chosen ? [...old, ...requests] : [...old].filter((id) => !requests.includes(id))));
  return { choosable, chosen: [...choosable].flatMap(([id, each]) => (ids.has(id) ? [each] : [])), isChosen: (id) => ids.has(id), set };
}

function ChooseAll({ choice: { choosable, chosen, set }, onAccepted }: { choice: Choice; onAccepted: RequestTableProps['onAccepted'] }) {
  const labels = useLabels(batchLabels);
  const all = [...choosable.keys()];
  return (
    <>
      <label className={batch['choose']}>
        <input type="checkbox" checked={chosen.length === all.length} onChange={(event) => set(all, event.target.checked)} /> {labels.all}
      </label>
      <BatchAccept
        chosen={chosen}
        onDone={(outcome) => {
          set(all, false);
          onAccepted(outcome);
        }}
      />
    </>
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
