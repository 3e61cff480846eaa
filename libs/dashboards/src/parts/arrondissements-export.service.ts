import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { csvLine, Database, dayLookedAt, readOne, selectionFrom, type RequestContext } from '#platform';
import '../dashboards.audit.js';
import { arrondissementMapRoot } from './arrondissement-map.tree.js';
import type { ArrondissementMap } from './part.graphql.js';

const COLUMNS = ['arrondissement', 'commitments', 'named', 'reached', 'indicators', 'whole_city', 'answered', 'placed'] as const;
const ASKED = selectionFrom(`{ wholeCity answered placed tiles { arrondissement commitments named reached indicators } }`);

/** The tiles as a file, each line with how much is known. */
@Injectable()
export class ArrondissementsExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV. The journal keeps who took it; visitors have no name, and what they take is public. */
  export(ctx: RequestContext, pact: string): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'overview.read');
      const { tiles, wholeCity, answered, placed } = await readOne<ArrondissementMap>(ctx, ASKED, arrondissementMapRoot(ctx, pact), () => pactNotFound(pact));
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'arrondissements.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }, ...dayLookedAt(ctx)] });
      return [csvLine(COLUMNS), ...tiles.map((tile) => csvLine([tile.arrondissement, tile.commitments, tile.named, tile.reached, tile.indicators, wholeCity, answered, placed]))];
    });
  }
}
