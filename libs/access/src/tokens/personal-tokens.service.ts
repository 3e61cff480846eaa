import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, dayIn, DomainError, Mails, one, systemClock, today, type Grant, type Locale, type RequestContext } from '#platform';
import '../account/account.audit.js';
import { grantsOn } from '../grants.sql.js';
import type { TokenScope } from '../permissions.js';
import { presentOn } from '../people/presence.sql.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import { seenLongAgo } from '../sessions/session-life.rules.js';
import { OwnSessions } from '../sessions/own-sessions.service.js';
import { actingAs, type SignedIn } from '../sessions/sessions.service.js';
import { hashOfToken, MAX_TOKENS, newPersonalToken } from './personal-token.rules.js';

const DAY_MS = 24 * 3_600_000;
const PER_PERSON: RateLimit = { name: 'token.person', max: 20, seconds: 3600 };
/** What one program may ask, on all processes together. */
const PER_TOKEN: RateLimit = { name: 'token.use', max: 600, seconds: 60 };

export const tokenCreatedMail = 'access.token-created';

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

interface TokenRow {
  token_id: string;
  scopes: TokenScope[];
  last_used_at: Date | null;
  person_id: string;
  name: string;
  locale: Locale;
  grants: Grant[];
}

/** Tokens with which a person's programs act in their name, within scopes. Like sessions they live in real time. */
@Injectable()
export class PersonalTokens {
  constructor(
    private readonly database: Database,
    private readonly sessions: OwnSessions,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** Who the bearer of a token is, in one statement; throws TOKEN_INVALID for what opens nothing. */
  async read(ctx: RequestContext, token: string): Promise<SignedIn> {
    const hash = hashOfToken(token);
    const now = systemClock.now();
    const row =
      hash &&
      (await one<TokenRow>(
        ctx.db,
        `SELECT t.id AS token_id, t.scopes, t.last_used_at, p.id AS person_id, p.name, p.locale, ${grantsOn('$4')} AS grants
         FROM personal_token t JOIN person p ON p.tenant_id = t.tenant_id AND p.id = t.person_id
         WHERE t.tenant_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3 AND ${presentOn('p', '$4')}`,
        [ctx.tenant.id, hash, now, today(ctx)],
      ));
    if (!row) throw new DomainError('TOKEN_INVALID');
    const bearer = bearerOf(row);
    await this.limits.take(ctx, PER_TOKEN, row.token_id);
    if (seenLongAgo(row.last_used_at, now)) {
      await this.database.transaction(actingAs(ctx, bearer), (ctx) => ctx.db.query(`UPDATE personal_token SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, row.token_id, now]));
    }
    return bearer;
  }

  /** Makes a token for the person signed in; its text is given this once. */
  async create(ctx: RequestContext, { name, scopes, days }: TokenRequest): Promise<{ id: string; secret: string }> {
    const { personId } = await this.sessions.requireRecent(ctx);
    await this.limits.take(ctx, PER_PERSON, personId);
    const secret = newPersonalToken();
    const now = systemClock.now();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    return this.database.transaction(ctx, async (ctx) => {
      // The person's row is held before counting, so that two requests at once do not both find room.
      const person = await one<{ email: string }>(ctx.db, `SELECT email FROM person WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [ctx.tenant.id, personId]);
      const held = await one<{ tokens: number }>(
        ctx.db,
        `SELECT count(*)::int AS tokens FROM personal_token WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL`,
        [ctx.tenant.id, personId],
      );
      if (held!.tokens >= MAX_TOKENS) throw new DomainError('TOO_MANY_TOKENS', { max: MAX_TOKENS });
      const made = await one<{ id: string }>(
        ctx.db,
        `INSERT INTO personal_token (tenant_id, person_id, name, token_hash, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [ctx.tenant.id, personId, name, hashOfToken(secret), scopes, now, expiresAt],
      );
      const changes = [
        { field: 'name', after: name },
        { field: 'scopes', after: scopes.join(', ') },
        { field: 'expires', after: dayIn(ctx.tenant.timeZone, expiresAt) },
      ];
      await this.audit.record(ctx, { action: 'token.created', objectType: 'person', objectId: personId, changes });
      await this.mails.queue(ctx, { to: person!.email, template: tokenCreatedMail, payload: { tokenId: made!.id } });
      return { id: made!.id, secret };
    });
  }

  /** Takes one of the person's own tokens back, at once. */
  async revoke(ctx: RequestContext, id: string): Promise<void> {
    const { personId } = this.sessions.requireOwn(ctx);
    await this.database.transaction(ctx, async (ctx) => {
      const revoked = await one<{ name: string }>(
        ctx.db,
        `UPDATE personal_token SET revoked_at = $4 WHERE tenant_id = $1 AND id = $2 AND person_id = $3 AND revoked_at IS NULL RETURNING name`,
        [ctx.tenant.id, id, personId, systemClock.now()],
      );
      if (!revoked) throw new DomainError('TOKEN_NOT_FOUND');
      await this.audit.record(ctx, { action: 'token.revoked', objectType: 'person', objectId: personId, changes: [{ field: 'name', before: revoked.name }] });
    });
  }
}

function bearerOf(row: TokenRow): SignedIn {
  const actor = { kind: 'PERSON', personId: row.person_id, name: row.name, sessionId: null, token: { id: row.token_id, scopes: row.scopes } } as const;
  return { actor, grants: row.grants, locale: row.locale, via: { kind: 'TOKEN', id: row.token_id }, onBehalfOf: null };
}
