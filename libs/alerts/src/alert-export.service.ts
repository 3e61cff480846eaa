import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { csvLine, Database, dayLookedAt, dayIn, guarded, selectionFrom, type RequestContext } from '#platform';
import { listAlerts } from './alert-list.query.js';
import type { AlertFilter } from './alert.graphql.js';
import './alerts.audit.js';

const COLUMNS = ['kind', 'why', 'since', 'commitment', 'commitment_title', 'indicator', 'indicator_title', 'organisation', 'organisation_name', 'campaign', 'acknowledged_on', 'word'] as const;
const ASKED = selectionFrom('{ alerts { kind why since commitment { number title } indicator { code title } organisation { slug name } campaign { code } acknowledgement { word at } } }');

/** Alerts as a file, under the filters of their page. */
@Injectable()
export class AlertExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV, one an alert that the reader may know of. What left is in the journal before the first line leaves. */
  export(ctx: RequestContext, pact: string, filter: AlertFilter): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'alert.read');
      const { alerts } = await listAlerts(ctx, ASKED, pact, filter);
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'alert.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }, ...dayLookedAt(ctx)] });
      const rows = alerts.map(({ kind, why, since, commitment, indicator, organisation, campaign, acknowledgement }) => [
        kind, why, since, commitment?.number ?? null, commitment?.title ?? null, indicator?.code ?? null, indicator?.title ?? null, organisation?.slug ?? null, organisation?.name ?? null, campaign?.code ?? null,
        acknowledgement ? dayIn(ctx.tenant.timeZone, new Date(acknowledgement.at)) : null, acknowledgement?.word ?? null,
      ]);
      return [csvLine(COLUMNS), ...rows.map((row) => csvLine(row.map((value) => (typeof value === 'string' ? guarded(value) : value))))];
    });
  }
}
