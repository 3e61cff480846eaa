import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { AnsweredWording } from '../avenants/answered-wording.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { ReportReview, type ReportReviewQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { threadLabels } from '../labels/threads.js';
import { Contributions } from '../contributions/contributions.js';
import { AnswerSheet } from '../reporting/answer-sheet.js';
import { FigureWarnings } from '../indicators/figure-warnings.js';
import { ReportEdits } from '../reporting/report-edits.js';
import { EvidenceList } from '../reporting/evidence-part.js';
import { FILES } from '../reporting/commented-field.js';
import type { Field } from '../reporting/report-answer.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentNumber } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { DocumentTitle, PageTitle } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { AskedOrganisation } from './asked-organisation.js';
import { type Decided, Decision } from './decision.js';
import { ChangesLine, FieldReview } from './field-review.js';
import { Threads } from '../threads/threads.js';
import { useKeptComments } from './kept-comment.js';
import styles from './review.module.css';

export async function load(api: Api, { params }: PageArgs) {
  return api.load(ReportReview, { pact: await pactSlug(api), campaign: params['campaign']!, report: params['report']! });
}

/** One report beside the one before it, with the decision to take. */
export function Component() {
  const { pact } = useShell();
  const { campaign = '', report: id = '' } = useParams();
  const read = useOperation(ReportReview, { pact: pact.slug, campaign, report: id });
  return <Review key={id} {...read} campaign={campaign} />;
}

function Review({ report, waiting, campaign }: Pick<ReportReviewQuery, 'report' | 'waiting'> & { campaign: string }) {
  const labels = useLabels(campaignLabels).review;
  const semester = useSemester();
  const kept = useKeptComments(report.id);
  const [decided, setDecided] = useState<(Decided & { readonly times: number }) | null>(null);
  const previous = previousOf(report);
  const around = (field: Field, content: ReactNode) => (
    <FieldReview key={`${field} ${report.version}`} report={report} field={field} kept={kept}>
      {content}
    </FieldReview>
  );
  return (
    <article className={styles['page']} data-axis={report.commitment.axis.number}>
      <DocumentTitle>{`${labels.kicker(semester(campaign))} : ${report.commitment.number}, ${report.organisation.name}`}</DocumentTitle>
      <ReviewHead report={report} />
      <div className={styles['sides']}>
        <section aria-labelledby="ce-semestre">
          <h2 id="ce-semestre">
            <SetWords>{labels.thisTime(semester(campaign))}</SetWords>
          </h2>
          <StateLine report={report} />
          <FigureWarnings report={report} />
          <AnswerSheet report={report} level={3} around={around} asked={report.commitment.indicators} />
          <ReportEdits edits={report.edits} commitment={report.commitment} />
          {report.evidence.length > 0 && around(FILES, <EvidenceList files={report.evidence} />)}
        </section>
        <section aria-labelledby="avant" className={styles['before']}>
          <h2 id="avant">
            <SetWords>{previous ? labels.lastTime(semester(previous.campaign.code)) : labels.noLastTime}</SetWords>
          </h2>
          {previous && <AnswerSheet report={previous} level={3} />}
        </section>
      </div>
      <Contributions request={report.requestId} version={report.version} level={2} />
      <Threads request={report.requestId} level={2} />
      <Decision report={report} kept={kept} onSettled={(done) => setDecided((before) => done && { ...done, times: (before?.times ?? 0) + 1 })} />
      {decided && <Confirmation key={decided.times} {...decided} />}
      <Waiting waiting={waiting} current={report.id} campaign={campaign} />
    </article>
  );
}

type Report = ReportReviewQuery['report'];

/** The same organisation's accepted report of the latest campaign before this one. */
function previousOf({ commitment, organisation, campaign }: Report) {
  return commitment.reports.filter((each) => each.organisation.slug === organisation.slug && each.campaign.code < campaign.code).toSorted((a, b) => b.campaign.code.localeCompare(a.campaign.code))[0];
}

function ReviewHead({ report }: { report: Report }) {
  const { commitment, organisation, campaign } = report;
  const labels = useLabels(campaignLabels).review;
  const semester = useSemester();
  const { can } = useShell();
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>
        <Link to={`/campagnes/${campaign.code}`}>{labels.kicker(semester(campaign.code))}</Link>
        <AxisName axis={commitment.axis} />
      </p>
      <PageTitle className={styles['title']}>
        <CommitmentNumber number={commitment.number} />
        <Link to={`/engagements/${commitment.number}`}>
          <French>{commitment.title}</French>
        </Link>
      </PageTitle>
      <p className={styles['who']}>
        <AskedOrganisation campaign={campaign.code} organisation={organisation} open={can('report.decide')} />
      </p>
      <AnsweredWording report={report} />
    </header>
  );
}

function StateLine({ report }: { report: Report }) {
  const labels = useLabels(campaignLabels).review;
  const format = useFormat();
  const decided = report.decidedAt ? format.instant(report.decidedAt) : '';
  const who = report.decidedBy ?? '';
  return (
    <div className={styles['state']} role="status">
      <p>{report.submittedAt ? labels.sent(format.instant(report.submittedAt), report.submittedBy ?? '') : labels.draft}</p>
      {report.state === 'ACCEPTED' && <p>{labels.accepted(decided, who)}</p>}
      {report.returnComment && report.state !== 'ACCEPTED' && (
        <Notice tone="warn" title={report.state === 'RETURNED' ? labels.returned(decided, who) : labels.returnedBefore(decided, who)}>
          <FrenchText>{report.returnComment}</FrenchText>
        </Notice>
      )}
      {!report.returnComment && report.state === 'RETURNED' && <p>{labels.returnedOnFields(decided, who)}</p>}
      <ChangesLine report={report} />
    </div>
  );
}

/** Takes the focus from the button, which is gone; the next report is one step further. */
function Confirmation({ act, mailed }: Decided) {
  const labels = useLabels(campaignLabels).review;
  const threads = useLabels(threadLabels);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p ref={place} tabIndex={-1} className={styles['confirmation']}>
      {labels.now[act]} {mailed !== null && threads.mailed(mailed)}
    </p>
  );
}

function Waiting({ waiting, current, campaign }: { waiting: ReportReviewQuery['waiting']; current: string; campaign: string }) {
  const labels = useLabels(campaignLabels).review;
  const others = waiting.nodes.filter(({ report }) => report && report.id !== current);
  const [next] = others;
  const count = waiting.totalCount - (waiting.nodes.length - others.length);
  return (
    <p className={styles['waiting']}>
      <span>{labels.waiting(count)}</span>
      {next?.report && (
        <Link to={`/campagnes/${campaign}/rapports/${next.report.id}`}>
          {labels.next(next.commitment.number)}, <French>{next.organisation.name}</French>
        </Link>
      )}
      <Link to={`/campagnes/${campaign}?etat=SUBMITTED`}>{labels.back}</Link>
    </p>
  );
}
