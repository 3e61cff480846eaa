import { Injectable } from '@nestjs/common';
import { actingPersonId, type RequestContext } from '#platform';
import { ReportEditEntity, type ReportEditKind } from './report-edit.entity.js';

@Injectable()
export class ReportEdits {
  /** `version`: the one that was just written. */
  async record(ctx: RequestContext, report: { readonly id: string; readonly version: number }, kind: ReportEditKind, reason: string | null, editedBy: string): Promise<void> {
    const { tenant, clock, db } = ctx;
    await db.manager.insert(ReportEditEntity, { tenantId: tenant.id, reportId: report.id, version: report.version, kind, reason, editedAt: clock.now(), editedBy, editedById: actingPersonId(ctx) });
  }
}
