import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { csvLine, Database, dayLookedAt, guarded, readOne, selectionFrom, type CsvValue, type RequestContext } from '#platform';
import '../dashboards.audit.js';
import type { HeatMap } from './heat-map.graphql.js';
import { heatMapRoot } from './heat-map.tree.js';

const COLUMNS = ['semester', 'commitment', 'title', 'axis', 'organisation', 'name', 'answer', 'late', 'sent_on', 'status', 'weather'] as const;
const ASKED = selectionFrom(`{
  campaigns { code } leads { slug name }
  rows { commitment { number title axis { number } } cells { campaign state late organisation sentOn status weather } }
}`);

/** The map as a file, a line a cell: what its reader sees of it, and no more. */
@Injectable()
export class HeatMapExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV. The journal keeps who took it; visitors have no name, and what they take is public. */
  export(ctx: RequestContext, pact: string): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'overview.read');
      const map = await readOne<HeatMap>(ctx, ASKED, heatMapRoot(ctx, pact), () => pactNotFound(pact));
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'heat-map.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }, ...dayLookedAt(ctx)] });
      return [csvLine(COLUMNS), ...linesOf(map)];
    });
  }
}

/** A commitment whose lead was not asked has its line too: that nobody was asked is told, not left out. */
function linesOf({ campaigns, leads, rows }: HeatMap): string[] {
  const names = new Map(leads.map(({ slug, name }) => [slug, name]));
  return campaigns.flatMap(({ code }) =>
    rows.map(({ commitment, cells }) => {
      const cell = cells.find(({ campaign }) => campaign === code);
      const of = [code, commitment.number, guarded(commitment.title), commitment.axis.number];
      const said: CsvValue[] = cell ? [cell.organisation, guarded(names.get(cell.organisation) ?? ''), cell.state, cell.late, cell.sentOn, cell.status, cell.weather] : [null, null, 'NOT_ASKED', null, null, null, null];
      return csvLine([...of, ...said]);
    }),
  );
}
