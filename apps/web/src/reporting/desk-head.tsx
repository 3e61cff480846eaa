import { Link } from 'react-router';
import type { ReportingDeskQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { diligenceLabels } from '../labels/diligence.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { useShell } from '../shell/use-shell.js';
import { useToday } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import { type Desk, type ListedRequest, type Group, isDone, isOwed } from './desk-order.js';
import styles from './desk.module.css';
import { useDueWords } from './due-words.js';
import { useOwnOrganisations } from './own-organisations.js';

/** How much is done, and by when. */
export function DeskLede({ desk }: { desk: Desk }) {
  const labels = useLabels(reportingLabels);
  const done = desk.requests.filter(isDone).length;
  // What it was excused of is not asked of it any more.
  const asked = desk.requests.filter((request) => isDone(request) || isOwed(request)).length;
  const due = useDueWords({ ...desk.campaign, dueOn: desk.dueOn }, done === asked);
  return (
    <>
      <span>
        <strong className={styles['progress']}>{labels.done(done, asked)}</strong>
        {due && `, ${due}`}.
      </span>
      <progress className={styles['bar']} aria-label={labels.progress} value={done} max={asked} />
    </>
  );
}

/** The organisations the reader answers for, when there are several. */
export function OrganisationSwitch({ desk }: { desk: Desk }) {
  const labels = useLabels(reportingLabels);
  const organisations = useOwnOrganisations();
  if (organisations.length < 2) return null;
  return (
    <nav aria-label={labels.organisations} className={styles['switch']}>
      <span>{labels.organisations}</span>
      <ul>
        {organisations.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/rapports/${desk.campaign.code}/${slug}`} aria-current={slug === desk.organisation.slug ? 'page' : undefined}>
              <French>{name}</French>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same page in the other campaigns. */
export function OtherCampaigns({ desk, campaigns }: { desk: Desk; campaigns: ReportingDeskQuery['campaigns'] }) {
  const labels = useLabels(reportingLabels);
  const diligence = useLabels(diligenceLabels);
  const semester = useSemester();
  const { viewer } = useShell();
  const others = campaigns.filter(({ state, code }) => state !== 'PLANNED' && code !== desk.campaign.code);
  // A link of a mail opens one campaign only.
  if (viewer.guest || others.length === 0) return null;
  return (
    <nav aria-label={labels.otherCampaigns} className={`${styles['switch']} ${styles['campaigns']}`}>
      <span>{labels.otherCampaigns}</span>
      <ul>
        {others.map(({ code }) => (
          <li key={code}>
            <Link to={`/rapports/${code}/${desk.organisation.slug}`}>{semester(code)}</Link>
          </li>
        ))}
        <li>
          <Link to={`/reponses-rendues/${desk.organisation.slug}`}>{diligence.link}</Link>
        </li>
      </ul>
    </nav>
  );
}

const MANY = 24;

/** Every number with its state drawn under it: how far one is, and the way to each. */
export function NumberStrip({ groups, isClosed, onOpen }: { groups: readonly Group[]; isClosed: boolean; onOpen: (number: number) => void }) {
  const labels = useLabels(reportingLabels);
  const requests = groups.flatMap((group) => group.requests).toSorted((a, b) => a.commitment.number - b.commitment.number);
  const strip = (
    <nav aria-label={labels.strip}>
      <ol className={styles['strip']}>
        {requests.map((request) => (
          <StripItem key={request.id} request={request} isClosed={isClosed} onOpen={onOpen} />
        ))}
      </ol>
    </nav>
  );
  if (requests.length < 2) return null;
  if (requests.length <= MANY) return strip;
  return (
    <details className={styles['strip-more']}>
      <summary>{labels.showStrip(requests.length)}</summary>
      {strip}
    </details>
  );
}

function StripItem({ request: { commitment, state }, isClosed, onOpen }: { request: ListedRequest; isClosed: boolean; onOpen: (number: number) => void }) {
  const labels = useLabels(reportingLabels);
  return (
    <li data-axis={commitment.axis.number} data-state={state}>
      <a
        href={`#engagement-${commitment.number}`}
        aria-label={labels.stripItem(commitment.number, (isClosed ? labels.closedStates : labels.states)[state])}
        onClick={(event) => {
          event.preventDefault();
          onOpen(commitment.number);
        }}
      >
        {commitment.number}
      </a>
    </li>
  );
}

/** Nothing left to do: thanks, and what happens next, or has happened since. */
export function AllDone({ desk }: { desk: Desk }) {
  const labels = useLabels(reportingLabels).allDone;
  const format = useFormat();
  const today = useToday();
  const { copilOn, state } = desk.campaign;
  const isClosed = state === 'CLOSED';
  const next = desk.requests.every((request) => request.state === 'ACCEPTED') ? labels.accepted : isClosed ? labels.closed : labels.next;
  const copil = copilOn && (copilOn < today ? labels.copilHeld : labels.copil)(format.day(copilOn));
  return (
    <section className={styles['thanks']} aria-labelledby="tout-est-fait">
      <h2 id="tout-est-fait" tabIndex={-1}>
        {labels.title}
      </h2>
      <p>{next}</p>
      <p>{[copil, !isClosed && labels.noReminders].filter(Boolean).join(' ')}</p>
    </section>
  );
}
