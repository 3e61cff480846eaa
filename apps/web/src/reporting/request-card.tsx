import { useEffect, useRef } from 'react';
import type { ReportChangeFragment } from '../graphql/generated.js';
import { deskStandingLabels } from '../labels/desk-standing.js';
import { exchangeLabels } from '../labels/exchanges.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { takeBackLabels } from '../labels/take-back.js';
import { threadLabels } from '../labels/threads.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentNumber } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { Contributions } from '../contributions/contributions.js';
import { AnswerSheet } from './answer-sheet.js';
import { AttestButton } from './attest-button.js';
import { CardSummary } from './card-summary.js';
import { fieldOfService, openComments, useFieldName } from './commented-field.js';
import { CommitmentText } from './commitment-text.js';
import type { DeskRequest, ListedRequest } from './desk-order.js';
import styles from './request-card.module.css';
import { EvidenceList } from './evidence-part.js';
import { WaitingToBeValidated } from './give-back.js';
import { GivenBackNotice } from './given-back.js';
import { ReportEdits } from './report-edits.js';
import { ReportForm } from './report-form.js';
import { TakeBackButton } from './take-back-button.js';
import { Presence } from '../threads/presence.js';
import { Threads } from '../threads/threads.js';
import { useOpened } from './use-opened.js';
import type { DeskActions } from './use-desk.js';

/** What can be done on a card, and what the page makes of it. */
export interface CardActs extends DeskActions {
  readonly onSent: (change: ReportChangeFragment) => void;
  readonly onTakenBack: (change: ReportChangeFragment) => void;
  readonly onGivenBack: (change: ReportChangeFragment) => void;
  /** The reader sends answers; who does not hands them over. */
  readonly canSubmit: boolean;
  /** By when the organisation is to answer, and the last day on which it can. */
  readonly sendable: { readonly dueOn: string; readonly closesOn: string };
}

interface RequestCardProps {
  readonly request: ListedRequest;
  /** Of a campaign that takes no answers any more. */
  readonly isClosed: boolean;
  readonly isOpen: boolean;
  readonly hasKeptText: boolean;
  readonly acts: CardActs;
  readonly onToggle: (open: boolean) => void;
}

/** One commitment to answer for. Opens in place; its heading is the button. */
export function RequestCard({ request, isClosed, isOpen, hasKeptText, acts, onToggle }: RequestCardProps) {
  const { commitment } = request;
  const { card, toggle } = useFocusWhenOpened(isOpen);
  const panel = `reponse-${commitment.number}`;
  const close = () => {
    onToggle(false);
    toggle.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <li ref={card} id={`engagement-${commitment.number}`} className={styles['card']} data-axis={commitment.axis.number} data-open={isOpen || undefined}>
      <h3>
        <button ref={toggle} type="button" className={styles['toggle']} aria-expanded={isOpen} aria-controls={panel} onClick={() => onToggle(!isOpen)}>
          <CommitmentNumber number={commitment.number} />
          <French>{commitment.title}</French>
        </button>
      </h3>
      <div className={styles['body']}>
        <CardLine request={request} isClosed={isClosed} hasKeptText={hasKeptText} />
        <div id={panel}>
          {isOpen ? <OpenCard id={request.id} acts={acts} onClose={close} /> : <CardSummary request={request} isClosed={isClosed} acts={acts} onOpen={() => onToggle(true)} />}
        </div>
      </div>
    </li>
  );
}

function CardLine({ request, isClosed, hasKeptText }: Pick<RequestCardProps, 'request' | 'isClosed' | 'hasKeptText'>) {
  const labels = useLabels(reportingLabels);
  const { excusedBecause } = useLabels(deskStandingLabels);
  const exchanges = useLabels(exchangeLabels);
  const takenBack = useLabels(takeBackLabels);
  // The other states are said by the heading of the group, or with the date below.
  const telling = request.state === 'DRAFT' || request.state === 'READY' || request.state === 'RETURNED';
  return (
    <p className={styles['line']}>
      <AxisName axis={request.commitment.axis} />
      {telling && (
        <span className={styles['state']} data-state={request.state}>
          {request.report?.sentBeforeAt && !isClosed && request.state === 'DRAFT' ? takenBack.state : (isClosed ? labels.closedStates : labels.states)[request.state]}
        </span>
      )}
      {isReworked(request) && <span className={styles['state']}>{labels.reworked}</span>}
      {request.excused && (
        <span>
          {excusedBecause} <French>{request.excusedReason ?? ''}</French>
        </span>
      )}
      {request.openThreads > 0 && <span className={styles['state']}>{exchanges.openCount(request.openThreads)}</span>}
      {hasKeptText && <span className={styles['state']}>{labels.kept}</span>}
    </p>
  );
}

/** A correction was saved since the secretariat sent the report back. */
function isReworked({ state, report }: ListedRequest): boolean {
  return state === 'RETURNED' && Boolean(report?.decidedAt && report.savedAt > report.decidedAt);
}

interface OpenCardProps extends Pick<RequestCardProps, 'acts'> {
  readonly request: DeskRequest;
  readonly onClose: () => void;
}

function OpenCard({ id, ...around }: { id: string } & Omit<OpenCardProps, 'request'>) {
  const labels = useLabels(reportingLabels).opening;
  const { request, refusal, retry } = useOpened(id);
  if (request) return <OpenedCard request={request} {...around} />;
  if (!refusal) return <p role="status">{labels.reading}</p>;
  return (
    <Notice tone="bad" announce="alert" title={refusal}>
      <Button onPress={retry}>{labels.retry}</Button>
    </Notice>
  );
}

function OpenedCard({ request, acts, onClose }: OpenCardProps) {
  const { report, availableTransitions } = request;
  const editable = availableTransitions.includes('SAVE');
  const draft = editable ? acts.draftOf(request) : undefined;
  return (
    <div className={styles['open']}>
      {report?.givenBack && <GivenBackNotice {...report.givenBack} />}
      {editable && request.state === 'READY' && <WaitingToBeValidated request={request} keeper={acts.draftOf(request)} onGivenBack={acts.onGivenBack} />}
      {request.state === 'RETURNED' && <ReturnNotice request={request} />}
      {draft && <Presence request={request.id} />}
      <CommitmentText commitment={request.commitment} />
      {availableTransitions.includes('ATTEST_UNCHANGED') && <Attestation request={request} acts={acts} />}
      <Contributions request={request.id} version={report?.version ?? 0} level={4} own={draft && { read: () => draft.snapshot().answer, subscribe: draft.subscribe, edit: (change) => draft.edit(change) }} />
      {draft ? <ReportForm request={request} draft={draft} changed={acts.changed} canSubmit={acts.canSubmit} onSent={acts.onSent} onClose={onClose} /> : report ? <AnswerSheet report={report} level={4} /> : <Silence request={request} />}
      {report && <ReportEdits edits={report.edits} commitment={request.commitment} />}
      {!editable && <EvidenceList files={request.evidence} />}
      <Threads request={request.id} level={4} />
      {availableTransitions.includes('TAKE_BACK') && (
        <p className={styles['actions']}>
          <TakeBackButton look="secondary" request={request} acts={acts} />
        </p>
      )}
    </div>
  );
}

function ReturnNotice({ request }: { request: DeskRequest }) {
  const { report } = request;
  const labels = useLabels(reportingLabels);
  const threads = useLabels(threadLabels);
  const format = useFormat();
  const comments = openComments(report);
  const name = useFieldName(request.commitment);
  if (!report || (!report.returnComment && comments.length === 0)) return null;
  return (
    <Notice tone="warn" title={labels.returned(report.decidedBy ?? '', report.decidedAt ? format.instantDay(report.decidedAt) : '')}>
      {report.returnComment && (
        <div className={styles['comment']}>
          <FrenchText>{report.returnComment}</FrenchText>
        </div>
      )}
      {comments.length > 0 && (
        <p>
          {threads.toAnswer(comments.length)} <French>{comments.map(({ field }) => name(fieldOfService(field))).join(', ')}</French>
        </p>
      )}
    </Notice>
  );
}

function Attestation({ request, acts }: Pick<OpenCardProps, 'request' | 'acts'>) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  if (!request.previousReport) return null;
  return (
    <div className={styles['attestation']}>
      <AttestButton request={request} actions={acts} onSent={acts.onSent}>
        {labels.unchangedLong(semester(request.previousReport.campaign.code))}
      </AttestButton>
    </div>
  );
}

/** Not to be answered any more, or not by this reader, and nothing was written. */
function Silence({ request }: { request: DeskRequest }) {
  const labels = useLabels(reportingLabels);
  return request.previousReport ? <AnswerSheet report={request.previousReport} level={4} /> : <p className="small">{labels.sheet.nothing}</p>;
}

/** A card that opens takes the focus on its heading and comes to the top when it was out of sight. */
function useFocusWhenOpened(isOpen: boolean) {
  const card = useRef<HTMLLIElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    toggle.current?.focus({ preventScroll: true });
    const top = card.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) card.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  return { card, toggle };
}
