export * from './organisation.graphql.js';
export * from './organisation.tree.js';
