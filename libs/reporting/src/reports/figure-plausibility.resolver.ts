import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, extendTree, messageFor, Problem, type RequestContext } from '#platform';
import { sees } from '../visibility.rules.js';
import type { AnsweredValue, ServedIndicator } from './answer.rules.js';
import { figureWarnings, type FigureReferences } from './figure-plausibility.rules.js';
import { SERVED } from './figure-plausibility.sql.js';
import { Report } from './report.graphql.js';
import { scopeOf, type ReportScope } from './report-scope.js';
import { reportTree } from './report.tree.js';
import { valuesOf } from './reports.repository.js';

extendTree(reportTree, {
  computed: {
    figureWarnings: {
      _organisationId: '(SELECT q.organisation_id FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)',
      _campaignId: '(SELECT q.campaign_id FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)',
      _values: valuesOf('$'),
      _served: `(SELECT ${SERVED} FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`,
    },
  },
});

interface HiddenFigures extends ReportScope {
  readonly _values: readonly AnsweredValue[];
  readonly _served: readonly (ServedIndicator & FigureReferences)[];
}

@Resolver(() => Report)
export class FigurePlausibilityResolver {
  @ResolveField(() => [Problem], { description: 'Figures that look like a slip beside what is known, for who decides and who answered; the path names their place in `measurements`. Empty for other readers.' })
  figureWarnings(@Parent() row: HiddenFigures, @Ctx() ctx: RequestContext): Problem[] {
    if (!sees(ctx, scopeOf(row))) return [];
    return figureWarnings(row._values, row._served).map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
  }
}
