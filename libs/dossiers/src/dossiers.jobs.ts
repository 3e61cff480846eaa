import { defineJob } from '#platform';

export const printDossier = defineJob<{ dossierId: string }>({ name: 'dossiers.print', queue: 'documents', attempts: 4, backoffMs: 3_000 });

/** Prepared dossiers whose day has come. */
export const shareDossiers = defineJob<Record<string, never>>({ name: 'dossiers.share', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });
