import { defineJob } from '#platform';

export const printDossier = defineJob<{ dossierId: string }>({ name: 'dossiers.print', queue: 'documents', attempts: 4, backoffMs: 3_000 });
