import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AgendaRecommendations, AgendaSuggestions } from './agenda-suggestion.resolver.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { DayComparisonResolver } from './days/day-comparison.resolver.js';
import { DayComparison } from './days/day-comparison.service.js';
import { HeatMapResolver } from './heat-map/heat-map.resolver.js';
import { OverviewResolver } from './overview.resolver.js';
import { PartsResolver } from './parts/parts.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { SavedViewsResolver } from './views/views.resolver.js';
import { SavedViews } from './views/views.service.js';

@Module({
  imports: [AuditModule],
  providers: [OverviewResolver, AgendaSuggestions, AgendaRecommendations, HeatMapResolver, ComparisonResolver, DayComparison, DayComparisonResolver, TimelineResolver, PartsResolver, SavedViews, SavedViewsResolver],
})
export class DashboardsGraphqlModule {}
