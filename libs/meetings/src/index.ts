export * from './demonstration-meetings.seed.js';
export * from './meeting.graphql.js';
export * from './meeting.tree.js';
export * from './meetings.graphql.module.js';
