import type { AuditField, AuditRecord } from '#audit';

/** How long words are: what the journal tells of them. */
export const LENGTH: Readonly<Record<string, AuditField>> = { length: { fr: 'longueur (caractères)', en: 'length (characters)' } };

/**
 * That words for the minutes changed, and how long they are by now. Not the words: they name people, each save would keep
 * them twice, and nothing can be taken out of the journal.
 */
export const lengthChange = (before: string | null, after: string | null): NonNullable<AuditRecord['changes']> => [{ field: 'length', before: before?.length ?? 0, after: after?.length ?? 0 }];
