import { Module } from '@nestjs/common';
import { AgendaSuggestions } from './agenda-suggestion.resolver.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { HeatMapResolver } from './heat-map/heat-map.resolver.js';
import { OverviewResolver } from './overview.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';

@Module({ providers: [OverviewResolver, AgendaSuggestions, HeatMapResolver, ComparisonResolver, TimelineResolver] })
export class DashboardsGraphqlModule {}
