import { SetMetadata } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

export type QueueName = 'default' | 'mail' | 'documents' | 'imports';
export const QUEUES: readonly QueueName[] = ['default', 'mail', 'documents', 'imports'];

/** A kind of background work. Payloads hold ids only; the tenant and the actor travel beside them. */
export interface JobDefinition<Payload extends Record<string, unknown> = Record<string, unknown>> {
  readonly name: string;
  readonly queue: QueueName;
  readonly attempts: number;
  /** First wait before a retry, milliseconds; see `waitBeforeRetry`. */
  readonly backoffMs: number;
  /** Asks what is due now, without payload: on its schedule, and as soon as the demonstration's clock is advanced. */
  readonly startedByTime?: true;
  readonly __payload?: Payload;
}

const definitions = new Map<string, JobDefinition>();

export function defineJob<Payload extends Record<string, unknown>>(definition: Omit<JobDefinition<Payload>, '__payload'>): JobDefinition<Payload> {
  if (definitions.has(definition.name)) throw new Error(`job defined twice: ${definition.name}`);
  definitions.set(definition.name, definition);
  return definition;
}

export function definedJobs(): readonly JobDefinition[] {
  return [...definitions.values()];
}

/** Must be idempotent: a job can be delivered again after a crash. */
export interface JobHandler<Payload extends Record<string, unknown> = Record<string, unknown>> {
  handle(ctx: RequestContext, payload: Payload): Promise<void>;
  /** Called once the last try has failed, or the job has brought its worker down too often. Must be idempotent too. */
  gaveUp?(ctx: RequestContext, payload: Payload, reason: string): Promise<void>;
}

export const HANDLES = 'pacte:handles';
/** Marks the one provider that handles a job. Start-up of the worker fails on a job with none or two. */
export const Handles = <P extends Record<string, unknown>>(definition: JobDefinition<P>): ClassDecorator => SetMetadata(HANDLES, definition);

/** Thrown by a handler when trying again cannot help; the job is marked failed at once. */
export class PermanentJobFailure extends Error {}

/** Thrown by a handler that cannot begin yet: the job comes back after the wait, and this does not count as a try. */
export class JobPostponed extends Error {
  constructor(
    message: string,
    readonly waitMs: number,
  ) {
    super(message);
  }
}
