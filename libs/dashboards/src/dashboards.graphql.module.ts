import { Module } from '@nestjs/common';
import { AgendaSuggestions } from './agenda-suggestion.resolver.js';
import { OverviewResolver } from './overview.resolver.js';

@Module({ providers: [OverviewResolver, AgendaSuggestions] })
export class DashboardsGraphqlModule {}
