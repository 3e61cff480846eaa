import type { Locale } from '#platform';
import { PARTS, type PartName } from './pact-document.js';
import type { ImportCounts, ImportOutcome } from './pact-import.service.js';

const OUTCOMES = {
  fr: { CREATED: 'pacte importé', UPDATED: 'pacte mis à jour', UNCHANGED: 'rien n’a changé, rien n’a été écrit' },
  en: { CREATED: 'pact imported', UPDATED: 'pact updated', UNCHANGED: 'nothing changed, nothing was written' },
};
const KINDS: Record<Locale, Record<PartName, string>> = {
  fr: { pact: 'pacte', organisations: 'organisations', commitments: 'engagements', indicators: 'indicateurs', measurements: 'chiffres' },
  en: { pact: 'pact', organisations: 'organisations', commitments: 'commitments', indicators: 'indicators', measurements: 'figures' },
};
// Counted things stand after a colon, so that no word has to agree with them.
const MOVES: Record<Locale, readonly (readonly [keyof ImportCounts, string])[]> = {
  fr: [['added', 'ajouts'], ['updated', 'mises à jour'], ['removed', 'retraits'], ['unchanged', 'sans changement']],
  en: [['added', 'added'], ['updated', 'updated'], ['removed', 'removed'], ['unchanged', 'unchanged']],
};

const KEPT: Record<Locale, string> = { fr: 'chiffres corrigés à l’écran et gardés', en: 'figures corrected on screen and kept' };

/** What an import did, kind by kind, in one language. */
export function importWords({ slug, outcome, counts, correctionsKept }: ImportOutcome, locale: Locale): string {
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  const told = (part: PartName): string => MOVES[locale].map(([move, word]) => `${word} ${counts[part][move]}`).join(', ');
  const kept = correctionsKept > 0 ? [`  ${KEPT[locale]}${colon}${correctionsKept}`] : [];
  return [`${slug}${colon}${OUTCOMES[locale][outcome]}`, ...PARTS.map((part) => `  ${KINDS[locale][part]}${colon}${told(part)}`), ...kept].join('\n');
}
