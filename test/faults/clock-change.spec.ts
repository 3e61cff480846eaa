import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { DigestBench, PERSONS } from './digest-bench.js';

const TIMEOUT = 240_000;

/** The notice falls due on a Friday; in the night to Sunday the clocks change; on Monday at nine the rest leaves. Instants around the change included. */
const CHANGES = [
  { season: 'spring', friday: '2019-03-29', dueOn: '2019-04-19', instants: ['2019-03-31T00:59:30Z', '2019-03-31T01:00:30Z', '2019-04-01T07:00:00Z'] },
  { season: 'autumn', friday: '2019-10-25', dueOn: '2019-11-15', instants: ['2019-10-27T00:30:00Z', '2019-10-27T01:30:00Z', '2019-10-28T08:00:00Z'] },
];

describe('clocks that change while a thousand digests go out', () => {
  let api: TestApi;
  let bench: DigestBench;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  afterEach(() => bench.close());
  afterAll(() => api.close());

  it.each(CHANGES)('in $season: each person finds exactly one message, however often the days are looked at', async ({ friday, dueOn, instants }) => {
    bench = await DigestBench.open(api, { on: friday, dueOn });
    const worker = await bench.startWorker();
    await bench.sweep();
    await bench.sweep(); // the same day
    await bench.arrivedAtLeast(PERSONS / 4);
    await worker.end('SIGTERM');
    const before = bench.arrived;
    expect(before).toBeLessThan(PERSONS);
    const [first, second, monday] = instants as [string, string, string];
    await bench.standAt(first);
    await bench.startWorker();
    await bench.sweep();
    await bench.standAt(second);
    await bench.sweep();
    // A night from Saturday to Sunday: what had not left waits.
    expect(bench.arrived).toBe(before);
    await bench.standAt(monday);
    // What waits for its hours is looked at again within a quarter of an hour; with its queue lost, at once.
    await bench.loseQueues();
    await bench.sweep();
    await bench.sweep();
    await bench.eachFoundOne(`${before} before the change`, 0);
  }, TIMEOUT);
});
