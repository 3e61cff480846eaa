import './pact.audit.js';
export * from './pact-exists.query.js';
export * from './pact.errors.js';
export * from './pact.graphql.js';
export * from './pact.graphql.module.js';
export * from './pact.tree.js';
