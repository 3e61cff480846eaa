import './organisations.audit.js';
export * from './organisation.graphql.js';
export * from './organisation.tree.js';
export * from './organisations.errors.js';
export * from './organisations.graphql.module.js';
export * from './viewer-additions.tree.js';
