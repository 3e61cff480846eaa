/** SQL: by a day the organisation is closed or has joined another; `day` is an expression or a parameter of type date. */
export function goneOn(organisation: string, day = ':today::date'): string {
  return `(${organisation}.merged_into IS NOT NULL OR coalesce(${organisation}.closed_on <= ${day}, false))`;
}
