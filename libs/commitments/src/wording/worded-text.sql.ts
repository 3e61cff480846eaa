/** SQL: the text on a row that bears the columns of a wording, as the rules of wordings take it. */
export function wordedText(row: string): string {
  return `json_build_object('title', ${row}.title, 'purpose', ${row}.purpose, 'means', ${row}.means, 'audience', ${row}.audience, 'calendar', ${row}.calendar_verbatim, 'porteurs', ${row}.porteurs_verbatim)`;
}
