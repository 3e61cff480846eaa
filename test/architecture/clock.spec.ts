import { describe, expect, it } from '@jest/globals';
import { findings, sourcesIn } from './source-files.js';

/** Where real time is the subject itself: the clock, and how long something of the machine has lasted. */
const MAY_ASK_THE_MACHINE = [
  'libs/platform/src/context/clock.ts',
  // how fresh the copy of the tenants' table is
  'libs/platform/src/context/tenant-directory.ts',
  // retries and locks are real time, whatever day the demonstration stands at
  'libs/platform/src/jobs/',
  'libs/platform/src/log/',
  // files age on the machine’s disk, not in the demonstration
  'libs/platform/src/storage/file-store.ts',
];

describe('time', () => {
  it('comes from the context’s clock in every room', () => {
    const rooms = sourcesIn(['libs']).filter(({ path }) => !MAY_ASK_THE_MACHINE.some((allowed) => path.startsWith(allowed)));
    expect(findings(rooms, /new Date\(\)|\bDate\.now\(|\bperformance\.now\(/)).toEqual([]);
  });
});
