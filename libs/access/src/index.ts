export * from './access.rules.js';
export * from './allow.js';
export * from './permissions.js';
