/** French spacing: a line never begins with ": ; ? ! »" nor ends with "«", and "1er janvier", "3 000" stay whole. */
export function setFrench(text: string): string {
  return text
    .replace(/ ([:;?!»%€])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202F')
    .replace(/\bn° (?=\d)/g, 'n°\u00A0');
}
