export * from './audit.actions.js';
export * from './audit.graphql.js';
export * from './audit.module.js';
export * from './audit.service.js';
export * from './audit-history.query.js';
