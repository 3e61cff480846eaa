import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '#audit';
import { Database, one, systemClock, today, type Actor, type Grant, type Locale, type OnBehalfOf, type RequestContext, type Via } from '#platform';
import '../access.audit.js';
import { digestOf, grantsOn } from '../grants.sql.js';
import { presentOn } from '../people/presence.sql.js';
import { accessDay } from '../persons.service.js';
import { stillReportsOn } from '../reporters.sql.js';
import { GUEST_MS, isIdle, MAX_SESSIONS, MEMBER_MS, RENEWAL_GRACE_MS, seenLongAgo } from './session-life.rules.js';

const TOKEN = /^[\w-]{43}$/;

/** What opened a session. */
export type SessionMethod = 'MAIL' | 'OIDC' | 'GUEST' | 'PERSONA' | 'SWITCH';

/** Who a session or a token stands for. */
export interface SignedIn {
  readonly actor: Exclude<Actor, { kind: 'ANONYMOUS' } | { kind: 'SYSTEM' }>;
  readonly grants: readonly Grant[];
  readonly locale: Locale;
  readonly via: Via;
  readonly onBehalfOf: OnBehalfOf | null;
}

export interface ReadSession extends SignedIn {
  readonly expiresAt: Date;
  /** Its last use was written long enough ago to be written again. */
  readonly seenLongAgo: boolean;
  /** The person's roles are no longer those its token was made for. */
  readonly rightsChanged: boolean;
}

/** Goes to the person's browser and nowhere else: only its hash is kept. */
export interface SessionToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface OpenedSession extends SignedIn, SessionToken {}

/** Whose session, and what opened it; `identity` when it was an identity provider. */
export type SessionOpening =
  | { readonly personId: string; readonly guestLinkId: string }
  | { readonly personId: string; readonly method: Exclude<SessionMethod, 'GUEST'>; readonly identity?: { readonly providerId: string; readonly logoutHint: Buffer } };

interface SessionRow {
  session_id: string;
  person_id: string;
  name: string;
  locale: Locale;
  method: SessionMethod;
  expires_at: Date;
  last_seen_at: Date;
  rights_changed: boolean;
  guest_link_id: string | null;
  organisation_id: string | null;
  campaign_id: string | null;
  grants: Grant[];
}

const READ = `
  SELECT s.id AS session_id, p.id AS person_id, p.name, p.locale, s.method, s.expires_at, s.last_seen_at, s.guest_link_id, l.organisation_id, l.campaign_id,
    h.grants, s.rights_digest IS DISTINCT FROM ${digestOf('h.grants')} AS rights_changed
  FROM session s
  JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  CROSS JOIN LATERAL (SELECT ${grantsOn('$4')} AS grants) h
  LEFT JOIN guest_link l ON l.tenant_id = s.tenant_id AND l.id = s.guest_link_id
  WHERE s.tenant_id = $1 AND (s.token_hash = $2 OR (s.previous_token_hash = $2 AND s.renewed_at > $6)) AND s.revoked_at IS NULL AND s.expires_at > $3
    AND ${presentOn('p', '$4')}
    AND (l.id IS NULL OR (l.revoked_at IS NULL AND l.expires_at > $5 AND ${stillReportsOn('$4')}))`;

/**
 * Server-side sessions. Their life is counted in real time whatever the tenant's clock says (docs/adr/0021): advancing
 * the demonstration does not sign people out. A guest's session also ends with its link, which is the pact's time,
 * and with the role it was sent for.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The person, the roles and the guest's limits behind a token, in one statement; undefined when it opens nothing. */
  async read(ctx: RequestContext, token: string): Promise<ReadSession | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const now = systemClock.now();
    const grace = new Date(now.getTime() - RENEWAL_GRACE_MS);
    const row = await one<SessionRow>(ctx.db, READ, [ctx.tenant.id, hashOf(token), now, today(ctx), ctx.clock.now(), grace]);
    if (!row || (row.guest_link_id === null && isIdle(row.last_seen_at, row.grants, now))) return undefined;
    const member = row.guest_link_id === null;
    return { ...signedIn(row), expiresAt: row.expires_at, seenLongAgo: seenLongAgo(row.last_seen_at, now), rightsChanged: member && row.rights_changed };
  }

  /** Opens a session with a token of its own and ends the one the browser held before. In the caller's transaction. */
  async open(ctx: RequestContext, opening: SessionOpening, action: string, changes: AuditRecord['changes'] = []): Promise<OpenedSession> {
    await this.revoke(ctx);
    const token = newToken();
    const now = systemClock.now();
    const guestLinkId = 'guestLinkId' in opening ? opening.guestLinkId : null;
    const identity = 'method' in opening ? opening.identity : undefined;
    await ctx.db.query(
      `INSERT INTO session (tenant_id, token_hash, person_id, guest_link_id, method, created_at, last_seen_at, expires_at, agent, address, provider_id, logout_hint, rights_digest)
       SELECT p.tenant_id, $2, p.id, $4, $5, $6, $6, $7, $8, $9, $10, $11, ${digestOf(grantsOn('$12'))} FROM person p WHERE p.tenant_id = $1 AND p.id = $3`,
      [
        ctx.tenant.id,
        hashOf(token),
        opening.personId,
        guestLinkId,
        'method' in opening ? opening.method : 'GUEST',
        now,
        new Date(now.getTime() + (guestLinkId ? GUEST_MS : MEMBER_MS)),
        ctx.origin.agent,
        ctx.origin.address,
        identity?.providerId ?? null,
        identity?.logoutHint ?? null,
        today(ctx),
      ],
    );
    await this.remember(ctx, opening.personId);
    await this.makeRoom(ctx, opening.personId, now);
    const opened = await this.read(ctx, token);
    if (!opened) throw new Error('a session just opened does not read');
    await this.audit.record(actingAs(ctx, opened), { action, objectType: 'person', objectId: opening.personId, changes });
    return { ...opened, token };
  }

  /** Remembers that a session is in use. */
  async seen(ctx: RequestContext, session: ReadSession): Promise<void> {
    await this.database.transaction(ctx, (ctx) =>
      ctx.db.query(`UPDATE session SET last_seen_at = $3 WHERE tenant_id = $1 AND id = $2 AND last_seen_at < $3`, [ctx.tenant.id, session.actor.sessionId, systemClock.now()]),
    );
  }

  /**
   * Another token for a session whose person's roles have changed (docs/adr/0051); undefined when a request beside this
   * one was first. The token before lasts for what is under way.
   */
  async renew(ctx: RequestContext, session: ReadSession, token: string): Promise<SessionToken | undefined> {
    const fresh = newToken();
    const renewed = await this.database.transaction(ctx, (ctx) =>
      ctx.db.query(
        `UPDATE session s SET token_hash = $4, previous_token_hash = s.token_hash, renewed_at = $5, rights_digest = ${digestOf(grantsOn('$6'))}
         FROM person p WHERE s.tenant_id = $1 AND s.id = $2 AND s.token_hash = $3 AND s.revoked_at IS NULL AND p.tenant_id = s.tenant_id AND p.id = s.person_id
         RETURNING s.id`,
        [ctx.tenant.id, session.actor.sessionId, hashOf(token), hashOf(fresh), systemClock.now(), today(ctx)],
      ),
    );
    return renewed.length ? { token: fresh, expiresAt: session.expiresAt } : undefined;
  }

  /** Ends the session the request came with; nothing to do for a visitor. */
  async close(ctx: RequestContext): Promise<void> {
    if (ctx.actor.kind !== 'PERSON' && ctx.actor.kind !== 'GUEST') return;
    await this.revoke(ctx);
    await this.audit.record(ctx, { action: 'session.closed', objectType: 'person', objectId: ctx.actor.personId });
  }

  private async revoke(ctx: RequestContext): Promise<void> {
    if (ctx.actor.kind !== 'PERSON' && ctx.actor.kind !== 'GUEST') return;
    await ctx.db.query(`UPDATE session SET revoked_at = $3, logout_hint = NULL WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL`, [ctx.tenant.id, ctx.actor.sessionId, systemClock.now()]);
  }

  /** The person has come: an account that is used is not dormant. */
  private async remember(ctx: RequestContext, personId: string): Promise<void> {
    await ctx.db.query(
      `UPDATE person SET last_seen_on = $3, dormant_warned_on = NULL WHERE tenant_id = $1 AND id = $2 AND (last_seen_on IS DISTINCT FROM $3 OR dormant_warned_on IS NOT NULL)`,
      [ctx.tenant.id, personId, accessDay(ctx)],
    );
  }

  /** Of too many sessions, ends those unused for longest: a list can be read, and a forgotten door does not stay open. */
  private async makeRoom(ctx: RequestContext, personId: string, now: Date): Promise<void> {
    await ctx.db.query(
      `UPDATE session SET revoked_at = $3, logout_hint = NULL WHERE tenant_id = $1 AND id IN (
         SELECT id FROM session WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > $3 ORDER BY last_seen_at DESC, created_at DESC OFFSET $4)`,
      [ctx.tenant.id, personId, now, MAX_SESSIONS],
    );
  }
}

/** The context as of now: signing in changes who acts in the middle of a request, and only signing in does. */
export function actingAs(ctx: RequestContext, { actor, grants, via, onBehalfOf }: SignedIn): RequestContext {
  return { ...ctx, actor, grants, origin: { ...ctx.origin, via, onBehalfOf } };
}

function signedIn(row: SessionRow): SignedIn {
  const who = { personId: row.person_id, name: row.name, sessionId: row.session_id };
  if (row.organisation_id !== null && row.campaign_id !== null) {
    const actor = { kind: 'GUEST', ...who, organisationId: row.organisation_id, campaignId: row.campaign_id } as const;
    return { actor, grants: [], locale: row.locale, via: { kind: 'GUEST', id: row.guest_link_id }, onBehalfOf: { kind: 'ORGANISATION', id: row.organisation_id } };
  }
  return { actor: { kind: 'PERSON', ...who }, grants: row.grants, locale: row.locale, via: { kind: row.method, id: row.session_id }, onBehalfOf: null };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
