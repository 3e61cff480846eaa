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
