import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, DomainError, one, systemClock, type RequestContext } from '#platform';
import '../account/account.audit.js';
import { isRecent } from './session-life.rules.js';

interface OwnSession {
  readonly personId: string;
  readonly sessionId: string;
}

/** What people do with their own sessions. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The person and the session that act; whoever came otherwise may not. */
  requireOwn({ actor }: RequestContext): OwnSession {
    if (actor.kind !== 'PERSON' || actor.sessionId === null) throw new DomainError('FORBIDDEN');
    return { personId: actor.personId, sessionId: actor.sessionId };
  }

  /** The same, having signed in a short while ago: a browser left open must not open or close doors for good. */
  async requireRecent(ctx: RequestContext): Promise<OwnSession> {
    const own = this.requireOwn(ctx);
    const session = await one<{ created_at: Date }>(ctx.db, `SELECT created_at FROM session WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, own.sessionId]);
    if (!session || !isRecent(session.created_at, systemClock.now())) throw new DomainError('SIGN_IN_AGAIN');
    return own;
  }

  /** Ends one session of the person's own; that of another is answered as one that does not exist. */
  async revoke(ctx: RequestContext, id: string): Promise<void> {
    const { personId } = await this.requireRecent(ctx);
    await this.database.transaction(ctx, async (ctx) => {
      const ended = await one<{ agent: string | null }>(
        ctx.db,
        `UPDATE session SET revoked_at = $4, logout_hint = NULL WHERE tenant_id = $1 AND id = $2 AND person_id = $3 AND revoked_at IS NULL AND expires_at > $4 RETURNING agent`,
        [ctx.tenant.id, id, personId, systemClock.now()],
      );
      if (!ended) throw new DomainError('SESSION_NOT_FOUND');
      await this.audit.record(ctx, { action: 'session.revoked', objectType: 'person', objectId: personId, changes: [{ field: 'agent', after: ended.agent }] });
    });
  }

  /** Ends all sessions of the person's but the one that asks; gives how many. */
  async revokeOthers(ctx: RequestContext): Promise<number> {
    const { personId, sessionId } = await this.requireRecent(ctx);
    return this.database.transaction(ctx, async (ctx) => {
      const ended = await ctx.db.query(
        `UPDATE session SET revoked_at = $4, logout_hint = NULL WHERE tenant_id = $1 AND person_id = $2 AND id <> $3 AND revoked_at IS NULL AND expires_at > $4 RETURNING id`,
        [ctx.tenant.id, personId, sessionId, systemClock.now()],
      );
      if (ended.length) await this.audit.record(ctx, { action: 'session.others-revoked', objectType: 'person', objectId: personId, changes: [{ field: 'count', after: ended.length }] });
      return ended.length;
    });
  }
}
