import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { actingPersonId, Database, DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { findAlerts, type StandingAlert } from './alert-list.query.js';
import './alerts.audit.js';
import './alerts.errors.js';

const LONGEST = 1000;

export interface AcknowledgementAct {
  readonly pact: string;
  /** Its id. */
  readonly alert: string;
}

/** What the secretariat says of an alert, on the occasion on which it says it. */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives what is wrong; nothing is written then. Of two at once the first stays, and the other is told. */
  acknowledge(ctx: RequestContext, { pact, alert: id, word: typed }: AcknowledgementAct & { readonly word: string }): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const { pactId, alert } = await this.require(ctx, pact, id);
      const word = tidyText(typed);
      if (!word) return [{ path: 'word', code: 'ALERT_WORD_REQUIRED' }];
      if (word.length > LONGEST) return [{ path: 'word', code: 'TEXT_TOO_LONG', details: { length: word.length, max: LONGEST } }];
      const written = await ctx.db.query(
        `INSERT INTO alert_acknowledgement (tenant_id, pact_id, alert, kind, commitment_id, indicator_id, word, acknowledged_at, acknowledged_by, acknowledged_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (tenant_id, pact_id, alert) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
        [ctx.tenant.id, pactId, id, alert.telling.kind, alert.commitmentId, alert.indicatorId, word, ctx.clock.now(), signature(ctx), actingPersonId(ctx)],
      );
      if (written.length === 0) return [{ path: 'alert', code: 'ALERT_ACKNOWLEDGED_ALREADY' }];
      await this.record(ctx, 'alert.acknowledged', alert, { word });
      return [];
    });
  }

  /** The alert is open again; what had been said stays in the journal. */
  withdraw(ctx: RequestContext, { pact, alert: id }: AcknowledgementAct): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const { pactId, alert } = await this.require(ctx, pact, id);
      const withdrawn = await ctx.db.query<{ word: string }>(
        `UPDATE alert_acknowledgement SET withdrawn_at = $4, withdrawn_by_id = $5 WHERE tenant_id = $1 AND pact_id = $2 AND alert = $3 AND withdrawn_at IS NULL RETURNING word`,
        [ctx.tenant.id, pactId, id, ctx.clock.now(), actingPersonId(ctx)],
      );
      if (withdrawn.length === 0) return [{ path: 'alert', code: 'ALERT_NOT_ACKNOWLEDGED' }];
      await this.record(ctx, 'alert.acknowledgement-withdrawn', alert, { before: withdrawn[0]!.word });
      return [];
    });
  }

  /** An alert that there is: one whose cause is gone is not acknowledged any more. */
  private async require(ctx: RequestContext, pact: string, id: string): Promise<{ readonly pactId: string; readonly alert: StandingAlert }> {
    requirePermission(ctx, 'alert.manage', {});
    const { pactId, alerts } = await findAlerts(ctx, pact);
    const alert = alerts.find((each) => each.id === id);
    if (!alert) throw new DomainError('ALERT_GONE');
    return { pactId, alert };
  }

  private async record(ctx: RequestContext, action: string, { telling, commitmentId, indicatorId }: StandingAlert, word: { readonly word: string } | { readonly before: string }): Promise<void> {
    const [objectType, objectId] = commitmentId ? ['commitment', commitmentId] : ['indicator', indicatorId!];
    const said = 'word' in word ? { field: 'word', after: word.word } : { field: 'word', before: word.before, after: null };
    await this.audit.record(ctx, { action, objectType, objectId, changes: [{ field: 'kind', after: telling.kind }, said] });
  }
}

function signature({ actor }: RequestContext): string {
  return 'name' in actor ? actor.name : '';
}
