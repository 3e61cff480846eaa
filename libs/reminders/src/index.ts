export * from './reminder.graphql.js';
export { noticeDays, type Notice } from './reminder-offset.rules.js';
export * from './reminders.graphql.module.js';
export * from './reminders.jobs.js';
export * from './reminders.module.js';
export { Reminders, type SweptCampaign } from './reminders.service.js';
