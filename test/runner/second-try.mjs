// Real processes, mail servers and clocks on a busy machine: where results are relied on, a test that fails is tried
// once more, and its first failure is printed. A real fault fails twice.
import { jest } from '@jest/globals';

if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
