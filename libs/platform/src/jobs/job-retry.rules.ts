import type { JobDefinition } from './job.js';

const LONGEST_WAIT_MS = 3_600_000;

/** Name under which the workers know our rule of waiting. */
export const BACKOFF = 'doubling';

/** What BullMQ is told about a job's retries. */
export function retryOptions(job: Pick<JobDefinition, 'attempts' | 'backoffMs'>): { attempts: number; backoff: { type: string; delay: number } } {
  return { attempts: job.attempts, backoff: { type: BACKOFF, delay: job.backoffMs } };
}

/**
 * Milliseconds before the next try: doubles with each failure, an hour at most, and is shortened by up to a half at
 * random so that what failed together does not come back together.
 */
export function waitBeforeRetry(firstWaitMs: number, failures: number, random: () => number = Math.random): number {
  const whole = Math.min(firstWaitMs * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.round(whole * (1 - random() / 2));
}
