export * from './bilan.graphql.js';
export * from './bilans.errors.js';
export * from './bilans.graphql.module.js';
