import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { takeBackLabels } from '../labels/take-back.js';
import { validationLabels } from '../labels/validation.js';
import { Button } from '../ui/button.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import { setFrench } from '../labels/french.js';
import { AttestButton } from './attest-button.js';
import { openComments } from './commented-field.js';
import { type ListedRequest, isDone } from './desk-order.js';
import { useGivenBackWords } from './given-back.js';
import type { CardActs } from './request-card.js';
import styles from './request-card.module.css';
import { TakeBackButton } from './take-back-button.js';

/** A closed card: what was said last time (or this time), and what can be done in one press. */
export function CardSummary({ request, isClosed, acts, onOpen }: { request: ListedRequest; isClosed: boolean; acts: CardActs; onOpen: () => void }) {
  const labels = useLabels(reportingLabels);
  const { availableTransitions, report } = request;
  const done = isDone(request);
  const action = !availableTransitions.includes('SAVE') ? labels.show : request.state === 'AWAITED' ? labels.answer : request.state === 'RETURNED' ? labels.rework : availableTransitions.includes('SUBMIT') && request.state === 'READY' ? labels.show : labels.resume;
  return (
    <div className={styles['summary']}>
      {report && request.state !== 'AWAITED' ? <Said report={report} title={<StateWords request={request} isClosed={isClosed} />} brief={done} asked={askedOf(report)} /> : <LastTime request={request} />}
      <div className={styles['actions']}>
        <Button look={done ? 'quiet' : 'secondary'} onPress={onOpen} aria-label={`${action} : ${request.commitment.number}`}>
          {action}
        </Button>
        {availableTransitions.includes('ATTEST_UNCHANGED') && (
          <AttestButton request={request} actions={acts} onSent={acts.onSent} brief>
            {labels.unchanged}
          </AttestButton>
        )}
        {availableTransitions.includes('TAKE_BACK') && <TakeBackButton look="quiet" request={request} acts={acts} />}
      </div>
    </div>
  );
}

function LastTime({ request: { previousReport } }: { request: ListedRequest }) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  if (!previousReport) return <p className={styles['first']}>{labels.noLastTime}</p>;
  return <Said report={previousReport} title={`${labels.lastTimeShort} ${semester(previousReport.campaign.code)}`} />;
}

function StateWords({ request: { report, state }, isClosed }: { request: ListedRequest; isClosed: boolean }) {
  const labels = useLabels(reportingLabels);
  const validation = useLabels(validationLabels);
  const takenBack = useLabels(takeBackLabels);
  const givenBack = useGivenBackWords();
  const format = useFormat();
  if (report?.givenBack) return givenBack(report.givenBack.by);
  if (state === 'RETURNED') return labels.returned(report?.decidedBy ?? '', report?.decidedAt ? format.instantDay(report.decidedAt) : '');
  if (state === 'READY' && report?.readyAt) return validation.waiting(report.readyBy ?? '', format.instantDay(report.readyAt));
  if (state === 'ACCEPTED' && report?.decidedAt) return labels.sheet.accepted(format.instantDay(report.decidedAt));
  if (report?.submittedAt) return labels.sheet.submitted(format.instantDay(report.submittedAt), report.submittedBy ?? '');
  if (report?.sentBeforeAt) return isClosed ? takenBack.rowClosed : takenBack.row;
  return isClosed ? labels.sheet.draftLeft : labels.sheet.draft;
}

/** What the organisation is asked to put right, by who validates for it or by the secretariat. */
function askedOf(report: NonNullable<ListedRequest['report']>): string | undefined {
  if (report.givenBack) return report.givenBack.word;
  return report.state === 'RETURNED' ? (report.returnComment ?? openComments(report)[0]?.words) : undefined;
}

type Spoken = NonNullable<ListedRequest['previousReport']>;

function Said({ report, title, brief = false, asked }: { report: Pick<Spoken, 'weather' | 'status' | 'excerpt'>; title: React.ReactNode; brief?: boolean; asked?: string | undefined }) {
  const text = asked ?? report.excerpt;
  return (
    <div className={styles['said']}>
      <p className={styles['said-line']}>
        <span>{title}</span>
        {report.weather && <WeatherMark weather={report.weather} />}
        {report.status && <StatusWord status={report.status} />}
      </p>
      {!brief && text && (
        <p lang="fr" className={styles['excerpt']}>
          {setFrench(text)}
        </p>
      )}
    </div>
  );
}
