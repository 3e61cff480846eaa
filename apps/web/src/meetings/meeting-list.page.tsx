import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { MeetingList, type MeetingListQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { MeetingFacts } from './meeting-facts.js';
import styles from './meetings.module.css';
import { sentence } from './sentence.js';

type Meeting = MeetingListQuery['followedMeetings'][number];

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(MeetingList, { pact: await pactSlug(api) });
}

/** The meetings in which the reader sits, or all for who follows them: what comes, then what is past, the latest first. */
export function Component() {
  const labels = useLabels(meetingLabels);
  const { pact, can } = useShell();
  const { followedMeetings: meetings, instances } = useOperation(MeetingList, { pact: pact.slug });
  const isOpen = ({ state, over }: Meeting) => (state === 'PROPOSED' || state === 'CALLED') && !over;
  const coming = meetings.filter(isOpen);
  const past = meetings.filter((meeting) => !isOpen(meeting)).reverse();
  return (
    <Page title={labels.title} lede={labels.lede} kicker={<Link to="/"><French>{pact.shortTitle}</French></Link>}>
      {meetings.length === 0 && instances.length === 0 && !can('meeting.manage') ? (
        <Empty title={labels.none}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <>
          <Section title={labels.coming} id="a-venir" aside={can('meeting.manage') && instances.length > 0 && <ButtonLink to="/reunions/inscrire">{labels.schedule}</ButtonLink>}>
            {coming.length === 0 ? <p>{labels.noComing}</p> : <Lines meetings={coming} />}
          </Section>
          <Instances instances={instances} />
          {past.length > 0 && (
            <Section title={labels.past} id="passees">
              <Lines meetings={past} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Lines({ meetings }: { meetings: readonly Meeting[] }) {
  return (
    <ul className={styles['list']}>
      {meetings.map((meeting) => (
        <Line key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function Line({ meeting: { id, title, state, begun, over, callBy, seats, ...sitting } }: { meeting: Meeting }) {
  const labels = useLabels(meetingLabels);
  const format = useFormat();
  const { today, can } = useShell();
  const own = state === 'CALLED' && !begun ? seats.find((seat) => seat.own) : undefined;
  return (
    <li data-state={state}>
      <Link to={`/reunions/${id}`}>
        <French>{title}</French>
      </Link>
      <MeetingFacts {...sitting} />
      <p className="small">
        {sentence(labels.states[state])} {over && (state === 'PROPOSED' || state === 'CALLED') && can('meeting.manage') && labels.toClose} {state === 'PROPOSED' && !begun && callBy && can('meeting.manage') && (callBy < today ? labels.callLate : labels.callBy)(format.day(callBy))}{' '}
        {own && <strong>{own.answer ? labels.ownAnswer(labels.answerChoices[own.answer]) : labels.ownSilence}</strong>}
      </p>
    </li>
  );
}

function Instances({ instances }: { instances: MeetingListQuery['instances'] }) {
  const labels = useLabels(meetingLabels);
  const words = useLabels(instanceLabels);
  const { can } = useShell();
  return (
    <Section title={labels.instances} id="instances" aside={can('meeting.manage') && <ButtonLink to="/instances/ajouter">{words.add}</ButtonLink>}>
      <ul className={styles['list']}>
        {instances.map(({ id, name, members, proposals }) => (
          <li key={id}>
            <Link to={`/instances/${id}`}>
              <French>{name}</French>
            </Link>
            <p className="small">
              {sentence(words.seatsCount(members.filter(({ seat, mandate }) => seat === 'VOTING' && mandate === 'CURRENT').length))} {can('meeting.manage') && proposals.length > 0 && words.toPropose(proposals.length)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
