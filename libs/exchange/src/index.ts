export { importProblems, type ImportProblem } from './exchange.errors.js';
export type * from './pact-document.js';
export * from './pact-export.service.js';
export * from './pact-import.service.js';
export * from './import.words.js';
export * from './exchange.module.js';
export * from './organisation-sheets/organisation-exchange.service.js';
