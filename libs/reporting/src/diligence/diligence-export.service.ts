import { Injectable } from '@nestjs/common';
import { mayOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { csvLine, Database, guarded, today, type RequestContext } from '#platform';
import { readerParams } from '../visibility.rules.js';
import { requirePlace } from './diligence.query.js';
import { recordOf } from './diligence.sql.js';
import './diligence.audit.js';

const COLUMNS = ['organisation', 'name', 'semester', 'commitment', 'standing', 'due_on', 'sent_on', 'returned'] as const;
type Row = Record<(typeof COLUMNS)[number], string | number | boolean | null>;

const LINES = `
  SELECT o.slug AS organisation, o.name, w.code AS semester, n.number AS commitment, w.standing, w.due_on::text AS due_on, w.sent_on::text AS sent_on, w.returned
  FROM organisation o JOIN pact p ON p.tenant_id = o.tenant_id AND p.slug = $2
  CROSS JOIN LATERAL (${recordOf({ tenant: 'o.tenant_id', organisation: 'o.id', pact: 'p.id' })}) w
  JOIN commitment n ON n.tenant_id = w.tenant_id AND n.id = w.commitment_id
  WHERE o.tenant_id = $1 AND ($4::boolean OR o.id = ANY($5::uuid[])) ORDER BY o.search, o.id, w.opens_on DESC, n.number`.replaceAll(':today', '$3').replaceAll(':campaign', '$6');

/** The record of answers as a file. That it left is in the journal before its first line leaves. */
@Injectable()
export class DiligenceExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV, one a request: of every organisation, or of the reader's own; of one campaign when its code is given. */
  export(ctx: RequestContext, { pact, campaign }: { readonly pact: string; readonly campaign: string | null }): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const { seesOrganisations } = readerParams(ctx);
      const all = mayOn(ctx, 'diligence.read', {});
      requirePermission(ctx, 'diligence.read', all ? {} : { organisationId: seesOrganisations[0] });
      await requirePlace(ctx, pact, campaign);
      const rows = await ctx.db.query<Row>(LINES, [ctx.tenant.id, pact, today(ctx), all, seesOrganisations, campaign]);
      const changes = [{ field: 'pact', after: pact }, { field: 'semester', after: campaign }];
      await this.audit.record(ctx, { action: 'diligence.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes });
      return [csvLine(COLUMNS), ...rows.map((row) => csvLine(COLUMNS.map((name) => (typeof row[name] === 'string' ? guarded(row[name]) : row[name]))))];
    });
  }
}
