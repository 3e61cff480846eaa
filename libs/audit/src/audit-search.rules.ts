import type { Locale } from '#platform';
import { auditActions } from './audit.actions.js';

/** Without accents or case, as the database folds what it searches. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', `'`).toLowerCase();
}

/**
 * Where readers find a word that no entry holds, since entries hold codes: the actions whose sentence says it, and the
 * codes of values whose words say it, as patterns for LIKE.
 */
export function saidBy(word: string, locale: Locale): { actions: string[]; codes: string[] } {
  const wanted = fold(word);
  const says = (text: string): boolean => fold(text).includes(wanted);
  const actions: string[] = [];
  const codes = new Set<string>();
  for (const [code, action] of auditActions()) {
    if (says(action[locale].replace(/\{[\w.]+(?:\?([^{}]*))?\}/g, '$1'))) actions.push(code);
    for (const field of Object.values(action.fields ?? {})) {
      for (const [value, words] of Object.entries(field.values ?? {})) if (says(words[locale])) codes.add(value);
    }
  }
  return { actions, codes: [...codes].map((code) => `%${code.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`) };
}
