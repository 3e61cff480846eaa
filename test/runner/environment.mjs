// Jest gives a worker half a second to end, then kills it and speaks of leaks. Ours have nothing open by then, but Node takes
// longer than that to take their memory apart on a busy machine. Once nothing is left to do, the process is ended at once;
// one that does hold something open never comes here, and Jest still says so.
import { TestEnvironment } from 'jest-environment-node';

const ENDS = Symbol.for('pacte.ends-at-once');

if (process.send && !process[ENDS]) {
  process[ENDS] = true;
  process.once('beforeExit', () => process.exit());
}

export default TestEnvironment;
