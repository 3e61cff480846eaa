export * from './audit.actions.js';
export * from './audit.graphql.js';
export * from './audit.module.js';
export * from './audit.service.js';
export * from './audit.words.js';
export * from './audit-history.query.js';
export * from './audit-journal.query.js';
export * from './chain-check.query.js';
export { type ChainFault, type ChainFaultKind } from './chain.rules.js';
