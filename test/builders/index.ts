export * from './api.js';
export * from './client.js';
export * from './pact.js';
export * from './person.js';
export * from './reporting.js';
export * from './tenant.js';
