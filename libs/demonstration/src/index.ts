export * from './demonstration.errors.js';
export * from './demonstration.graphql.js';
export * from './demonstration.graphql.module.js';
export * from './demonstration.tree.js';
export * from './demonstration-persons.seed.js';
