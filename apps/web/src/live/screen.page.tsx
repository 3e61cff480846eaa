import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useSubjectName } from '../decisions/agenda-subject.js';
import type { Api } from '../graphql/api.js';
import { LiveMeeting } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import type { PageArgs } from '../page.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French, Quoting } from '../ui/french.js';
import { DocumentTitle, PageTitle } from '../ui/page.js';
import { LiveClock } from './live-clock.js';
import styles from './live.module.css';
import { Decisions, Sheet } from './sheet.js';
import { useSteering, useSteeringKeys } from './use-steering.js';
import { useLiveMeeting, type Live } from './use-followed.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(LiveMeeting, { meeting: params['id'] ?? '' });
}

/** The screen before everybody: one item at a time, in large type, following what the secretariat does wherever it does it. */
export function Component() {
  const labels = useLabels(liveLabels);
  const id = useParams()['id'] ?? '';
  const { live, meeting, link, readAt } = useLiveMeeting(id);
  return (
    <article className={styles['screen']} data-live-screen>
      <DocumentTitle>{`${labels.title} · ${meeting.title}`}</DocumentTitle>
      <header className={styles['top']}>
        <p>
          <French>{meeting.title}</French>
        </p>
        <p role="status" className={styles['link']} data-lost={link === 'LOST' || link === 'ENDED' ? 'yes' : undefined}>
          {{ CONNECTING: labels.connecting, FOLLOWING: labels.following, LOST: labels.lost, ENDED: labels.ended }[link]}
        </p>
        <nav aria-label={labels.screen} className={styles['ways']}>
          {live?.canSteer && !live.closedAt && <Link to={`/reunions/${id}/seance/saisie`}>{labels.desk}</Link>}
          <Link to={`/reunions/${id}`}>{labels.toMeeting}</Link>
        </nav>
      </header>
      {live && !live.closedAt ? <Sitting live={live} readAt={readAt} /> : <Waiting title={live ? labels.over : labels.notOpen} text={live ? labels.overText : labels.notOpenText} />}
    </article>
  );
}

function Waiting({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles['waiting']}>
      <PageTitle>{title}</PageTitle>
      <p>{text}</p>
    </div>
  );
}

function Sitting({ live, readAt }: { live: Live; readAt: number }) {
  const labels = useLabels(liveLabels);
  const { items, currentItem, canSteer, otherDecisions } = live;
  const steering = useSteering(live);
  useSteeringKeys(steering, canSteer);
  const at = items.findIndex(({ item }) => item.id === currentItem);
  // A new item begins at its top, wherever the one before was read to.
  useEffect(() => void globalThis.scrollTo({ top: 0 }), [currentItem]);
  const nameOf = useSubjectName();
  const item = items[at]?.item;
  return (
    <>
      {/* There before the first item is: what is put in it later is said. */}
      <p role="status" className="visually-hidden">
        {item && <Quoting french={[nameOf(item) || item.subjectWords]}>{labels.placeNamed(at + 1, items.length, nameOf(item) || (item.subjectWords ?? ''))}</Quoting>}
      </p>
      {at >= 0 ? <Item live={live} at={at} readAt={readAt} /> : <Waiting title={labels.begins} text={items.length > 0 ? labels.beginsText : labels.noAgenda} />}
      {at < 0 && <Decided title={labels.decidedOther} decisions={otherDecisions} />}
      {canSteer && <Steps steering={steering} isFirst={at < 0} />}
    </>
  );
}

function Item({ live, at, readAt }: { live: Live; at: number; readAt: number }) {
  const labels = useLabels(liveLabels);
  const agenda = useLabels(agendaLabels);
  const format = useFormat();
  const shown = live.items[at]!;
  const { item, commitments, decisions } = shown;
  const name = useSubjectName()(item) || (item.subjectWords ?? '');
  return (
    <div className={styles['item']} data-axis={commitments.length === 1 ? commitments[0]!.axis.number : undefined}>
      <p className={styles['place']}>
        <span>{labels.place(at + 1, live.items.length)}</span>
        {item.kind !== 'FREE' && <span>{agenda.kinds[item.kind]}</span>}
        <time dateTime={item.startsAt}>{format.time(item.startsAt)}</time>
        <LiveClock live={live} item={shown} readAt={readAt} />
      </p>
      <PageTitle><French>{item.decision?.text ?? item.commitment?.title ?? name}</French></PageTitle>
      {item.kind !== 'FREE' && item.title && <p className={styles['soft']}><French>{item.title}</French></p>}
      {item.presenter && (
        <p className={styles['soft']}>
          {agenda.presentedBy} <French>{item.presenter.name}</French>
        </p>
      )}
      <Decided key={item.id} title={labels.decided} decisions={decisions} />
      {commitments.map((commitment) => (
        <Sheet key={commitment.number} commitment={commitment} isTitled={item.commitment?.number === commitment.number} />
      ))}
    </div>
  );
}

/** There, and empty, before the first decision is taken: only what comes into it later is said. */
function Decided({ title, decisions }: { title: string; decisions: Live['otherDecisions'] }) {
  return (
    <div aria-live="polite" className={styles['heard']}>
      {decisions.length > 0 && (
        <section className={styles['decided']} aria-labelledby="decide">
          <h2 id="decide">{title}</h2>
          <Decisions decisions={decisions} />
        </section>
      )}
    </div>
  );
}

function Steps({ steering: { next, previous, show, refusal }, isFirst }: { steering: ReturnType<typeof useSteering>; isFirst: boolean }) {
  const labels = useLabels(liveLabels);
  return (
    <footer className={styles['steps']}>
      {refusal && <p role="alert">{refusal}</p>}
      <div>
        <Button isDisabled={previous === undefined} onPress={() => previous !== undefined && show(previous)}>
          {labels.previous}
        </Button>
        <Button look="primary" isDisabled={next === undefined} onPress={() => next !== undefined && show(next)}>
          {isFirst ? labels.first : next === null ? labels.end : labels.next}
        </Button>
      </div>
      <p className={styles['soft']}>{labels.keys}</p>
    </footer>
  );
}
