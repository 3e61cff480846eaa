import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { CONFIG, Database, one, systemClock, type Config, type RequestContext } from '#platform';
import '../mailing.audit.js';
import { bounceKey } from './bounce-call.rules.js';

/** The key by which a space is told of mails that came back: made, made anew, withdrawn by its administrators. */
@Injectable()
export class BounceHooks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where calls are sent. */
  addressOf(ctx: RequestContext): string {
    return `${ctx.tenant.publicUrl}/courriels/retours`;
  }

  /** The key that calls are checked by; null while there is none, and all calls are refused. */
  async keyOf(ctx: RequestContext): Promise<string | null> {
    const row = await one<{ keyId: string }>(ctx.db, `SELECT key_id AS "keyId" FROM bounce_hook WHERE tenant_id = $1`, [ctx.tenant.id]);
    return row ? bounceKey(this.config.secretKey, ctx.tenant.id, row.keyId) : null;
  }

  async madeAt(ctx: RequestContext): Promise<Date | null> {
    requirePermission(ctx, 'mail.bounce-key', {});
    const row = await one<{ madeAt: Date }>(ctx.db, `SELECT made_at AS "madeAt" FROM bounce_hook WHERE tenant_id = $1`, [ctx.tenant.id]);
    return row?.madeAt ?? null;
  }

  /** A key, shown this once; the one before opens nothing any more. */
  async make(ctx: RequestContext): Promise<string> {
    requirePermission(ctx, 'mail.bounce-key', {});
    return this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(`INSERT INTO bounce_hook (tenant_id, made_at) VALUES ($1, $2) ON CONFLICT (tenant_id) DO UPDATE SET key_id = gen_random_uuid(), made_at = excluded.made_at`, [ctx.tenant.id, systemClock.now()]);
      await this.audit.record(ctx, { action: 'mail.bounce-key-made', objectType: 'tenant', objectId: ctx.tenant.id });
      return (await this.keyOf(ctx))!;
    });
  }

  async withdraw(ctx: RequestContext): Promise<void> {
    requirePermission(ctx, 'mail.bounce-key', {});
    await this.database.transaction(ctx, async (ctx) => {
      const gone = await ctx.db.query(`DELETE FROM bounce_hook WHERE tenant_id = $1 RETURNING tenant_id`, [ctx.tenant.id]);
      if (gone.length > 0) await this.audit.record(ctx, { action: 'mail.bounce-key-withdrawn', objectType: 'tenant', objectId: ctx.tenant.id });
    });
  }
}
