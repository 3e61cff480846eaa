import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { declines, heldOn, may, presentOn, requirePermission, STEERING } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { actingPersonId, addDays, asId, Database, DomainError, Mails, Notices, one, today, type NoticeKind, type ProblemDetail, type RequestContext } from '#platform';
import '../bilans.audit.js';
import { bilanNotStarted } from '../bilans.errors.js';
import { compose } from '../content/composition.rules.js';
import { readMatter } from '../content/matter.query.js';
import { BilanWriting } from '../draft/bilan.lifecycle.js';
import { mayPreview } from '../draft/bilan-draft.query.js';
import { bilanById, holdBilan, type HeldBilan } from '../draft/held-bilan.js';
import { placesOf } from './places.rules.js';
import { CONSEIL_READERS } from './reading.query.js';
import type { CommentBilanInput, ReplyInReadingInput, SetReadingClosingInput, SettleReadingThreadInput } from './reading.graphql.js';
import { readingAnsweredMail } from './reading-answered.mail.js';
import { readingOpenedMail } from './reading-opened.mail.js';
import './reading.errors.js';

interface HeldThread {
  readonly id: string;
  readonly bilanId: string;
  readonly about: string;
  readonly outcome: string | null;
  readonly version: number;
}

interface OpenReading {
  readonly id: string;
  readonly closesOn: string;
  readonly version: number;
}

/** A reading is open for a year at the most: what is asked for later is another. */
const FARTHEST_DAYS = 366;

/** The Conseil's reading room: opened with a closing day, commented part by part, answered by the secretariat. */
@Injectable()
export class Readings {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** In the transaction that gives the bilan to be read: members are told once. */
  async open(ctx: RequestContext, held: HeldBilan, closesOn: string): Promise<void> {
    const id = randomUUID();
    await ctx.db.query(`INSERT INTO bilan_reading (tenant_id, id, bilan_id, opened_at, closes_on) VALUES ($1, $2, $3, $4, $5)`, [ctx.tenant.id, id, held.id, ctx.clock.now(), closesOn]);
    const readers = await ctx.db.query<{ id: string; email: string }>(CONSEIL_READERS('$2'), [ctx.tenant.id, today(ctx)]);
    await this.mails.queueMany(ctx, readers.map(({ id: personId, email }) => ({ to: email, template: readingOpenedMail, payload: { readingId: id, personId } })));
    await this.tell(ctx, held, 'READING', readers.map((reader) => reader.id));
  }

  /** What is not open stays as it is: what was said there is kept. */
  async end(ctx: RequestContext, bilanId: string): Promise<void> {
    await ctx.db.query(`UPDATE bilan_reading SET ended_at = $3 WHERE tenant_id = $1 AND bilan_id = $2 AND ended_at IS NULL`, [ctx.tenant.id, bilanId, ctx.clock.now()]);
  }

  setClosing(ctx: RequestContext, { bilan, version, closesOn }: SetReadingClosingInput): Promise<readonly ProblemDetail[]> {
    requirePermission(ctx, 'bilan.write');
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdBilan(ctx, bilan);
      const reading = await this.openReading(ctx, held);
      if (reading.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const problems = closingProblems(ctx, closesOn);
      if (problems.length > 0 || closesOn === reading.closesOn) return problems;
      await ctx.db.query(`UPDATE bilan_reading SET closes_on = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, reading.id, closesOn]);
      await this.audit.record(ctx, { action: 'bilan.reading-day-set', objectType: 'bilan', objectId: held.id, changes: [{ field: 'closesOn', before: reading.closesOn, after: closesOn }] });
      return [];
    });
  }

  /** The place is one that the bilan has now; what it says now is kept beside the words. */
  async comment(ctx: RequestContext, { bilan, place: key, words }: CommentBilanInput): Promise<readonly ProblemDetail[]> {
    requirePermission(ctx, 'reading.comment');
    const read = await bilanById(ctx, bilan);
    if (!read || !mayPreview(ctx, read)) throw bilanNotStarted();
    const place = placesOf(compose(await readMatter(ctx, this.database, read), ctx.tenant.name, ctx.tenant.timeZone).content).find((each) => each.key === key);
    if (!place) return [{ path: 'place', code: 'READING_PLACE_GONE' }];
    return this.database.transaction(ctx, async (ctx) => {
      const reading = await this.writable(ctx, read.id);
      const tidy = tidyText(words);
      if (!tidy) return [{ path: 'words', code: 'READING_WORDS_REQUIRED' }];
      const id = randomUUID();
      await ctx.db.query(`INSERT INTO reading_thread (tenant_id, id, bilan_id, reading_id, place, about, said, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [ctx.tenant.id, id, read.id, reading.id, key, place.about, place.said, ctx.clock.now()]);
      await this.say(ctx, { id, bilanId: read.id }, tidy);
      await this.record(ctx, 'bilan.reading-commented', read.id, place.about);
      return [];
    });
  }

  reply(ctx: RequestContext, { thread, words }: ReplyInReadingInput): Promise<{ bilanId: string; problems: readonly ProblemDetail[] }> {
    requirePermission(ctx, 'reading.comment');
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.holdThread(ctx, thread);
      await this.writable(ctx, held.bilanId);
      const tidy = tidyText(words);
      if (!tidy) return { bilanId: held.bilanId, problems: [{ path: 'words', code: 'READING_WORDS_REQUIRED' }] };
      await this.say(ctx, held, tidy);
      await this.record(ctx, 'bilan.reading-answered', held.bilanId, held.about);
      return { bilanId: held.bilanId, problems: [] };
    });
  }

  /** What became of a comment, said once by the secretariat; said anew when it changes its mind. */
  settle(ctx: RequestContext, { thread, version, outcome, words }: SettleReadingThreadInput): Promise<{ bilanId: string; problems: readonly ProblemDetail[] }> {
    requirePermission(ctx, 'bilan.write');
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.holdThread(ctx, thread);
      const refused = (path: string, code: string) => ({ bilanId: held.bilanId, problems: [{ path, code }] });
      await this.writable(ctx, held.bilanId);
      if (held.version !== version) return refused('version', 'VERSION_CONFLICT');
      const tidy = tidyText(words);
      if (!tidy) return refused('words', 'READING_WORDS_REQUIRED');
      await ctx.db.query(`UPDATE reading_thread SET outcome = $3, settled_at = $4 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, outcome, ctx.clock.now()]);
      await this.say(ctx, held, tidy);
      await this.audit.record(ctx, { action: 'bilan.reading-settled', objectType: 'bilan', objectId: held.bilanId, changes: [{ field: 'about', after: held.about }, { field: 'outcome', before: held.outcome, after: outcome }] });
      return { bilanId: held.bilanId, problems: [] };
    });
  }

  /** Words, and who hears of them: of the secretariat's, whoever wrote in the thread, by mail too unless they want none; of a member's, the secretariat once a day. */
  private async say(ctx: RequestContext, { id, bilanId }: Pick<HeldThread, 'id' | 'bilanId'>, words: string): Promise<void> {
    const bySteering = may(ctx, 'bilan.write');
    await ctx.db.query(`INSERT INTO reading_message (tenant_id, id, thread_id, words, by_steering, written_at, written_by, written_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [ctx.tenant.id, randomUUID(), id, words, bySteering, ctx.clock.now(), 'name' in ctx.actor ? ctx.actor.name : '', actingPersonId(ctx)]);
    await ctx.db.query(`UPDATE reading_thread SET version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
    const people = await ctx.db.query<{ id: string; email: string; declines: boolean }>(bySteering ? IN_THREAD : SECRETARIAT, [ctx.tenant.id, today(ctx), bySteering ? id : STEERING, actingPersonId(ctx)]);
    const held = (await bilanById(ctx, bilanId))!;
    await this.tell(ctx, held, bySteering ? 'READING_ANSWERED' : 'READING_WORDS', people.map((person) => person.id), !bySteering);
    if (bySteering) await this.mails.queueUnlessWaiting(ctx, people.filter(({ declines }) => !declines).map(({ id: personId, email }) => ({ to: email, template: readingAnsweredMail, payload: { bilanId, personId } })));
  }

  private async tell(ctx: RequestContext, { year, pactId }: HeldBilan, kind: NoticeKind, people: readonly string[], onceADay = false): Promise<void> {
    await this.notices.tell(ctx, people.map((personId) => ({ personId, kind, subject: `Bilan ${year}`, pactId, place: `/bilans/${year}/lecture`, ...(onceADay && { onceADay: true as const }) })));
  }

  /** Held until the transaction ends, so that nobody speaks of what is being frozen. Members have until the closing day, the secretariat as long as the bilan is read. */
  private async writable(ctx: RequestContext, bilanId: string): Promise<OpenReading> {
    const state = await one<{ state: BilanWriting }>(ctx.db, `SELECT state FROM bilan WHERE tenant_id = $1 AND id = $2 FOR SHARE`, [ctx.tenant.id, bilanId]);
    if (state?.state !== BilanWriting.IN_READING) throw new DomainError('READING_OVER');
    const reading = await this.openReading(ctx, { id: bilanId });
    if (!may(ctx, 'bilan.write') && today(ctx) > reading.closesOn) throw new DomainError('READING_CLOSED', { day: reading.closesOn });
    return reading;
  }

  private async openReading(ctx: RequestContext, { id }: Pick<HeldBilan, 'id'>): Promise<OpenReading> {
    const reading = await one<OpenReading>(ctx.db, `SELECT id, closes_on::text AS "closesOn", version FROM bilan_reading WHERE tenant_id = $1 AND bilan_id = $2 AND ended_at IS NULL`, [ctx.tenant.id, id]);
    if (!reading) throw new DomainError('READING_OVER');
    return reading;
  }

  private async holdThread(ctx: RequestContext, thread: string): Promise<HeldThread> {
    const held = await one<HeldThread>(ctx.db, `SELECT id, bilan_id AS "bilanId", about, outcome, version FROM reading_thread WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [ctx.tenant.id, asId(thread)]);
    const bilan = held && (await bilanById(ctx, held.bilanId));
    if (!held || !bilan || !mayPreview(ctx, bilan)) throw new DomainError('READING_THREAD_NOT_FOUND');
    return held;
  }

  /** The words themselves stay out of the journal, which keeps for good what it is told. */
  private async record(ctx: RequestContext, action: string, bilanId: string, about: string): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'bilan', objectId: bilanId, changes: [{ field: 'about', after: about }] });
  }
}

/** What is wrong with a closing day: it is ahead, and not too far. */
export function closingProblems(ctx: RequestContext, closesOn: string | null | undefined): ProblemDetail[] {
  if (!closesOn) return [{ path: 'closesOn', code: 'READING_DAY_REQUIRED' }];
  return closesOn > today(ctx) && closesOn <= addDays(today(ctx), FARTHEST_DAYS) ? [] : [{ path: 'closesOn', code: 'READING_DAY_WRONG' }];
}

const PEOPLE = `FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND ${heldOn('g', '$2')} WHERE p.tenant_id = $1 AND ${presentOn('p', '$2')} AND p.id IS DISTINCT FROM $4::uuid`;
const SECRETARIAT = `SELECT DISTINCT p.id ${PEOPLE} AND g.role = ANY($3::text[])`;
/** Who wrote there and still reads for the Conseil. */
const IN_THREAD = `SELECT DISTINCT p.id, p.email, ${declines('p', 'THREADS')} AS declines ${PEOPLE} AND g.role = 'CONSEIL_MEMBER' AND EXISTS (SELECT FROM reading_message m WHERE m.tenant_id = p.tenant_id AND m.thread_id = $3 AND m.written_by_id = p.id)`;
