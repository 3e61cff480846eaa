// Jest loads every module anew for each test file. Ours loads a framework of a thousand modules, which took longer than most files'
// tests: here the rooms, the applications and the packages are loaded once per worker, in one environment (standing-environment.mjs).
// What belongs to a test file is still its own: the file, the builders, Jest's globals and mocks. Services that tests start
// share nothing but classes, as two services in one process do.
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

let standing;

module.exports = class StandingRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    if (standing?.environment === environment) return standing.runtime;
    super(config, environment, ...rest);
    if (!environment.stands) return;
    this.ofOneFile = new RegExp(`^${pathToFileURL(config.rootDir).href}/(test/|.*\\.spec\\.tsx?$)`);
    standing = { environment, runtime: this };
  }

  /** After a test file: forget what was its own. */
  teardown() {
    if (standing?.runtime !== this) return super.teardown();
    this.restoreAllMocks();
    const { esModuleRegistry, internalModuleRegistry, mockRegistry, moduleMockRegistry } = this.registries;
    for (const registry of [internalModuleRegistry, mockRegistry, moduleMockRegistry]) registry.clear();
    for (const key of esModuleRegistry.keys()) if (!key.startsWith('file:') || this.ofOneFile.test(key)) esModuleRegistry.delete(key);
    this.mockState.clear();
    this.testMainModule.reset();
    this.jestGlobals.clearJestObjectCache();
    this.testState.state = 'loading';
  }
};
