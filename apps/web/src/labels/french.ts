/** French spacing: a line never begins with ": ; ? ! »" nor ends with "«", and "1er janvier", "3 000" stay whole. */
export function setFrench(text: string): string {
  return text
    .replace(/ ([:;?!»%€])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202F')
    .replace(/\bn° (?=\d)/g, 'n°\u00A0');
}

/** « de Paola », « d’Octave », « d’Élise »: of whom or of what, elided before a vowel that is heard. */
export function ofFr(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^([aeiouœæ]|y(?![aeiou]))/i.test(plain) ? `d’${name}` : `de ${name}`;
}

const INVARIABLE = /^(accès|avis|bus|colis|corps|cours|décès|fois|fonds|mois|parcours|pays|permis|poids|prix|procès|progrès|recours|relais|rendez-vous|repas|succès|temps|virus)$/i;
const IRREGULAR: Readonly<Record<string, string>> = { travaux: 'travail', baux: 'bail', lieux: 'lieu', jeux: 'jeu', vœux: 'vœu', cheveux: 'cheveu' };
/** Where what is counted ends and what tells of it begins: « référents par famille », « nuits à l’hôtel ». */
const TOLD_OF_IT = /^(à|au|aux|avec|chez|dans|d[eu]|des|en|par|pour|sans|sur)$/i;

/** The unit of one of them, or of none: « places » is « place », « référents par famille » is « référent par famille ». */
export function singularFr(unit: string): string {
  const words = unit.split(' ');
  const end = words.findIndex((word) => TOLD_OF_IT.test(word) || /^d’/i.test(word));
  return words.map((word, index) => (end !== -1 && index >= end ? word : singularWord(word))).join(' ');
}

function singularWord(word: string): string {
  const irregular = IRREGULAR[word.toLowerCase()];
  if (irregular || INVARIABLE.test(word)) return irregular ?? word;
  if (/eaux$/i.test(word)) return word.slice(0, -1);
  if (/aux$/i.test(word)) return `${word.slice(0, -3)}al`;
  return word.split('-').map((part) => (INVARIABLE.test(part) ? part : part.replace(/s$/i, ''))).join('-');
}

/** A unit as it may stand after a figure. */
export function unitForms(unit: string): string[] {
  return [unit, singularFr(unit)];
}
