import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSubjectName } from '../decisions/agenda-subject.js';
import type { Api } from '../graphql/api.js';
import { useAction } from '../graphql/api-context.js';
import { DecisionChoices, HoldMeeting, LiveMeeting } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { meetingLabels } from '../labels/meetings.js';
import { Ask } from '../meetings/ask.js';
import { UnnotedSeatsOf } from '../meetings/unnoted-seats.js';
import { QuorumNote } from '../meetings/quorum-note.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requirePermission } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { useFocusLeft } from '../ui/confirmation.js';
import { French, Quoting } from '../ui/french.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { UnsavedList } from '../ui/unsaved-list.js';
import { DecisionAtItem } from './decision-at-item.js';
import { ItemNotes } from './item-notes.js';
import { LiveClock } from './live-clock.js';
import styles from './live.module.css';
import { Decisions } from './sheet.js';
import { useDrafts, type Drafts } from './use-drafts.js';
import { useSteering } from './use-steering.js';
import { useLiveMeeting, type Live, type LiveItem } from './use-followed.js';

export async function load(api: Api, { params }: PageArgs) {
  await requirePermission(api, 'meeting.manage');
  await api.load(DecisionChoices, { pact: await pactSlug(api) });
  return api.load(LiveMeeting, { meeting: params['id'] ?? '' });
}

/** Beside the screen: the items, what is decided at each and the notes for the minutes. */
export function Component() {
  const labels = useLabels(liveLabels);
  const words = useLabels(meetingLabels);
  const id = useParams()['id'] ?? '';
  const { live, meeting, link, readAt } = useLiveMeeting(id);
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
      {link === 'LOST' && <Notice tone="warn" announce="status" title={labels.lost} />}
      {link === 'ENDED' && <Notice tone="bad" announce="alert" title={labels.ended} />}
      {live?.canSteer ? <Desk live={live} readAt={readAt} /> : <Empty title={labels.notOpen} />}
    </Page>
  );
}

/** Where the item that is typed at stands. */
const PLACE = 'a-ce-point';

function Desk({ live, readAt }: { live: Live; readAt: number }) {
  const labels = useLabels(liveLabels);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const drafts = useDrafts();
  const isClosing = useRef(false);
  const { items, currentItem, meeting, closedAt } = live;
  const steering = useSteering(live);
  const nameOf = useItemName();
  // The item at which something is typed and not saved stays, whatever the screen shows.
  const held = typing !== null && drafts.of(typing) ? typing : null;
  const at = items.find(({ item }) => item.id === (held ?? chosen ?? currentItem)) ?? items[0];
  const shown = items.find(({ item }) => item.id === currentItem);
  const choose = (item: string | null) => {
    setTyping(null);
    setChosen(item);
  };
  const unsaved = items.flatMap(({ item }) => {
    const { notes, decision } = drafts.of(item.id) ?? {};
    return [...(decision ? [labels.decisionOf(nameOf(item))] : []), ...(notes ? [labels.notesOf(nameOf(item))] : [])];
  });
  return (
    <>
      <AskBeforeLeaving unsaved={unsaved} isLeft={() => isClosing.current} />
      <p className={styles['acts']}>
        {!closedAt && <Link to={`/reunions/${meeting.id}/seance`}>{labels.toScreen}</Link>}
        <Link to={`/reunions/${meeting.id}#sieges`}>{labels.attendance}</Link>
      </p>
      {closedAt && <Notice tone="info" announce="status" title={labels.over} />}
      <QuorumNote meeting={meeting.id} />
      {steering.refusal && <Notice tone="bad" announce="alert" title={steering.refusal} />}
      {at && shown && at !== shown && <Moved name={nameOf(shown.item)} onGo={() => choose(null)} />}
      <div role="status">{told && <Notice tone="good" title={told} />}</div>
      {items.length === 0 && <Empty title={labels.noAgenda} />}
      <div className={styles['desk']}>
        <ItemList live={live} at={at} readAt={readAt} drafts={drafts} onChoose={(item) => choose(item === currentItem ? null : item)} />
        {at && (
          <div id={PLACE} tabIndex={-1} role="group" aria-labelledby="point-title" className={styles['typed']}>
            <AtItem key={at.item.id} live={live} at={at} drafts={drafts} steering={steering} onTyping={() => (setTyping(at.item.id), setTold(''))} onSaved={setTold} />
          </div>
        )}
      </div>
      {!closedAt && <CloseMeeting live={live} unsaved={unsaved} onClosing={(closes) => (isClosing.current = closes)} />}
    </>
  );
}

function useItemName(): (item: LiveItem['item']) => string {
  const nameOf = useSubjectName();
  return (item) => nameOf(item) || (item.subjectWords ?? '');
}

/** The screen has gone on. */
function Moved({ name, onGo }: { name: string; onGo: () => void }) {
  const labels = useLabels(liveLabels);
  useFocusLeft(PLACE);
  return (
    <Notice title={<Quoting french={[name]}>{labels.moved(name)}</Quoting>}>
      <Button look="quiet" onPress={onGo}>
        {labels.goThere}
      </Button>
    </Notice>
  );
}

interface ItemListProps {
  readonly live: Live;
  readonly at: LiveItem | undefined;
  readonly readAt: number;
  readonly drafts: Drafts;
  readonly onChoose: (item: string) => void;
}

function ItemList({ live, at, readAt, drafts, onChoose }: ItemListProps) {
  const labels = useLabels(liveLabels);
  const nameOf = useItemName();
  return (
    <nav aria-label={labels.items}>
      <ol className={styles['list']}>
        {live.items.map((each) => (
          <li key={each.item.id}>
            <button type="button" aria-current={each === at} onClick={() => onChoose(each.item.id)}>
              <French>{nameOf(each.item)}</French>
              {each.item.decision && (
                <span className={styles['about']}>
                  <French>{each.item.decision.text}</French>
                </span>
              )}
              <small>
                <LiveClock live={live} item={each} readAt={readAt} />
                {each.item.id === live.currentItem && ` · ${labels.onScreen}`}
                {drafts.of(each.item.id) && ` · ${labels.unsaved}`}
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
  readonly drafts: Drafts;
  readonly steering: ReturnType<typeof useSteering>;
  readonly onTyping: () => void;
  readonly onSaved: (words: string) => void;
}

function AtItem({ live, at, drafts, steering, onTyping, onSaved }: AtItemProps) {
  const labels = useLabels(liveLabels);
  const nameOf = useItemName();
  const { item, decisions } = at;
  const { notes, decision } = drafts.of(item.id) ?? {};
  const form = { meeting: live.meeting.id, at, onTyping, onSaved };
  return (
    <>
      <Section title={<French>{nameOf(item)}</French>} id="point">
        {item.decision && <Decisions decisions={[item.decision]} isLinked />}
        {!live.closedAt && item.id !== live.currentItem && <ShowIt item={item.id} steering={steering} />}
        {decisions.length > 0 && <h3>{labels.decided}</h3>}
        {decisions.length > 0 && <Decisions decisions={decisions} isLinked />}
      </Section>
      <DecisionAtItem {...form} held={decision} onChange={drafts.changeDecision(item.id)} />
      <ItemNotes {...form} held={notes} onChange={drafts.changeNotes(item.id)} />
    </>
  );
}

function ShowIt({ item, steering }: { item: string; steering: ReturnType<typeof useSteering> }) {
  const labels = useLabels(liveLabels);
  useFocusLeft(PLACE);
  return (
    <p>
      <Button isPending={steering.isPending} onPress={() => steering.show(item)}>
        {labels.show}
      </Button>
    </p>
  );
}

/** It sat: its minutes come next. What is typed and not saved would not be in them, and is named first. */
function CloseMeeting({ live: { meeting }, unsaved, onClosing }: { live: Live; unsaved: readonly string[]; onClosing: (closes: boolean) => void }) {
  const labels = useLabels(liveLabels);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { run, data, isPending, error } = useAction(HoldMeeting);
  const hold = () =>
    void run({ input: { meeting: meeting.id, version: meeting.version } }).then(({ holdMeeting }) => {
      if (holdMeeting.problems.length > 0) return;
      onClosing(true);
      return navigate(`/reunions/${meeting.id}/releve`);
    }, () => undefined);
  return (
    <div className={styles['acts']}>
      <Button onPress={() => setAsked(true)}>{labels.close}</Button>
      {asked && (
        <Ask title={labels.closeTitle} act={labels.close} isPending={isPending} error={error} problems={data?.holdMeeting.problems ?? []} onAct={hold} onClose={() => setAsked(false)}>
          <p>{labels.closeText}</p>
          <UnnotedSeatsOf meeting={meeting.id} />
          {unsaved.length > 0 && <UnsavedList unsaved={unsaved} />}
        </Ask>
      )}
    </div>
  );
}
