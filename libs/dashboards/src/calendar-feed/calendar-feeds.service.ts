import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { closesWithTheOthers, presentOn, RateLimits, type RateLimit } from '#access';
import { Audit } from '#audit';
import { Database, dayIn, DomainError, one, systemClock, today, type Locale, type RequestContext } from '#platform';
import { calendarEvents } from './calendar-events.query.js';
import './calendar-feed.audit.js';
import { calendarNotFound } from './calendar-feed.errors.js';
import type { CalendarFeed } from './calendar-feed.graphql.js';
import { feedOf } from './calendar-feed.ics.js';

const PER_FEED: RateLimit = { name: 'calendar.feed', max: 60, seconds: 600 };
const PER_IP: RateLimit = { name: 'calendar.ip', max: 60, seconds: 600 };
const PER_PERSON: RateLimit = { name: 'calendar.person', max: 20, seconds: 3600 };
// Whoever read the mails of a wrong address may have opened it.
closesWithTheOthers(`DELETE FROM calendar_feed WHERE tenant_id = $1 AND person_id = $2`);

const TOKEN = /^[\w-]{43}$/;

interface Reader {
  readonly personId: string;
  readonly locale: Locale;
  readonly lastUsedOn: string | null;
}

/** The calendar of a person as their programs read it, at an address that whoever knows it may read: one a person, withdrawn at once. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** One's own; null when none was opened. */
  async own(ctx: RequestContext): Promise<CalendarFeed | null> {
    return (await one<CalendarFeed>(ctx.db, `SELECT created_at AS "createdAt", last_used_on::text AS "lastUsedOn" FROM calendar_feed WHERE tenant_id = $1 AND person_id = $2`, [ctx.tenant.id, personOf(ctx)])) ?? null;
  }

  /** Makes a new address; the one before leads nowhere from now on. */
  async open(ctx: RequestContext): Promise<string> {
    const personId = personOf(ctx);
    await this.limits.take(ctx, PER_PERSON, personId);
    const token = randomBytes(32).toString('base64url');
    await this.database.transaction(ctx, async (ctx) => {
      const [row] = await ctx.db.query<{ isNew: boolean }>(
        `INSERT INTO calendar_feed (tenant_id, person_id, token_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at, last_used_on = NULL RETURNING xmax = 0 AS "isNew"`,
        [ctx.tenant.id, personId, hashOf(token), systemClock.now()],
      );
      await this.audit.record(ctx, { action: row!.isNew ? 'calendar.opened' : 'calendar.replaced', objectType: 'person', objectId: personId, changes: [] });
    });
    return `${ctx.tenant.publicUrl}/calendars/${token}.ics`;
  }

  async close(ctx: RequestContext): Promise<void> {
    const personId = personOf(ctx);
    await this.database.transaction(ctx, async (ctx) => {
      const closed = await ctx.db.query(`DELETE FROM calendar_feed WHERE tenant_id = $1 AND person_id = $2 RETURNING person_id`, [ctx.tenant.id, personId]);
      if (closed.length > 0) await this.audit.record(ctx, { action: 'calendar.closed', objectType: 'person', objectId: personId, changes: [] });
    });
  }

  /** The calendar behind an address; nothing of whoever has left, or is switched off. */
  async read(ctx: RequestContext, token: string, ip: string): Promise<{ readonly text: string; readonly etag: string }> {
    const reader = TOKEN.test(token)
      ? await one<Reader>(
          ctx.db,
          `SELECT p.id AS "personId", p.locale, f.last_used_on::text AS "lastUsedOn" FROM calendar_feed f JOIN person p ON p.tenant_id = f.tenant_id AND p.id = f.person_id
           WHERE f.tenant_id = $1 AND f.token_hash = $2 AND ${presentOn('p', '$3')}`,
          [ctx.tenant.id, hashOf(token), today(ctx)],
        )
      : undefined;
    if (!reader) {
      await this.limits.take(ctx, PER_IP, ip);
      throw calendarNotFound();
    }
    await this.limits.take(ctx, PER_FEED, reader.personId);
    const text = feedOf(ctx.tenant, reader.locale, await calendarEvents(ctx, reader.personId));
    await this.used(ctx, reader);
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  /** Written once a day of the space, in real time. */
  private async used(ctx: RequestContext, { personId, lastUsedOn }: Reader): Promise<void> {
    const day = dayIn(ctx.tenant.timeZone, systemClock.now());
    if (lastUsedOn === day) return;
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE calendar_feed SET last_used_on = $3 WHERE tenant_id = $1 AND person_id = $2`, [ctx.tenant.id, personId, day]));
  }
}

/** Who signed in: neither a guest nor a program opens an address that lasts. */
function personOf({ actor }: RequestContext): string {
  if (actor.kind !== 'PERSON' || actor.sessionId === null) throw new DomainError('FORBIDDEN');
  return actor.personId;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
