export { parseCalendar, type Calendar as ReadCalendar } from './calendar/calendar.rules.js';
export * from './commitment.graphql.js';
export * from './commitment.tree.js';
export * from './commitment-status.service.js';
export { STATUS_FIELD } from './commitments.audit.js';
export * from './commitments.errors.js';
export * from './commitments.graphql.module.js';
export * from './commitments.module.js';
