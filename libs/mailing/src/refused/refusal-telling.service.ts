import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, Mails, today, type RequestContext } from '#platform';
import '../mailing.audit.js';
import { STEERING_READERS } from './steering-readers.sql.js';

export const addressesRefusedMail = 'mail.addresses-refused';

/** One such mail in this time, however many addresses: what is refused meanwhile stands in the next. */
const TOLD_EVERY_MS = 20 * 3_600_000;

interface Untold {
  readonly address: string;
  readonly way: string;
  readonly code: string | null;
  readonly personId: string | null;
}

/** Tells the journal, and the secretariat by mail, of the addresses that refuse mails. */
@Injectable()
export class RefusalTelling {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** Finds what nobody was told of yet; costs one statement when there is nothing. */
  async sweep(ctx: RequestContext): Promise<void> {
    const waiting = await ctx.db.query(`SELECT FROM refused_address WHERE tenant_id = $1 AND (noted_at IS NULL OR told_at IS NULL) LIMIT 1`, [ctx.tenant.id]);
    if (waiting.length === 0) return;
    await this.database.transaction(ctx, async (ctx) => {
      await this.note(ctx);
      await this.tell(ctx);
    });
  }

  private async note(ctx: RequestContext): Promise<void> {
    const untold = await ctx.db.query<Untold>(
      `UPDATE refused_address r SET noted_at = $2 WHERE r.tenant_id = $1 AND r.noted_at IS NULL
       RETURNING r.address, r.way, r.code, (SELECT p.id FROM person p WHERE p.tenant_id = r.tenant_id AND p.email = r.address) AS "personId"`,
      [ctx.tenant.id, ctx.clock.now()],
    );
    // The address itself is nowhere in the journal, which forgets nothing: the person stands for it.
    await this.audit.recordAll(
      ctx,
      untold.map(({ way, code, personId }) => ({
        action: 'mail.address-refused',
        objectType: personId ? 'person' : 'tenant',
        objectId: personId ?? ctx.tenant.id,
        changes: [
          { field: 'way', before: null, after: way },
          { field: 'code', before: null, after: code },
        ],
      })),
    );
  }

  private async tell(ctx: RequestContext): Promise<void> {
    const now = ctx.clock.now();
    const lately = await ctx.db.query(`SELECT FROM mail_message WHERE tenant_id = $1 AND template = $2 AND created_at > $3 LIMIT 1`, [ctx.tenant.id, addressesRefusedMail, new Date(now.getTime() - TOLD_EVERY_MS)]);
    if (lately.length > 0) return;
    const readers = await ctx.db.query<{ id: string; email: string }>(STEERING_READERS, [ctx.tenant.id, today(ctx)]);
    // Without anybody to tell, the page and the journal say it; whoever comes next is told.
    if (readers.length === 0) return;
    const told = await ctx.db.query(`UPDATE refused_address SET told_at = $2 WHERE tenant_id = $1 AND told_at IS NULL RETURNING address`, [ctx.tenant.id, now]);
    if (told.length === 0) return;
    await this.mails.queueMany(ctx, readers.map(({ id, email }) => ({ to: email, template: addressesRefusedMail, payload: { personId: id, toldAt: now.toISOString() } })));
  }
}
