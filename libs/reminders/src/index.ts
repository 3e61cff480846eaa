export { RemindersByHand } from './by-hand/by-hand.service.js';
export { noticeDays, type PlannedNotice } from './planning/reminder-offset.rules.js';
export { reportRuleOf, storedPolicies, type CampaignRule } from './policies/reminder-rules.query.js';
export * from './reminder.graphql.js';
export * from './reminder-kind.js';
export * from './reminders.graphql.module.js';
export * from './reminders.jobs.js';
export * from './reminders.module.js';
export { Reminders, type Sweep } from './reminders.service.js';
