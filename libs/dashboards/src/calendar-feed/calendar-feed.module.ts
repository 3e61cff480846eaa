import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Module({ imports: [AccessModule, AuditModule], providers: [CalendarFeeds, CalendarFeedResolver], exports: [CalendarFeeds] })
export class CalendarFeedModule {}
