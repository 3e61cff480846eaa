import { Suspense } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { LiveMeeting, MinutesDraft, MinutesEdition, MinutesPage, Shell, type MinutesEditionQuery, type MinutesPageQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { minutesLabels } from '../labels/minutes.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { DraftMinutes, useTypedMinutes } from './draft-minutes.js';
import { MinutesActs } from './minutes-acts.js';
import styles from './minutes.module.css';
import { MinutesText } from './minutes-text.js';

/** An edition as the list has it, and as it is read. */
export type ListedEdition = MinutesPageQuery['meeting']['minutes'][number];
export type Edition = MinutesEditionQuery['minutes'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  const meeting = params['id'] ?? '';
  const page = await api.load(MinutesPage, { meeting });
  const [latest] = page.meeting.minutes;
  if (latest) await api.load(MinutesEdition, { id: latest.id });
  const { viewer } = await api.load(Shell, {});
  if (page.meeting.state === 'HELD' && viewer.permissions.includes('meeting.manage')) await Promise.all([api.load(MinutesDraft, { meeting }), api.load(LiveMeeting, { meeting })]);
  return page;
}

/** The minutes of a meeting: the edition that was sent last; for the secretariat, what the next one is made of. */
export function Component() {
  const labels = useLabels(minutesLabels);
  const words = useLabels(meetingLabels);
  const { can } = useShell();
  const { meeting } = useOperation(MinutesPage, { meeting: useParams()['id'] ?? '' });
  const [latest, ...earlier] = meeting.minutes;
  const typed = useTypedMinutes();
  const writes = can('meeting.manage') && meeting.state === 'HELD' && latest?.state !== 'PREPARED';
  const kicker = (
    <>
      <Link to="/reunions">{words.title}</Link>
      {' · '}
      <Link to={`/reunions/${meeting.id}`}>
        <French>{meeting.title}</French>
      </Link>
    </>
  );
  return (
    <Page title={labels.title} documentTitle={`${labels.title} · ${meeting.title}`} kicker={kicker}>
      {!latest && !writes && <Empty title={labels.none}>{labels.noneText}</Empty>}
      {latest && <Latest meeting={meeting.id} edition={latest} />}
      {writes && <DraftMinutes meeting={meeting.id} isSent={latest !== undefined} typed={typed} />}
      {earlier.length > 0 && <Earlier editions={earlier} />}
    </Page>
  );
}

function Latest({ meeting, edition }: { meeting: string; edition: ListedEdition }) {
  const labels = useLabels(minutesLabels);
  const format = useFormat();
  const { id, number, state, sharedAt } = edition;
  return (
    <>
      <p className="sans">
        {labels.edition(number)}, {sharedAt ? labels.sharedOn(format.instantDay(sharedAt)) : labels.states[state]}.
      </p>
      <MinutesActs meeting={meeting} edition={edition} />
      {/* One that was just prepared is read now. */}
      <Suspense>
        <MinutesText id={id} />
      </Suspense>
    </>
  );
}

function Earlier({ editions }: { editions: readonly ListedEdition[] }) {
  const labels = useLabels(minutesLabels);
  const format = useFormat();
  const { addressOf } = useApi();
  return (
    <Section title={labels.earlier} id="editions">
      <ul className={styles['list']}>
        {editions.map(({ id, number, sharedAt, print, pages }) => (
          <li key={id}>
            {labels.edition(number)}
            {sharedAt && `, ${labels.sharedOn(format.instantDay(sharedAt))}`}
            {print === 'READY' && (
              <>
                {' · '}
                <a href={addressOf(`/files/minutes/${id}.pdf`)} download>
                  {labels.pdf(pages!)}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
