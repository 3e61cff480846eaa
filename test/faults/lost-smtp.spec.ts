import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { DigestBench, IN_FLIGHT, PERSONS } from './digest-bench.js';
import { TroubledSmtp, type Trouble } from './troubled-smtp.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TIMEOUT = 240_000;

describe('a mail server in trouble while a thousand digests go out', () => {
  let api: TestApi;
  let bench: DigestBench;
  let smtp: TroubledSmtp;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  beforeEach(async () => {
    bench = await DigestBench.open(api);
    smtp = await TroubledSmtp.to(bench.smtpUrl);
    bench.smtpUrl = smtp.url;
  });
  afterEach(async () => {
    await bench.close();
    await smtp.stop();
  });
  afterAll(() => api.close());

  /** So it is from the hundredth message on, for a while; then all is well. */
  async function during(trouble: Trouble, ms: number): Promise<void> {
    await bench.startWorker();
    await bench.sweep();
    await bench.arrivedAtLeast(100);
    smtp.trouble = trouble;
    await pause(ms);
    smtp.trouble = 'none';
  }

  it('it turns every message away: each person finds exactly one message', async () => {
    await during('refuses', 3_000);
    await bench.eachFoundOne('refused for 3 s', 0);
    expect(await bench.attempts()).toBeGreaterThan(PERSONS);
  }, TIMEOUT);

  it('it no longer answers: each person finds exactly one message', async () => {
    await during('hangs', 6_000);
    await bench.eachFoundOne('hung for 6 s', IN_FLIGHT);
  }, TIMEOUT);

  it('the line breaks after it took a message: that one may come again, under its Message-ID, and no other', async () => {
    await during('drops', 1_000);
    expect(smtp.dropped).toBeGreaterThan(0);
    expect(smtp.dropped).toBeLessThan(PERSONS);
    await bench.eachFoundOne(`${smtp.dropped} taken without a word`, smtp.dropped);
  }, TIMEOUT);
});
