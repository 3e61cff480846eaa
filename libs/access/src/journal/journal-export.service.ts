import { Injectable } from '@nestjs/common';
import { Audit, journalConditions, journalEnd, journalLines, type JournalFilter } from '#audit';
import { actingPersonId, Database, type RequestContext } from '#platform';
import { requirePermission } from '../access.rules.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import './journal.audit.js';

const PER_PERSON: RateLimit = { name: 'journal-export.person', max: 20, seconds: 3600 };

/** The journal as a file. That it left is in the journal before its first line leaves. */
@Injectable()
export class JournalExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
  ) {}

  /** Lines of CSV, read as they are asked for. Refusals are thrown before. */
  async begin(ctx: RequestContext, filter: JournalFilter): Promise<AsyncGenerator<string>> {
    requirePermission(ctx, 'audit.export');
    journalConditions(ctx, filter);
    await this.limits.take(ctx, PER_PERSON, actingPersonId(ctx) ?? ctx.tenant.id);
    const end = await this.database.transaction(ctx, async (ctx) => {
      const changes = Object.entries(filter).map(([field, after]) => ({ field, after: after as string | null }));
      await this.audit.record(ctx, { action: 'audit.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes });
      return journalEnd(ctx);
    });
    return journalLines(ctx, filter, end);
  }
}
