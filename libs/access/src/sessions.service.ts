import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { one, systemClock, today, type Actor, type Grant, type Locale, type OnBehalfOf, type RequestContext, type Via } from '#platform';
import './access.audit.js';
import { STILL_REPORTS } from './reporters.sql.js';

const HOUR_MS = 3_600_000;
const MEMBER_MS = 14 * 24 * HOUR_MS;
/** A guest answers in one sitting; the next mail, or a renewal, brings another link. */
const GUEST_MS = 12 * HOUR_MS;

const TOKEN = /^[\w-]{43}$/;

/** Who a session stands for. */
export interface SignedIn {
  readonly actor: Exclude<Actor, { kind: 'ANONYMOUS' } | { kind: 'SYSTEM' }>;
  readonly grants: readonly Grant[];
  readonly locale: Locale;
  readonly via: Via;
  readonly onBehalfOf: OnBehalfOf | null;
}

export interface OpenedSession extends SignedIn {
  /** Goes to the person's browser and nowhere else: only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

interface SessionRow {
  session_id: string;
  person_id: string;
  name: string;
  locale: Locale;
  guest_link_id: string | null;
  organisation_id: string | null;
  campaign_id: string | null;
  grants: Grant[];
}

const READ = `
  SELECT s.id AS session_id, p.id AS person_id, p.name, p.locale, s.guest_link_id, l.organisation_id, l.campaign_id,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id) ORDER BY g.role), '[]')
     FROM role_grant g WHERE g.tenant_id = s.tenant_id AND g.person_id = s.person_id AND s.guest_link_id IS NULL) AS grants
  FROM session s
  JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  LEFT JOIN guest_link l ON l.tenant_id = s.tenant_id AND l.id = s.guest_link_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > $3
    AND (p.left_on IS NULL OR p.left_on > $4)
    AND (l.id IS NULL OR (l.revoked_at IS NULL AND l.expires_at > $5 AND ${STILL_REPORTS}))`;

/**
 * Server-side sessions. Their life is counted in real time whatever the tenant's clock says (docs/adr/0021): advancing
 * the demonstration does not sign people out. A guest's session also ends with its link, which is the pact's time,
 * and with the role it was sent for.
 */
@Injectable()
export class Sessions {
  constructor(private readonly audit: Audit) {}

  /** The person, the roles and the guest's limits behind a token, in one statement; undefined when it opens nothing. */
  async read(ctx: RequestContext, token: string): Promise<SignedIn | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const row = await one<SessionRow>(ctx.db, READ, [ctx.tenant.id, hashOf(token), systemClock.now(), today(ctx), ctx.clock.now()]);
    return row && signedIn(row);
  }

  /** Opens a session with a token of its own and ends the one the browser held before. In the caller's transaction. */
  async open(ctx: RequestContext, who: { readonly personId: string; readonly guestLinkId?: string }, action: string): Promise<OpenedSession> {
    await this.revoke(ctx);
    const token = randomBytes(32).toString('base64url');
    const now = systemClock.now();
    const expiresAt = new Date(now.getTime() + (who.guestLinkId ? GUEST_MS : MEMBER_MS));
    await ctx.db.query(
      `INSERT INTO session (tenant_id, token_hash, person_id, guest_link_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [ctx.tenant.id, hashOf(token), who.personId, who.guestLinkId ?? null, now, expiresAt],
    );
    const opened = await this.read(ctx, token);
    if (!opened) throw new Error('a session just opened does not read');
    await this.audit.record(actingAs(ctx, opened), { action, objectType: 'person', objectId: who.personId });
    return { ...opened, token, expiresAt };
  }

  /** Ends the session the request came with; nothing to do for a visitor. */
  async close(ctx: RequestContext): Promise<void> {
    if (ctx.actor.kind !== 'PERSON' && ctx.actor.kind !== 'GUEST') return;
    await this.revoke(ctx);
    await this.audit.record(ctx, { action: 'session.closed', objectType: 'person', objectId: ctx.actor.personId });
  }

  private async revoke(ctx: RequestContext): Promise<void> {
    if (ctx.actor.kind !== 'PERSON' && ctx.actor.kind !== 'GUEST') return;
    await ctx.db.query(`UPDATE session SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL`, [ctx.tenant.id, ctx.actor.sessionId, systemClock.now()]);
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
  return { actor: { kind: 'PERSON', ...who }, grants: row.grants, locale: row.locale, via: { kind: 'MAIL', id: row.session_id }, onBehalfOf: null };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
