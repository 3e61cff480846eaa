export * from './api.js';
export * from './change.js';
export * from './client.js';
export * from './mails.js';
export * from './pact.js';
export * from './person.js';
export * from './reporting.js';
export * from './tenant.js';
