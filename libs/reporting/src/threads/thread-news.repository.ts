import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { declines, heldOn } from '#access';
import { one, today, type Locale, type RequestContext } from '#platform';
import { opensThreads, readsThreads, steersOn } from './thread.sql.js';

/** A mail to one person about some threads, each from a time to another. */
export interface News {
  readonly mailId: string;
  readonly personId: string;
  readonly email: string;
}

/** Something was said about a request, of which a person is told, by mail or not. */
export interface Heard {
  readonly personId: string;
  readonly requestId: string;
}

/** What is older is not told any more: it waits in the thread, and nobody is written to about last winter on their first day. */
const FRESH_MS = 7 * 86_400_000;

/** SQL: the person is still told of what is said in the thread: they may read it, and want the mails. Who has left, or declines, stands for nobody. */
const isTold = (person: string): string => `(${readsThreads(person, 'q.organisation_id', '$3')} AND NOT ${declines(person, 'THREADS')})`;

/** SQL: what was said in thread `t` names somebody who is told of it. */
const NAMES_SOMEBODY = `EXISTS (SELECT FROM thread_mention n JOIN thread_message w ON w.tenant_id = n.tenant_id AND w.id = n.thread_message_id JOIN person np ON np.tenant_id = n.tenant_id AND np.id = n.person_id
  WHERE n.tenant_id = t.tenant_id AND w.thread_id = t.id AND ${isTold('np')})`;

/** SQL: message `m` was answered from the other side, or somebody there takes part, and is told of it for that. */
const IS_ANSWERED = `EXISTS (SELECT FROM thread_message w LEFT JOIN person wp ON wp.tenant_id = w.tenant_id AND wp.id = w.written_by_id
  WHERE w.tenant_id = t.tenant_id AND w.thread_id = t.id AND w.by_steering <> m.by_steering AND (w.written_at > m.written_at OR ${isTold('wp')}))`;

/** SQL: message `m` asks the other side, which is that of the person `p`, and still does: it names nobody, and nobody there has answered. A return has a mail of its own. */
const ASKS_THEIR_SIDE = `t.comment_id IS NULL AND t.state = 'OPEN' AND m.by_steering <> ${steersOn('p', '$3')} AND NOT ${NAMES_SOMEBODY} AND NOT ${IS_ANSWERED}`;

/** SQL: message `m` is news to the person `p`: another wrote it, mentioning them, after they wrote last or were mentioned, or asking their side. */
const IS_NEWS = `m.written_by_id IS DISTINCT FROM p.id AND (
  EXISTS (SELECT FROM thread_mention n WHERE n.tenant_id = m.tenant_id AND n.thread_message_id = m.id AND n.person_id = p.id)
  OR m.written_at > (SELECT max(w.written_at) FROM thread_message w WHERE w.tenant_id = t.tenant_id AND w.thread_id = t.id AND w.written_by_id = p.id)
  OR m.written_at > (SELECT min(w.written_at) FROM thread_mention n JOIN thread_message w ON w.tenant_id = n.tenant_id AND w.id = n.thread_message_id
       WHERE n.tenant_id = t.tenant_id AND w.thread_id = t.id AND n.person_id = p.id)
  OR ${ASKS_THEIR_SIDE})`;

/** The roles come first: of all persons, only the few who may read are looked at for each message; each for what was written since they hold theirs. */
const DUE = `
  SELECT p.id AS person_id, p.email, ${declines('p', 'THREADS')} AS declines, t.id AS thread_id, t.request_id, max(since.at) AS told_from
  FROM thread_message m JOIN thread t ON t.tenant_id = m.tenant_id AND t.id = m.thread_id
  JOIN report_request q ON q.tenant_id = t.tenant_id AND q.id = t.request_id JOIN tenant z ON z.id = t.tenant_id
  CROSS JOIN LATERAL (SELECT g.person_id, min(coalesce(g.valid_from, '-infinity'))::timestamp AT TIME ZONE z.time_zone AS from FROM role_grant g
    WHERE g.tenant_id = q.tenant_id AND ${opensThreads('g', 'q.organisation_id')} AND ${heldOn('g', '$3')} GROUP BY g.person_id) held
  JOIN person p ON p.tenant_id = t.tenant_id AND p.id = held.person_id
  CROSS JOIN LATERAL (SELECT greatest($4, held.from, max(x.told_until)) AS at FROM thread_notice x WHERE x.tenant_id = t.tenant_id AND x.thread_id = t.id AND x.person_id = p.id) since
  WHERE m.tenant_id = $1 AND m.written_at <= $2 AND m.written_at > $4 AND m.written_at > since.at AND ${IS_NEWS} AND ${readsThreads('p', 'q.organisation_id', '$3')}
  GROUP BY p.tenant_id, p.id, p.email, t.id, t.request_id`;

interface Due {
  readonly person_id: string;
  readonly email: string;
  readonly declines: boolean;
  readonly thread_id: string;
  readonly request_id: string;
  readonly told_from: Date;
}

interface ThreadNews {
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly slug: string;
  readonly campaign: string;
  readonly reportId: string | null;
  readonly threadId: string;
  readonly messages: readonly { readonly writtenBy: string; readonly words: string }[];
}

export interface NewsToSend {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly steers: boolean;
  readonly declines: boolean;
  readonly threads: readonly ThreadNews[];
}

/** Who is to be told of which messages; each message once to each person, in one mail at a time. */
@Injectable()
export class ThreadNewsRepository {
  /**
   * Claims what was written up to then: two sweeps at once go one after the other, and the second finds nothing. What is
   * claimed for who declines makes no mail: it is passed over for good, and does not wait for them to change their mind.
   */
  async claim(ctx: RequestContext, until: Date): Promise<{ readonly told: News[]; readonly heard: readonly Heard[] }> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('threads.tell ' || $1::text, 0))`, [ctx.tenant.id]);
    const due = await ctx.db.query<Due>(DUE, [ctx.tenant.id, until, today(ctx), new Date(until.getTime() - FRESH_MS)]);
    const mails = new Map<string, News & { readonly declines: boolean }>();
    for (const { person_id: personId, email, declines } of due) if (!mails.has(personId)) mails.set(personId, { mailId: randomUUID(), personId, email, declines });
    const rows = due.map(({ person_id: person, thread_id: thread, told_from: from }) => ({ person, thread, from, mail: mails.get(person)!.mailId }));
    await ctx.db.query(
      `INSERT INTO thread_notice (tenant_id, mail_id, thread_id, person_id, told_from, told_until)
       SELECT $1, e.mail, e.thread, e.person, e."from", $3 FROM jsonb_to_recordset($2::jsonb) AS e(mail uuid, thread uuid, person uuid, "from" timestamptz)`,
      [ctx.tenant.id, JSON.stringify(rows), until],
    );
    const heard = new Map(due.map(({ person_id: personId, request_id: requestId }) => [`${personId} ${requestId}`, { personId, requestId }]));
    return { told: [...mails.values()].filter(({ declines }) => !declines), heard: [...heard.values()] };
  }

  /** What a mail tells when it leaves: of threads that its reader may still read. */
  toSend(ctx: RequestContext, mailId: string): Promise<NewsToSend | undefined> {
    return one<NewsToSend>(
      ctx.db,
      `SELECT p.id AS "personId", p.name, p.locale, ${steersOn('p', '$3')} AS steers, ${declines('p', 'THREADS')} AS declines, json_agg(json_build_object('number', n.number, 'title', n.title,
         'organisation', o.name, 'slug', o.slug, 'campaign', c.code, 'threadId', t.id, 'reportId', (SELECT r.id FROM report r WHERE r.tenant_id = q.tenant_id AND r.request_id = q.id AND r.state <> 'DRAFT'),
         'messages', (SELECT coalesce(json_agg(json_build_object('writtenBy', m.written_by, 'words', m.words) ORDER BY m.written_at, m.id), '[]') FROM thread_message m
           WHERE m.tenant_id = t.tenant_id AND m.thread_id = t.id AND m.written_at > coalesce(x.told_from, '-infinity') AND m.written_at <= x.told_until AND ${IS_NEWS})) ORDER BY n.number, o.name, t.opened_at) AS threads
       FROM thread_notice x JOIN person p ON p.tenant_id = x.tenant_id AND p.id = x.person_id
       JOIN thread t ON t.tenant_id = x.tenant_id AND t.id = x.thread_id JOIN report_request q ON q.tenant_id = t.tenant_id AND q.id = t.request_id
       JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
       JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
       WHERE x.tenant_id = $1 AND x.mail_id = $2 AND ${readsThreads('p', 'q.organisation_id', '$3')} GROUP BY p.tenant_id, p.id, p.name, p.locale`,
      [ctx.tenant.id, mailId, today(ctx)],
    );
  }
}
