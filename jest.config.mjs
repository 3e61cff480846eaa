import { readFileSync } from 'node:fs';

const { $schema: _, exclude: __, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  // Rooms (#platform, …) resolve to their TypeScript sources.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  resolver: '<rootDir>/test/runner/resolver.cjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }],
    '\\.tsx$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, swcrc: false }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.pacte/'],
};
/** One PostgreSQL for the run; each test file has a database of its own, see test/builders/database.ts. */
const withDatabase = { setupFilesAfterEnv: ['<rootDir>/test/runner/second-try.mjs'], globalSetup: '<rootDir>/test/runner/database-setup.mjs', globalTeardown: '<rootDir>/test/runner/database-teardown.mjs' };

/** Run one part with `npm run jest -- --selectProjects unit`, or one file by its path. */
export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'jobs', testMatch: ['<rootDir>/test/jobs/**/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
  // Modules of a test file that has ended stay in its worker's memory (some 130 MB for the whole service, loaded as ES modules);
  // past a gigabyte, collecting it takes longer than the tests. A worker that holds more is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  // Not a measure: a machine shared with other runs may take long to start the service for a file.
  testTimeout: 60_000,
};
