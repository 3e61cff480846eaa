import './indicators.audit.js';
export * from './indicator.graphql.js';
export * from './indicator.tree.js';
export * from './indicators.errors.js';
export * from './indicators.graphql.module.js';
export * from './indicators.module.js';
export * from './measurement.graphql.js';
export * from './measurements.service.js';
export { periodLabel, type PeriodDates } from './period.words.js';
