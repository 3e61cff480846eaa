import { join } from 'node:path';

/** Where a service of these tests logs: what the whole run wrote is searched for addresses and secrets at its end, see test/runner/logs.mjs. */
export const LOG_FILE = join(import.meta.dirname, '../../.cache/logs', `service-${process.pid}.log`);
