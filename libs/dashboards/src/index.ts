export * from './agenda-suggestion.graphql.js';
export * from './dashboards.graphql.module.js';
export * from './overview.graphql.js';
export { OVERVIEW_FROM, overviewTree } from './overview.tree.js';
export { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
export { CalendarFeeds } from './calendar-feed/calendar-feeds.service.js';
