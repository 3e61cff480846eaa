import { defineJob } from '#platform';

export const printBilan = defineJob<{ editionId: string }>({ name: 'bilans.print', queue: 'documents', attempts: 4, backoffMs: 3_000 });

/** Editions that were frozen a while ago and have no PDF: what a lost job would leave. */
export const sweepBilanPrints = defineJob<Record<string, never>>({ name: 'bilans.sweep-prints', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });
