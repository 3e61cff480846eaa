export * from './search.graphql.js';
export * from './search.graphql.module.js';
