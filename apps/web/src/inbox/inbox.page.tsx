import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { InboxPage, type InboxPageQuery, MarkNotices } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { inboxLabels } from '../labels/inbox.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { NextPage } from '../ui/next-page.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import styles from './inbox.module.css';

type Told = InboxPageQuery['notices']['nodes'][number];

/** Their subject is a commitment's number and title. */
const OF_COMMITMENT: ReadonlySet<Told['kind']> = new Set(['REPORT_RETURNED', 'REPORT_EDITED', 'THREAD']);

/** Their subject is the bilan of a year, which each language calls by its own name. */
const OF_BILAN: ReadonlySet<Told['kind']> = new Set(['READING', 'READING_WORDS', 'READING_ANSWERED', 'AVIS_WRITER', 'AVIS_ADOPTED']);
const yearIn = (subject: string): string => /\d{4}$/.exec(subject)?.[0] ?? subject;

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(InboxPage, { after: search.get('apres') || null });
}

/** What one was told, the latest first; read once it is opened, or marked. */
export function Component() {
  const labels = useLabels(inboxLabels);
  const { viewer } = useShell();
  const [search] = useSearchParams();
  const { notices } = useOperation(InboxPage, { after: search.get('apres') || null });
  const { run, data, isPending, error } = useAction(MarkNotices);
  const [marking, setMarking] = useState<string | null>(null);
  const lines = useRef<HTMLUListElement>(null);
  const markAll = (): void => {
    setMarking(null);
    void run({ input: { notices: null } }).then(() => focusWhenLost(() => null), () => undefined);
  };
  const mark = (id: string): void => {
    const place = notices.nodes.findIndex((told) => told.id === id);
    setMarking(id);
    void run({ input: { notices: [id] } }).then(() => focusWhenLost(() => nextToMark(lines.current, place)), () => undefined);
  };
  return (
    <Page title={labels.title} lede={labels.lede}>
      {notices.nodes.length === 0 ? (
        <Empty title={labels.none}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <>
          <div className={styles['head']}>
            <p>{viewer.unreadNotices > 0 ? labels.unread(viewer.unreadNotices) : labels.allRead}</p>
            {viewer.unreadNotices > 0 && (
              <Button isPending={isPending && marking === null} isDisabled={isPending && marking !== null} onPress={markAll}>
                {labels.markAll}
              </Button>
            )}
          </div>
          <ul ref={lines} className={styles['list']} aria-label={labels.list}>
            {notices.nodes.map((told) => (
              <Line key={told.id} told={told} isMarking={isPending && marking === told.id} isDisabled={isPending && marking !== told.id} onMark={() => mark(told.id)} />
            ))}
          </ul>
        </>
      )}
      <Refusal error={error} />
      <p role="status" className={styles['status']}>
        {data && labels.marked(data.markNotices.marked)}
      </p>
      {notices.pageInfo.hasNextPage && <NextPage cursor={notices.pageInfo.endCursor} label={labels.next} />}
    </Page>
  );
}

/** The next line that is not read; without any, the line just read. */
function nextToMark(lines: HTMLUListElement | null, place: number): HTMLElement | null | undefined {
  const after = [...(lines?.children ?? [])].slice(place);
  return after.map((line) => line.querySelector('button')).find(Boolean) ?? after[0]?.querySelector('a');
}

interface LineProps {
  readonly told: Told;
  readonly isMarking: boolean;
  readonly isDisabled: boolean;
  readonly onMark: () => void;
}

function Line({ told: { kind, subject, path, toldAt, unread }, isMarking, isDisabled, onMark }: LineProps) {
  const labels = useLabels(inboxLabels);
  const format = useFormat();
  return (
    <li className={styles['line']} data-unread={unread || undefined}>
      <div>
        <p>
          <Link to={path} onClick={() => unread && onMark()}>
            {labels.kinds[kind]}
          </Link>
          {unread && <span className={styles['new']}> {labels.new}</span>}
        </p>
        {subject && (
          <p className={styles['subject']}>
            {OF_COMMITMENT.has(kind) && `${labels.commitment} `}
            {OF_BILAN.has(kind) ? labels.account(yearIn(subject)) : <French>{subject}</French>}
          </p>
        )}
        <time dateTime={toldAt}>{format.instant(toldAt)}</time>
      </div>
      {unread && (
        <Button look="quiet" isPending={isMarking} isDisabled={isDisabled} onPress={onMark} aria-label={labels.markOf(`${labels.kinds[kind]}, ${format.instant(toldAt)}`)}>
          {labels.mark}
        </Button>
      )}
    </li>
  );
}
