import { registerMessages } from '#platform';

registerMessages({
  SPACE_SLUG_TAKEN: { fr: 'Un espace porte déjà le nom « {slug} ».', en: 'A space is already named “{slug}”.' },
  SPACE_SLUG_UNFIT: { fr: 'Le nom d’adresse s’écrit avec des lettres minuscules sans accent, des chiffres et des tirets.', en: 'The address name is written in lower-case letters without accents, digits and hyphens.' },
  TIME_ZONE_UNKNOWN: { fr: '« {value} » n’est pas un fuseau horaire connu.', en: '“{value}” is not a known time zone.' },
  HOUR_UNKNOWN: { fr: '« {value} » n’est pas une heure (attendu : 08:00).', en: '“{value}” is not an hour (expected: 08:00).' },
  SEND_HOURS_REVERSED: { fr: 'L’heure de fin doit venir après celle de début ({from}).', en: 'The last hour must come after the first ({from}).' },
  LOGO_UNFIT: { fr: 'Le logo doit être une image PNG, JPEG ou WebP.', en: 'The logo must be a PNG, JPEG or WebP image.' },
  LOGO_TOO_LARGE: { fr: 'Le logo pèse {size} ko ; {max} ko au plus.', en: 'The logo weighs {size} kB; {max} kB at most.' },
  LOGO_TOO_WIDE: { fr: 'Le logo fait {width} × {height} points ; {max} au plus de chaque côté.', en: 'The logo is {width} × {height} pixels; {max} at most on each side.' },
  SPACE_NOT_YOURS: { fr: 'Vous n’avez pas d’accès dans cet espace.', en: 'You have no access in this space.' },
});
