import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactExists, pactNotFound } from '#pact';
import { Database, DomainError, one, type ProblemDetail, type RequestContext } from '#platform';
import { campaignNotFound } from '#reporting';
import { ReminderKind } from '../reminder-kind.js';
import { told } from './reminder-policies.service.js';
import { DEFAULT_POLICIES, policyProblems, tidiedOffsets } from './reminder-policy.rules.js';
import '../by-hand/by-hand.errors.js';
import '../reminders.audit.js';
import './reminder-policies.errors.js';

export interface CampaignDaysChange {
  readonly pact: string;
  readonly campaign: string;
  readonly version: number;
  /** Null: the pact's. */
  readonly offsets: readonly number[] | null;
}

interface HeldCampaign {
  readonly id: string;
  readonly version: number;
  readonly closed: boolean;
  readonly offsets: readonly number[] | null;
}

/** A campaign may be reminded of on days of its own: `campaign.reminder_offsets`, which is this room's column there. */
@Injectable()
export class CampaignReminderDays {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives what is wrong; nothing is written then. */
  update(ctx: RequestContext, { pact, campaign, version, offsets }: CampaignDaysChange): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'reminder.manage', {});
      const held = await this.hold(ctx, pact, campaign);
      if (held.closed) throw new DomainError('REMINDER_CAMPAIGN_OVER');
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const after = offsets === null ? null : tidiedOffsets(offsets);
      const problems = after === null ? [] : policyProblems(ReminderKind.REPORT, { ...DEFAULT_POLICIES.REPORT, offsets: after });
      const change = { field: 'offsets', before: held.offsets && told(held.offsets), after: after && told(after) };
      if (problems.length > 0 || change.before === change.after) return problems;
      await ctx.db.query(`UPDATE campaign SET reminder_offsets = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, after]);
      await this.audit.record(ctx, { action: 'reminders.campaign-days', objectType: 'campaign', objectId: held.id, changes: [change] });
      return [];
    });
  }

  /** Held against others who change it, until the end of the transaction. */
  private async hold(ctx: RequestContext, pact: string, code: string): Promise<HeldCampaign> {
    const row = await one<HeldCampaign>(
      ctx.db,
      `SELECT c.id, c.version, c.state = 'CLOSED' AS closed, c.reminder_offsets AS offsets FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id
       WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3 FOR NO KEY UPDATE OF c`,
      [ctx.tenant.id, pact, code],
    );
    if (!row) throw (await pactExists(ctx, pact)) ? campaignNotFound(code) : pactNotFound(pact);
    return row;
  }
}
