import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { DecisionLines } from '../decisions/decision-lines.js';
import type { Api } from '../graphql/api.js';
import { OpenRequest, type ReportChangeFragment, ReportingDesk, type ReportingDeskQueryVariables } from '../graphql/generated.js';
import { attestAllLabels } from '../labels/attest-all.js';
import { decisionLabels } from '../labels/decisions.js';
import { deskStandingLabels } from '../labels/desk-standing.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { validationLabels } from '../labels/validation.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { AttestAll } from './attest-all.js';
import { AllDone, DeskLede, NumberStrip, OrganisationSwitch, OtherCampaigns } from './desk-head.js';
import { type Desk, type ListedRequest, type Group, isDone, isOwed, nextToAnswer, useGroups } from './desk-order.js';
import styles from './desk.module.css';
import { FormerRequests, MoreTime, useIsOwn } from './desk-standing.js';
import { SendReady } from './send-ready.js';
import { type CardActs, RequestCard } from './request-card.js';
import { type DeskActions, useDesk } from './use-desk.js';
import { useReadAhead } from './use-opened.js';
import { WorkbookPanel } from './workbook-panel.js';

export async function load(api: Api, { params, search }: PageArgs) {
  const { reportingDesk: desk } = await api.load(ReportingDesk, { pact: await pactSlug(api), campaign: params['campaign']!, organisation: params['organisation']! });
  const opened = desk.requests.find(({ commitment }) => commitment.number === Number(search.get('engagement')));
  if (opened) await api.load(OpenRequest, { id: opened.id });
}

/** Everything one organisation owes in one campaign, answered in one sitting. */
export function Component() {
  const { pact } = useShell();
  const { campaign = '', organisation = '' } = useParams();
  return <DeskPage key={`${campaign} ${organisation}`} variables={{ pact: pact.slug, campaign, organisation }} />;
}

function DeskPage({ variables }: { variables: ReportingDeskQueryVariables }) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const { reportingDesk: desk, campaigns, ...actions } = useDesk(variables);
  const standing = useLabels(deskStandingLabels);
  const decisions = useLabels(decisionLabels);
  const own = useIsOwn(desk.organisation.slug);
  const kicker = `${own ? labels.title : standing.othersReports}, ${semester(desk.campaign.code)}`;
  const title = own ? `${labels.title}, ${desk.organisation.name}` : standing.reportsOf(desk.organisation.name);
  return (
    <Page title={<French>{desk.organisation.name}</French>} documentTitle={title} kicker={kicker} lede={desk.requests.length > 0 && <DeskLede desk={desk} />}>
      <OrganisationSwitch desk={desk} />
      <MoreTime desk={desk} />
      {desk.requests.length === 0 ? (
        <Empty title={labels.none.title}>
          <p>{labels.none.noRequest}</p>
        </Empty>
      ) : (
        <>
          <WorkbookPanel desk={desk} saveDrafts={actions.saveDrafts} />
          <DeskList desk={desk} actions={actions} />
        </>
      )}
      <FormerRequests former={desk.former} />
      <DecisionLines decisions={desk.organisation.openDecisions} title={decisions.toDo} />
      <OtherCampaigns desk={desk} campaigns={campaigns} />
    </Page>
  );
}

function DeskList({ desk, actions }: { desk: Desk; actions: DeskActions }) {
  const labels = useLabels(reportingLabels);
  const { hasKeptText } = actions;
  const groups = useGroups(desk.requests, hasKeptText);
  const { openNumber, setOpen } = useOpenCard();
  const [done, setDone] = useState<Done | null>(null);
  const left = desk.requests.filter(isOwed).length;
  const allDone = left === 0;
  const isClosed = desk.campaign.state === 'CLOSED';
  useReadAhead(openNumber === null ? undefined : nextToAnswer(groups, desk.requests.find(({ commitment }) => commitment.number === openNumber)?.id ?? '')?.id);
  const actsOf = useCardActs({ desk, actions, groups, openNumber, setOpen, setDone });
  useFocusOnNext(desk.requests, done);
  useFocusOnThanks(allDone && done !== null);
  return (
    <>
      {allDone && <AllDone desk={desk} />}
      {!desk.canSubmit && !isClosed && !desk.requests.some(({ availableTransitions }) => availableTransitions.includes('SAVE')) && <p className="small">{labels.readOnly}</p>}
      <NumberStrip groups={groups} isClosed={isClosed} onOpen={(number) => setOpen(number)} />
      {desk.canSubmit && openNumber === null && <SendReady desk={desk} actions={actions} onSent={(numbers) => setDone({ act: 'sent', numbers })} />}
      <UnchangedHint desk={desk} />
      {desk.canSubmit && !allDone && openNumber === null && <AttestAll desk={desk} actions={actions} onSent={(numbers) => setDone({ act: 'sent', numbers })} />}
      <p role="status" className={styles['sent']}>
        {done && <DoneWords done={done} left={left} />}
      </p>
      {groups.map((group) => (
        <GroupSection key={group.name} group={group} isClosed={isClosed} only={groups.length === 1}>
          {group.requests.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              isClosed={isClosed}
              isOpen={request.commitment.number === openNumber}
              hasKeptText={!isDone(request) && request.commitment.number !== openNumber && hasKeptText(request.id)}
              acts={actsOf(request)}
              onToggle={(open) => setOpen(open ? request.commitment.number : null)}
            />
          ))}
        </GroupSection>
      ))}
    </>
  );
}

/** What was just done, told above the list. */
interface Done {
  readonly act: 'sent' | 'takenBack' | 'handedOver' | 'givenBack' | 'goneOn';
  readonly numbers: readonly number[];
  /** The card that has the keyboard next, when the one that was answered from the list has left its place. */
  readonly next?: number;
}

interface CardsOfDesk {
  readonly desk: Desk;
  readonly actions: DeskActions;
  readonly groups: readonly Group[];
  readonly openNumber: number | null;
  readonly setOpen: ReturnType<typeof useOpenCard>['setOpen'];
  readonly setDone: (done: Done) => void;
}

/** What can be done on each card, and what the list makes of it. */
function useCardActs({ desk, actions, groups, openNumber, setOpen, setDone }: CardsOfDesk): (request: ListedRequest) => CardActs {
  return (request) => {
    const { commitment: { number }, availableTransitions } = request;
    const settled = (change: ReportChangeFragment, act: Done['act'], next?: number) => {
      actions.changed(change);
      setDone({ act, numbers: [number], ...(next && { next }) });
    };
    return {
      ...actions,
      canSubmit: desk.canSubmit,
      sendable: { dueOn: desk.dueOn, closesOn: desk.campaign.closesOn },
      onSent: (change) => {
        const next = nextToAnswer(groups, request.id)?.commitment.number;
        // From the list, an attestation leaves the reader where they are; from an open card, the next one opens.
        settled(change, change.request?.state === 'READY' ? 'handedOver' : 'sent', openNumber === null ? (next ?? number) : undefined);
        if (openNumber !== null) setOpen(next ?? null, { replace: true });
      },
      onTakenBack: (change) => {
        settled(change, 'takenBack');
        setOpen(number);
      },
      onGivenBack: (change) => settled(change, availableTransitions.includes('SUBMIT') ? 'givenBack' : 'goneOn'),
    };
  };
}

function DoneWords({ done: { act, numbers }, left }: { done: Done; left: number }) {
  const validation = useLabels(validationLabels);
  const labels = useLabels(reportingLabels);
  const all = useLabels(attestAllLabels);
  if (act === 'takenBack') return labels.takenBack(numbers[0]!);
  if (act !== 'sent') return validation[act](numbers[0]!);
  return numbers.length === 1 ? labels.sent(numbers[0]!, left) : all.sent(numbers.length, left);
}

function GroupSection({ group, isClosed, only, children }: { group: Group; isClosed: boolean; only: boolean; children: React.ReactNode }) {
  const labels = useLabels(reportingLabels);
  const { excused } = useLabels(deskStandingLabels);
  const id = `groupe-${group.name.toLowerCase()}`;
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id} className={only && group.name !== 'DONE' ? 'visually-hidden' : undefined}>
        {group.name === 'EXCUSED' ? excused : (isClosed ? labels.closedGroups : labels.groups)[group.name]} <span className={styles['count']}>{group.requests.length}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function UnchangedHint({ desk }: { desk: Desk }) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const first = desk.requests.find((request) => request.availableTransitions.includes('ATTEST_UNCHANGED'));
  return first?.previousReport ? <p className={styles['hint']}>{labels.unchangedHint(semester(first.previousReport.campaign.code))}</p> : null;
}

/** The open card's number is in the address: the back button closes it, a link can open it. */
function useOpenCard() {
  const [search, setSearch] = useSearchParams();
  const number = Number(search.get('engagement')) || null;
  const setOpen = (next: number | null, { replace = next === null } = {}) =>
    setSearch(
      (old) => {
        if (next === null) old.delete('engagement');
        else old.set('engagement', String(next));
        return old;
      },
      { replace, preventScrollReset: true },
    );
  return { openNumber: number, setOpen };
}

/** The button pressed is gone with the card's place: the heading of the next card takes the focus, once the list has moved. */
function useFocusOnNext(requests: readonly ListedRequest[], done: Done | null) {
  const moved = done?.next !== undefined && requests.some((request) => request.commitment.number === done.numbers[0] && isDone(request)) ? done : null;
  useEffect(() => {
    if (moved) document.querySelector<HTMLElement>(`#engagement-${moved.next} h3 button`)?.focus();
  }, [moved]);
}

function useFocusOnThanks(due: boolean) {
  useEffect(() => {
    if (!due) return;
    const thanks = document.getElementById('tout-est-fait');
    thanks?.focus({ preventScroll: true });
    thanks?.scrollIntoView({ block: 'center' });
  }, [due]);
}
