export * from './dashboards.graphql.module.js';
export * from './overview.graphql.js';
