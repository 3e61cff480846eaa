import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSubjectName } from '../decisions/agenda-subject.js';
import type { Api } from '../graphql/api.js';
import { useAction } from '../graphql/api-context.js';
import { DecisionChoices, HoldMeeting, LiveMeeting } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { meetingLabels } from '../labels/meetings.js';
import { Ask } from '../meetings/ask.js';
import type { PageArgs } from '../routes.js';
import { pactSlug, requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { DecisionAtItem } from './decision-at-item.js';
import { ItemNotes } from './item-notes.js';
import { LiveClock } from './live-clock.js';
import styles from './live.module.css';
import { Decisions } from './sheet.js';
import { useSteering } from './use-steering.js';
import { useLiveMeeting, type Live, type LiveItem } from './use-followed.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  await api.load(DecisionChoices, { pact: await pactSlug(api) });
  return api.load(LiveMeeting, { meeting: params['id'] ?? '' });
}

/** Beside the screen: the items, what is decided at each and the notes for the minutes. */
export function Component() {
  const labels = useLabels(liveLabels);
  const words = useLabels(meetingLabels);
  const id = useParams()['id'] ?? '';
  const { live, meeting, isFollowing, readAt } = useLiveMeeting(id);
  const kicker = (
    <>
      <Link to="/reunions">{words.title}</Link>
      {' · '}
      <Link to={`/reunions/${id}`}>
        <French>{meeting.title}</French>
      </Link>
    </>
  );
  return (
    <Page title={labels.desk} kicker={kicker}>
      {!isFollowing && <Notice tone="warn" announce="status" title={labels.lost} />}
      {live?.canSteer ? <Desk live={live} readAt={readAt} /> : <Empty title={labels.notOpen} />}
    </Page>
  );
}

function Desk({ live, readAt }: { live: Live; readAt: number }) {
  const labels = useLabels(liveLabels);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The item at which something is typed and not saved: it stays, whatever the screen shows. */
  const [typing, setTyping] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const { items, currentItem, meeting, closedAt } = live;
  const steering = useSteering(live);
  const nameOf = useSubjectName();
  const at = items.find(({ item }) => item.id === (typing ?? chosen ?? currentItem)) ?? items[0];
  const shown = items.find(({ item }) => item.id === currentItem);
  return (
    <>
      <p className={styles['acts']}>
        {!closedAt && <Link to={`/reunions/${meeting.id}/seance`}>{labels.toScreen}</Link>}
        <Link to={`/reunions/${meeting.id}#sieges`}>{labels.attendance}</Link>
      </p>
      {closedAt && <Notice tone="info" announce="status" title={labels.over} />}
      {steering.refusal && <Notice tone="bad" announce="alert" title={steering.refusal} />}
      {at && shown && at !== shown && (
        <Notice title={labels.moved(nameOf(shown.item) || (shown.item.subjectWords ?? ''))}>
          <Button
            look="quiet"
            onPress={() => {
              setTyping(null);
              setChosen(null);
            }}
          >
            {labels.goThere}
          </Button>
        </Notice>
      )}
      <div role="status">{told && <Notice tone="good" title={told} />}</div>
      {items.length === 0 && <Empty title={labels.noAgenda} />}
      <div className={styles['desk']}>
        <ItemList live={live} at={at} readAt={readAt} onChoose={(item) => (setTyping(null), setChosen(item === currentItem ? null : item))} />
        {at && <AtItem key={at.item.id} live={live} at={at} steering={steering} onTyping={() => (setTyping(at.item.id), setTold(''))} onSaved={(words) => (setTyping(null), setTold(words))} />}
      </div>
      {!closedAt && <CloseMeeting live={live} />}
    </>
  );
}

function ItemList({ live, at, readAt, onChoose }: { live: Live; at: LiveItem | undefined; readAt: number; onChoose: (item: string) => void }) {
  const labels = useLabels(liveLabels);
  const nameOf = useSubjectName();
  return (
    <nav aria-label={labels.items}>
      <ol className={styles['list']}>
        {live.items.map((each) => (
          <li key={each.item.id}>
            <button type="button" aria-current={each === at} onClick={() => onChoose(each.item.id)}>
              <French>{nameOf(each.item) || (each.item.subjectWords ?? '')}</French>
              <small>
                <LiveClock live={live} item={each} readAt={readAt} />
                {each.item.id === live.currentItem && ` · ${labels.onScreen}`}
                {each.decisions.length > 0 && ` · ${labels.decisions(each.decisions.length)}`}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface AtItemProps {
  readonly live: Live;
  readonly at: LiveItem;
  readonly steering: ReturnType<typeof useSteering>;
  readonly onTyping: () => void;
  readonly onSaved: (words: string) => void;
}

function AtItem({ live, at, steering, onTyping, onSaved }: AtItemProps) {
  const labels = useLabels(liveLabels);
  const nameOf = useSubjectName();
  const { item, decisions } = at;
  return (
    <div className={styles['typed']}>
      <Section title={<French>{nameOf(item) || (item.subjectWords ?? '')}</French>} id="point">
        {!live.closedAt && item.id !== live.currentItem && (
          <p>
            <Button isPending={steering.isPending} onPress={() => steering.show(item.id)}>
              {labels.show}
            </Button>
          </p>
        )}
        {decisions.length > 0 && <Decisions decisions={decisions} />}
      </Section>
      <DecisionAtItem meeting={live.meeting.id} at={at} onTyping={onTyping} onSaved={onSaved} />
      <ItemNotes meeting={live.meeting.id} at={at} onTyping={onTyping} onSaved={onSaved} />
    </div>
  );
}

/** It sat: its minutes come next. */
function CloseMeeting({ live: { meeting } }: { live: Live }) {
  const labels = useLabels(liveLabels);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { run, data, isPending, error } = useAction(HoldMeeting);
  const hold = () => void run({ input: { meeting: meeting.id, version: meeting.version } }).then(({ holdMeeting }) => holdMeeting.problems.length === 0 && navigate(`/reunions/${meeting.id}/releve`), () => undefined);
  return (
    <div className={styles['acts']}>
      <Button onPress={() => setAsked(true)}>{labels.close}</Button>
      {asked && (
        <Ask title={labels.closeTitle} act={labels.close} isPending={isPending} error={error} problems={data?.holdMeeting.problems ?? []} onAct={hold} onClose={() => setAsked(false)}>
          <p>{labels.closeText}</p>
        </Ask>
      )}
    </div>
  );
}
