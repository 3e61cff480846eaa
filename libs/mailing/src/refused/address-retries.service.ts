import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, DomainError, one, RefusedAddresses, type RequestContext } from '#platform';
import '../mailing.audit.js';
import '../mailing.errors.js';

/** Somebody knows better than the server: mails leave again for an address that refused them. */
@Injectable()
export class AddressRetries {
  constructor(
    private readonly database: Database,
    private readonly refused: RefusedAddresses,
    private readonly audit: Audit,
  ) {}

  /** What was not sent meanwhile stays so: it is sent again from the log, or says itself with the next. */
  async retry(ctx: RequestContext, address: string): Promise<void> {
    requirePermission(ctx, 'mail.manage', {});
    await this.database.transaction(ctx, async (ctx) => {
      const [lifted] = await this.refused.lift(ctx, [address]);
      if (!lifted) throw new DomainError('ADDRESS_NOT_REFUSED');
      const person = await one<{ id: string }>(ctx.db, `SELECT id FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, lifted]);
      await this.audit.record(ctx, { action: 'mail.address-retried', objectType: person ? 'person' : 'tenant', objectId: person?.id ?? ctx.tenant.id });
    });
  }
}
