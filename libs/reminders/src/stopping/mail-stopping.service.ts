import { Injectable } from '@nestjs/common';
import { mayOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, MailStops, type MailStop, type ProblemDetail, type RequestContext } from '#platform';
import './mail-stopping.audit.js';
import './mail-stopping.errors.js';

/** An administrator holds all mails that nobody waits for, with a reason, and lets them go again. */
@Injectable()
export class MailStopping {
  constructor(
    private readonly database: Database,
    private readonly stops: MailStops,
    private readonly audit: Audit,
  ) {}

  /** What the steering team reads on the campaign's pages; null for others, as when mails leave. */
  async read(ctx: RequestContext): Promise<MailStop | null> {
    return mayOn(ctx, 'reminder.list', {}) ? ((await this.stops.current(ctx)) ?? null) : null;
  }

  stop(ctx: RequestContext, given: string): Promise<ProblemDetail[]> {
    requirePermission(ctx, 'mail.stop', {});
    const reason = given.trim();
    if (reason === '') return Promise.resolve([{ path: 'reason', code: 'MAIL_STOP_REASON_REQUIRED' }]);
    return this.database.transaction(ctx, async (ctx) => {
      if (await this.stops.stop(ctx, reason)) await this.record(ctx, 'mail.held', [{ field: 'reason', before: null, after: reason }]);
      return [];
    });
  }

  lift(ctx: RequestContext): Promise<void> {
    requirePermission(ctx, 'mail.stop', {});
    return this.database.transaction(ctx, async (ctx) => {
      if (await this.stops.lift(ctx)) await this.record(ctx, 'mail.let-go', []);
    });
  }

  private record(ctx: RequestContext, action: string, changes: readonly { field: string; before: null; after: string }[]): Promise<void> {
    return this.audit.record(ctx, { action, objectType: 'tenant', objectId: ctx.tenant.id, changes });
  }
}
