/** True when the role of the row `grant` is held on the day: from its first day up to the day before its end. */
export const heldOn = (grant: string, day: string): string => `daterange(${grant}.valid_from, ${grant}.valid_until) @> ${day}::date`;

/** True when the person of the row `person` may come in on the day: has not left, and is not switched off. */
export const presentOn = (person: string, day: string): string => `((${person}.left_on IS NULL OR ${person}.left_on > ${day}::date) AND ${person}.disabled_on IS NULL)`;

/** True for a role that is held, or will be, after the day; one that was ended before it began never was. */
export const heldAfter = (grant: string, day: string): string =>
  `(${grant}.valid_until IS NULL OR ${grant}.valid_until > ${day}::date) AND NOT isempty(daterange(${grant}.valid_from, ${grant}.valid_until))`;
