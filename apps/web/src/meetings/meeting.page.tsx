import { Link, useParams } from 'react-router';
import { MeetingAgenda } from '../decisions/meeting-agenda.js';
import { MeetingDecisions } from '../decisions/meeting-decisions.js';
import { MeetingDossiers } from '../dossiers/meeting-dossiers.js';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { AnswerMeeting, MeetingPage, type MeetingPageQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { meetingLabels } from '../labels/meetings.js';
import { MeetingMinutes } from '../minutes/meeting-minutes.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { French, Quoting } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { AnswerForm } from './answer-form.js';
import { MeetingActs } from './meeting-acts.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingSeats } from './meeting-seats.js';
import styles from './meetings.module.css';
import { sentence } from './sentence.js';

export type ShownMeeting = MeetingPageQuery['meeting'];
export type ShownSeat = ShownMeeting['seats'][number];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(MeetingPage, { id: params['id'] ?? '' });
}

/** One meeting: when and where, one's own answer, what the secretariat can do, what it will speak about, who is expected and who was there. */
export function Component() {
  const labels = useLabels(meetingLabels);
  const { meeting } = useOperation(MeetingPage, { id: useParams()['id'] ?? '' });
  const { title, ofInstance, seats, state, begun, agenda } = meeting;
  const kicker = (
    <>
      <Link to="/reunions">{labels.title}</Link>
      {ofInstance && (
        <>
          {' · '}
          <Link to={`/instances/${ofInstance.id}`}>
            <French>{ofInstance.name}</French>
          </Link>
        </>
      )}
    </>
  );
  return (
    <Page title={title} titleLanguage="fr" kicker={kicker}>
      <Standing meeting={meeting} />
      <ToLive meeting={meeting} />
      <MeetingActs meeting={meeting} />
      {state === 'CALLED' && !begun && seats.filter(({ own }) => own).map((seat) => <OwnAnswer key={seat.id} meeting={meeting.id} seat={seat} />)}
      {agenda && state !== 'CANCELLED' && <MeetingAgenda meeting={meeting} agenda={agenda} />}
      <MeetingMinutes meeting={meeting} />
      <MeetingDossiers meeting={meeting} />
      <MeetingSeats meeting={meeting} />
      <MeetingDecisions meeting={meeting} />
    </Page>
  );
}

/** The ways to a meeting that sits. */
function ToLive({ meeting: { id, sits } }: { meeting: ShownMeeting }) {
  const labels = useLabels(liveLabels);
  const { can } = useShell();
  if (!sits) return null;
  return (
    <Notice tone="good" title={labels.begins}>
      <p className={styles['acts']}>
        <Link to={`/reunions/${id}/seance`}>{labels.toScreen}</Link>
        {can('meeting.manage') && <Link to={`/reunions/${id}/seance/saisie`}>{labels.toDesk}</Link>}
      </p>
    </Notice>
  );
}

/** Where the meeting stands, in words. */
function Standing({ meeting }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const format = useFormat();
  const { today, can } = useShell();
  const { state, begun, callBy, calledAt, cancelReason, remoteAddress, moves, fictional } = meeting;
  return (
    <div className={styles['facts']}>
      <MeetingFacts {...meeting} />
      {remoteAddress && (
        <p>
          <a href={remoteAddress}>{labels.remote}</a>
        </p>
      )}
      <p>
        <strong>{state === 'CALLED' && calledAt ? labels.calledOn(format.instantDay(calledAt)) : sentence(labels.states[state])}</strong>{' '}
        {state === 'PROPOSED' && !begun && callBy && can('meeting.manage') && (callBy < today ? labels.callLate : labels.callBy)(format.day(callBy))}
      </p>
      {cancelReason && (
        <p>
          <Quoting french={[cancelReason]}>{labels.cancelledFor(cancelReason)}</Quoting>
        </p>
      )}
      {moves.toReversed().map(({ startsAt, place, reason, movedAt }, at) => (
        <p key={movedAt} className="small">
          <Quoting french={[place, reason]}>{`${(at === 0 ? labels.movedFrom : labels.movedThen)(format.instant(startsAt), place)}${reason ? ` ${labels.cancelledFor(reason)}` : ''}`}</Quoting>
        </p>
      ))}
      {fictional && <p className="small">{labels.fictional}</p>}
    </div>
  );
}

/** Whether the reader comes, for a seat of theirs. */
function OwnAnswer({ meeting, seat }: { meeting: string; seat: ShownSeat }) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(AnswerMeeting);
  const { id, organisation, substitute, version } = seat;
  const problems = data?.answerMeeting.problems ?? [];
  return (
    <Section title={organisation ? <Quoting french={[organisation.name]}>{labels.yourAnswerFor(organisation.name)}</Quoting> : labels.yourAnswer} id={`reponse-${id}`}>
      {seat.answer && problems.length === 0 && <Notice tone="good" announce="status" title={labels.ownAnswer(labels.answerChoices[seat.answer])} />}
      <AnswerForm
        key={version}
        said={seat}
        substitute={substitute?.name ?? null}
        problems={problems}
        error={error}
        isPending={isPending}
        isTaken={false}
        onSend={(answer) => void run({ input: { meeting, seat: id, version, ...answer } }).catch(() => undefined)}
      />
    </Section>
  );
}
