export * from './agenda-suggestion.graphql.js';
export * from './dashboards.graphql.module.js';
export * from './overview.graphql.js';
export { OVERVIEW_FROM, overviewTree } from './overview.tree.js';
