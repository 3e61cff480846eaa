import { Module } from '@nestjs/common';
import { AgendaSuggestions } from './agenda-suggestion.resolver.js';
import { HeatMapResolver } from './heat-map/heat-map.resolver.js';
import { OverviewResolver } from './overview.resolver.js';

@Module({ providers: [OverviewResolver, AgendaSuggestions, HeatMapResolver] })
export class DashboardsGraphqlModule {}
