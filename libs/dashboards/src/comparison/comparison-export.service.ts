import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { csvLine, Database, dayLookedAt, guarded, selectionFrom, type CsvValue, type RequestContext } from '#platform';
import '../dashboards.audit.js';
import type { AnswerCell } from '../answer-cell.graphql.js';
import type { Comparison } from './comparison.graphql.js';
import { readComparison } from './comparison.query.js';
import { leftOutOf, movesBetween } from './comparison.rules.js';
import type { ComparisonKey } from './comparison.tree.js';

const SIDE = ['semester', 'organisation', 'answer', 'late', 'status', 'weather', 'left_out'] as const;
const COLUMNS = ['commitment', 'title', 'axis', 'moves', ...SIDE.map((name) => `${name}_before`), ...SIDE.map((name) => `${name}_after`)];
const CELL = 'campaign state late organisation status weather report';
const ASKED = selectionFrom(`{ before { campaign { code } } after { campaign { code } } commitments { commitment { number title axis { number } } before { ${CELL} } after { ${CELL} } } }`);

/** The comparison as a file, a line a commitment, those left out too, with why. */
@Injectable()
export class ComparisonExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV. The journal keeps who took it; visitors have no name, and what they take is public. */
  export(ctx: RequestContext, key: ComparisonKey): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'overview.read');
      const comparison = await readComparison(ctx, ASKED, key);
      const changes = [{ field: 'pact', after: key.pact }, ...dayLookedAt(ctx)];
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'comparison.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes });
      return [csvLine(COLUMNS), ...linesOf(comparison)];
    });
  }
}

function linesOf({ before: earlier, after: later, commitments }: Comparison): string[] {
  return commitments.map(({ commitment, before, after }) =>
    csvLine([
      commitment.number,
      guarded(commitment.title),
      commitment.axis.number,
      movesBetween(before, after).join(' '),
      ...side(before, earlier?.campaign.code ?? null, leftOutOf(before, 'before')),
      ...side(after, later?.campaign.code ?? null, leftOutOf(after, 'after')),
    ]),
  );
}

function side(cell: AnswerCell | null, semester: string | null, leftOut: string | null): CsvValue[] {
  return [semester, cell?.organisation ?? null, cell?.state ?? null, cell?.late ?? null, cell?.status ?? null, cell?.weather ?? null, leftOut];
}
