export * from './alert-export.service.js';
export * from './alert-kind.js';
export * from './alert-list.query.js';
export * from './alert.graphql.js';
export { whyWords } from './alert.words.js';
export * from './alerts.graphql.module.js';
export * from './alerts.module.js';
