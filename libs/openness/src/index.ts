export * from './open-data.query.js';
export * from './openness.errors.js';
