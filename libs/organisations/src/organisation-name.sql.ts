/** SQL of the name that an organisation bears on a day; `day` is an expression or a parameter of type date. */
export function nameOn(organisation: string, day = ':today::date'): string {
  return namedOn(organisation, 'name', day);
}

export function acronymOn(organisation: string, day = ':today::date'): string {
  return namedOn(organisation, 'acronym', day);
}

/** Nearly all organisations have had one name only: they cost a comparison. */
function namedOn(organisation: string, key: 'name' | 'acronym', day: string): string {
  return `CASE WHEN ${organisation}.former_names = '[]' THEN ${organisation}.${key} ELSE pacte_named_on(${organisation}.${key}, ${organisation}.former_names, '${key}', ${day}) END`;
}
